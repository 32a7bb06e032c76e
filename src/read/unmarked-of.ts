/** `file of a page → its text`, front matter and all, without the marks of its lines; its lines are those of the records. */
import type { VFile } from "vfile";

export const unmarkedOf = (file: VFile): string => file.data.unmarked ?? String(file);
