/** `(random, texts) → a text` that is near to them: pieces of one or two, cut, doubled, and mixed with marks of all kinds. */
import type { Random } from "../corpus/random.ts";

/** What readers, parsers and formats give a meaning to, and characters that are more or less than they look. */
const TOKENS = [
  ..."\n\t \u3000\u00a0\u200b\ufeff\u2028\r\0\u0085\ud83d\u{1f600}𠮷#*_-—=~`|<>()[]{}（）《》“”「」【】：，。、；！？·■△…/\\&%$@!'\"^+0９aＺ",
  ...[
    "\n\n",
    "\n \n",
    "\r\n",
    "---\n",
    "...\n",
    "***",
    "```",
    "    ",
    "# ",
    "## ",
    "### ",
    "- ",
    "> ",
    "1. ",
    "**",
    "__",
  ],
  ...[
    "<script>",
    "</script>",
    "<!--",
    "]]>",
    "&lt;",
    "![",
    "](",
    "[x]: y",
    "{{",
    "{%",
    "${",
    "\\u0000",
    "\\n",
  ],
  ...[
    "{.kicker}",
    " {.body}\n",
    "{.photo}\n",
    "{.article}\n",
    "{.article #0123abcd}\n",
    " {.literal}",
    "{.",
    "{#",
  ],
  ...[
    "本报讯",
    "（记者 ",
    "本报记者 ",
    "通讯员",
    " 摄",
    "摄影报道",
    "据新华社电",
    "转自《",
    "（下转第三版）",
    "图为",
    "责任编辑：",
  ],
  ...["2025年12月9日 星期二 第02版", "12月9日", "工会", "北京市", "张三", "王", "李 四", "！", "？"],
  ...[
    "title: ",
    "date: 2025-01-01\n",
    "edition: 02\n",
    "markup: banmian\n",
    "__proto__: ",
    "constructor: ",
    "&a ",
    "*a",
    "!!js/x ",
    "? ",
    ": ",
    "- at: ",
    "set: {",
    "}",
  ],
  ...[
    "at: ",
    "  role: ",
    "  from: ",
    "  to: ",
    "  reason: ",
    "  keep: /articles/a/\n",
    "  merge: {",
    "  digest: ",
    "headline",
    "kicker",
    "body",
  ],
];
/** Pieces are short, so that a text of a thousand characters is changed in many places. */
const LONGEST_PIECE = 60;
/** A page that takes longer to read shows nothing that a shorter one would not. */
const LONGEST_TEXT = 1500;
const MOST_CHANGES = 8;
/** Of a piece that is repeated. */
const MOST_COPIES = 40;

/** Any of the list is as likely as another. */
export const oneOf = <T>(random: Random, list: readonly T[]): T => {
  const item = list[random.between(0, list.length - 1)];
  if (item === undefined) throw new RangeError("Unexpected empty list");
  return item;
};

function pieceOf(random: Random, text: string): string {
  const start = random.between(0, text.length);
  return text.slice(start, start + random.between(0, LONGEST_PIECE));
}

function change(random: Random, text: string, texts: readonly string[]): string {
  const start = random.between(0, text.length);
  const end = Math.min(text.length, start + random.between(0, LONGEST_PIECE));
  const [before, within, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (random.between(0, 6)) {
    case 0:
      return before + after;
    case 1:
      return before + oneOf(random, TOKENS) + within + after;
    case 2:
      return before + oneOf(random, TOKENS) + within + oneOf(random, TOKENS) + after;
    case 3:
      return before + within.repeat(random.between(2, MOST_COPIES)) + after;
    case 4:
      return before + pieceOf(random, oneOf(random, texts)) + within + after;
    case 5:
      return before + String.fromCharCode(random.between(0, 0xffff)) + within + after;
    default:
      return after + within + before;
  }
}

/** `texts` are not empty. */
export function mutateText(random: Random, texts: readonly string[], longest = LONGEST_TEXT): string {
  const whole = oneOf(random, texts);
  const start = random.chance(0.5) ? 0 : random.between(0, whole.length);
  let text = whole.slice(start, start + random.between(0, longest));
  for (let left = random.between(0, MOST_CHANGES); left > 0; left -= 1) text = change(random, text, texts);
  return text.slice(0, longest * 2);
}

/** Tokens alone, in any order: what no page looks like. */
export function composeText(random: Random, longest: number): string {
  return Array.from({ length: random.between(0, longest) }, () => oneOf(random, TOKENS)).join("");
}
