/** Pages of an archive some of which can't be taken in, each in one of twenty ways: what is in their files, and what is said of it. */

/** File name → text, or bytes that are no text. */
export type Files = Record<string, string | Uint8Array>;

export interface BrokenPages {
  files: Files;
  /** What a run has to name: `file:line id`, the file without its folders. */
  expected: string[];
}

interface Way {
  id: string;
  /** Of the error; in the corrections where there are some. */
  line: number;
  page: string | Uint8Array;
  corrections?: string;
}

const OTHER = "社区开办夜校";
/** Each with a text of its own, lest one be taken for the reprint of another. */
const textOf = (name: string) =>
  `# 第${name}号车间开展技能比武\n\n本报讯（记者 孙艳）昨天，第${name}号车间开展技能比武，${name}名职工参加。\n`;
const withMatter = (matter: string) => (name: string) => `---\n${matter}\n---\n${textOf(name)}`;
const withCorrections = (corrections: string) => (name: string) => ({
  page: textOf(name),
  corrections: corrections.replaceAll("{name}", name),
});

const MATTER: readonly [line: number, matter: string][] = [
  [2, "date: never"],
  [3, "title: 要闻\ndate: 2025-13-01"],
  [2, "date: 2025-02-30"],
  [2, "newspaper: [甲报, 乙报]"],
  [2, "edition: {a: 1}"],
  [2, "title: [要闻]"],
  [2, "title: 'open"],
];
const CORRECTIONS: readonly [id: string, line: number, corrections: string][] = [
  ["bad-corrections", 1, "at: 昨天\n"],
  ["bad-corrections", 2, "- at: 昨天\n  role: nonsense\n"],
  ["bad-corrections", 1, "- at: 昨天\n"],
  ["bad-corrections", 3, "- at: 昨天\n  from: 昨天\n  to: [今天]\n  reason: 误\n"],
  ["bad-corrections", 1, "- role: kicker\n"],
  ["stale-correction", 1, `- at: ${OTHER}\n  role: kicker\n`],
  ["changed-context", 1, "- at: 第{name}号车间开展技能比武，\n  digest: 00000000\n  role: body\n"],
  ["ambiguous-correction", 1, "- at: 第{name}号车间开展技能比武\n  role: headline\n"],
  ["repeated-correction", 3, "- at: 昨天\n  role: body\n- at: 昨天\n  role: body\n"],
  ["conflicting-correction", 3, "- at: 昨天\n  role: lead\n- at: 昨天\n  role: kicker\n"],
];
const NO_TEXT: readonly [id: string, bytes: Uint8Array][] = [
  ["not-a-page", Buffer.of()],
  ["not-a-page", Buffer.from("\u0089PNG\r\n\u001a\n", "latin1")],
  ["undecodable", Buffer.from("e794b2e5b882ff20e680bbe5b7a50a", "hex")],
];

const WAYS: readonly ((name: string) => Way)[] = [
  ...MATTER.map(([line, matter]) => (name: string) => ({
    id: "bad-front-matter",
    line,
    page: withMatter(matter)(name),
  })),
  ...CORRECTIONS.map(([id, line, corrections]) => (name: string) => ({
    id,
    line,
    ...withCorrections(corrections)(name),
  })),
  ...NO_TEXT.map(([id, page]) => () => ({ id, line: 1, page })),
];

/** `broken` of `pages` are broken, in all ways by turns. */
export function makeBrokenPages(pages: number, broken: number): BrokenPages {
  const files: Files = {};
  const expected: string[] = [];
  const every = Math.floor(pages / broken);
  for (let page = 0; page < pages; page += 1) {
    const name = String(1000 + page);
    const turn = Math.floor(page / every);
    const way = page % every === 0 && turn < broken ? WAYS[turn % WAYS.length]?.(name) : undefined;
    files[`${name}.txt`] = way?.page ?? textOf(name);
    if (!way) continue;
    if (way.corrections !== undefined) files[`${name}.corrections.yaml`] = way.corrections;
    expected.push(
      `${name}.${way.corrections === undefined ? "txt" : "corrections.yaml"}:${way.line} ${way.id}`,
    );
  }
  return { files, expected };
}
