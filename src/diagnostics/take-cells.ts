/** `(characters, cells) → as many of them from the left as fit into the cells of a terminal`. */
import { measureWidth } from "./measure-width.ts";

export function takeCells(characters: readonly string[], cells: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += measureWidth(character);
    return width > cells;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}
