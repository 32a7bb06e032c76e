/** Any text that a file of a page may hold, near to real ones and far from them. For tests. */
import fc from "fast-check";

/** Lines of the seeds whole and cut, marks of Markdown and of the trade, blanks of all kinds, any text at all. */
const fragmentsOf = (seedLines: readonly string[]) => [
  fc.constantFrom(...seedLines),
  fc
    .tuple(fc.constantFrom(...seedLines), fc.nat(40), fc.nat(40))
    .map(([line, from, length]) => line.slice(from, from + length)),
  fc.constantFrom(
    "#",
    "## ",
    "###",
    "**",
    "__",
    "- ",
    "> ",
    ">> ",
    " <<",
    "---",
    "***",
    "```",
    "    ",
    "\t",
    "　　",
    "`",
    "[a]: b",
    "![图](a.jpg)",
    "<b>",
    "</script>",
    "\\",
    "&amp;",
    "|",
    "=",
    "===",
    "1. ",
    "* * *",
  ),
  fc.constantFrom(
    "本报讯（记者 ",
    "）",
    "（",
    "本报记者 ",
    " 摄",
    "摄影报道",
    "转自《",
    "》",
    "据新华社电",
    "■",
    "□",
    "△",
    "——",
    "“",
    "”",
    "。",
    "，",
    "图为",
    "（下转第三版）",
    "责任编辑：",
    "2025年12月9日 星期二 第02版",
  ),
  fc.constantFrom(
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\n \n",
    "\r\n",
    "\r",
    "\u200b",
    "\ufeff",
    "\u00a0",
    "\u2028",
    "\0",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
];

/** `seeds` are real pages, `more` are pieces of text that a test cares for. */
export function arbitraryPage(seeds: readonly string[], more: readonly string[] = []): fc.Arbitrary<string> {
  const lines = seeds.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  const own = more.length > 0 ? [fc.constantFrom(...more)] : [];
  return fc.array(fc.oneof(...fragmentsOf(lines), ...own), { maxLength: 40 }).map((parts) => parts.join(""));
}
