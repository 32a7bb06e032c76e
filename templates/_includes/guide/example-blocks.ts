/** The files and the command of an example → blocks to read, and to copy where they are the remedy. */
import type { ExampleContent, ExampleRun } from "../../../src/diagnostics/examples.ts";
import type { Html } from "../../../src/eleventy/html.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { codeBlock } from "./code-block.ts";

const words = strings.guide.contents;

function wordContent(content: ExampleContent | null): string {
  if (content === null) return words.gone;
  if (content === "") return words.empty;
  if (typeof content === "string") return content;
  return "hex" in content ? words.hex(content.hex) : words.link(content.link);
}

export function fileBlocks(
  side: string,
  files: Readonly<Record<string, ExampleContent | null>>,
  isCopied = false,
): Html[] {
  return Object.entries(files).map(([path, content], index) =>
    codeBlock({
      id: `${side}-${index + 1}`,
      caption: path,
      text: wordContent(content),
      isCopied: isCopied && typeof content === "string" && content !== "",
    }),
  );
}

/** As it is typed above the folder of the pages. */
export function commandLine({ args: [name = "", ...rest], env = {} }: ExampleRun): string {
  const settings = Object.entries(env).map(([key, value]) => `${key}=${value} `);
  return `${settings.join("")}npm run ${[name, ...(rest.length > 0 ? ["--", ...rest] : [])].join(" ")}`;
}
