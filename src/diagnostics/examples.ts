/**
 * For every complaint of the catalogue: how it comes about, the smallest files that bring it about, and the same put
 * right. All of it is tried by `test/diagnostics/examples.test.ts`, which also writes down what the program says.
 */
import type { Language } from "../schema/diagnostic.ts";
import type { DiagnosticId } from "./catalogue.ts";

/** Text, bytes that are no text (in hexadecimal), or a link to another path. */
export type ExampleContent = string | { hex: string } | { link: string };

export interface ExampleRun {
  /** A command of the program with its arguments. */
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
}

export interface DiagnosticExample extends ExampleRun {
  cause: Record<Language, string>;
  /** Path → content. */
  files: Readonly<Record<string, ExampleContent>>;
  /** What differs once it is put right: files by their paths, null for one that is taken away, or the command. */
  mended: Partial<ExampleRun> & { files?: Readonly<Record<string, ExampleContent | null>> };
}

const PAGE = "seeds/2031-05-06-02.txt";
const OTHER_PAGE = "seeds/2031-05-07-01.txt";
const CORRECTIONS = "seeds/2031-05-06-02.corrections.yaml";
const LEDGER = "published-urls.txt";

const HEADLINE = "## 甲市总工会慰问环卫职工";
const TEXT = "昨天，甲市总工会走进环卫站点，为一线职工送去清凉物资。";
const NEWS = `${HEADLINE}\n\n本报讯（记者 张三）${TEXT}\n`;
const REST = "站点设有休息区，职工可以喝水、休息、充电，还能借阅图书。";
const OTHER_NEWS =
  "## 乙县举办技能竞赛\n\n本报讯（记者 李四）近日，乙县总工会举办焊工技能竞赛，六十名选手同台比武。\n";

const check: ExampleRun = { args: ["check"] };
const addFile: ExampleRun = { args: ["add", "页面.txt"] };
const ledger: ExampleRun = { args: ["ledger"] };

/** `role: headline` of the one headline, as it is to be written. */
const CONFIRMED = "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  role: headline\n";

export const examples: Record<DiagnosticId, DiagnosticExample> = {
  undecodable: {
    ...check,
    cause: {
      en: "The file was saved in another encoding, or was damaged when it was copied.",
      zh: "文件以别的编码保存，或在复制途中损坏。",
    },
    files: { [PAGE]: { hex: "e7 94 b2 e5 b8 82 ff 20 e6 80 bb e5 b7 a5 0a" } },
    mended: { files: { [PAGE]: NEWS } },
  },
  "not-a-page": {
    ...check,
    cause: {
      en: "An empty file, a picture or a PDF was given the name of a text.",
      zh: "空文件，或是把图片、PDF 改成了文本文件的名字。",
    },
    files: { [PAGE]: "" },
    mended: { files: { [PAGE]: NEWS } },
  },
  "too-large": {
    args: ["check", "--max-size", "100B"],
    cause: {
      en: "A page has a few thousand characters; a much larger file is usually a whole volume, or no text.",
      zh: "一版通常只有几千字；大得多的文件，多半是整本合订，或者不是文字。",
    },
    files: { [PAGE]: NEWS },
    mended: { args: ["check", "--max-size", "64MB"] },
  },
  unreadable: {
    args: ["check", OTHER_PAGE],
    cause: {
      en: "There is no file of that name, or it may not be read.",
      zh: "没有这个名字的文件，或者没有读取它的权限。",
    },
    files: { [PAGE]: NEWS },
    mended: { args: ["check", PAGE] },
  },
  "no-pages": {
    ...check,
    cause: {
      en: "Only .txt and .md are read as pages; here the file has another ending.",
      zh: "只有 .txt 和 .md 文件才当作版面；这里的文件是别的扩展名。",
    },
    files: { "seeds/2031-05-06-02.doc": NEWS },
    mended: { files: { "seeds/2031-05-06-02.doc": null, [PAGE]: NEWS } },
  },
  "link-outside": {
    ...check,
    cause: {
      en: "Nothing outside of the folder is read, so that a build has the same pages everywhere.",
      zh: "文件夹以外的内容一概不读，这样在任何机器上生成的都是同一批版面。",
    },
    files: { [PAGE]: NEWS, "另存/版面.txt": OTHER_NEWS, [OTHER_PAGE]: { link: "../另存/版面.txt" } },
    mended: { files: { [OTHER_PAGE]: OTHER_NEWS } },
  },
  "bad-front-matter": {
    ...check,
    cause: {
      en: "A value does not have the form that its key asks for: here the year has a thirteenth month.",
      zh: "某一项的值不合写法：这里的日期写了第十三个月。",
    },
    files: { [PAGE]: `---\nnewspaper: 甲市日报\ndate: 2031-13-06\n---\n${NEWS}` },
    mended: { files: { [PAGE]: `---\nnewspaper: 甲市日报\ndate: 2031-05-06\n---\n${NEWS}` } },
  },
  "unknown-front-matter-key": {
    ...check,
    cause: {
      en: "A key is misspelt, so its value is not read.",
      zh: "项目名拼错了，它的值不会被读取。",
    },
    files: { [PAGE]: `---\nedtion: 02\n---\n${NEWS}` },
    mended: { files: { [PAGE]: `---\nedition: 02\n---\n${NEWS}` } },
  },
  "bad-mark": {
    ...check,
    cause: {
      en: "The front matter says that the page is marked, and the name of a role is misspelt.",
      zh: "文首信息说明全版已经标注（markup: banmian），而行末的身份名拼错了。",
    },
    files: { [PAGE]: `---\nmarkup: banmian\n---\n为一线职工送去清凉 {.kiker}\n\n${NEWS}` },
    mended: { files: { [PAGE]: `---\nmarkup: banmian\n---\n为一线职工送去清凉 {.kicker}\n\n${NEWS}` } },
  },
  "misfit-mark": {
    ...check,
    cause: {
      en: "No order of lines has both: here a kicker would stand below the text, with no headline under it.",
      zh: "版面上没有这样的次序：这里的引题落在正文之后，下面又没有标题。",
    },
    files: {
      [PAGE]: `本报讯（记者 张三）${TEXT} {.subhead}\n\n站点设有休息区，职工可以喝水、休息、充电。 {.kicker}\n`,
    },
    mended: {
      files: {
        [PAGE]: `${HEADLINE}\n\n本报讯（记者 张三）${TEXT}\n\n站点设有休息区，职工可以喝水、休息、充电。 {.paragraph}\n`,
      },
    },
  },
  "bad-vocabulary": {
    ...check,
    env: { BANMIAN_VOCABULARY: "词表" },
    cause: {
      en: "A file of the vocabulary was edited, and an entry no longer has the form that its head describes.",
      zh: "改过的词表中，有一项不合文件开头所说的写法。",
    },
    files: {
      [PAGE]: NEWS,
      "词表/subjects.yaml": "- label: 送清凉\n  boarder: 走访慰问\n- label: 走访慰问\n",
    },
    mended: { files: { "词表/subjects.yaml": "- label: 送清凉\n  broader: 走访慰问\n- label: 走访慰问\n" } },
  },
  "bad-settings": {
    ...check,
    cause: {
      en: "In the configuration file, a key is misspelt or a value has another form.",
      zh: "配置文件中项目名拼错了，或者值的写法不对。",
    },
    files: { [PAGE]: NEWS, "banmian.config.yaml": "site:\n  titel: 甲市报库\n" },
    mended: { files: { "banmian.config.yaml": "site:\n  title: 甲市报库\n" } },
  },
  "stray-character": {
    ...check,
    cause: {
      en: "A character was lost when the file was converted, and the sign for it came in its place.",
      zh: "文件转换编码时丢了一个字，原处成了替代符号。",
    },
    files: { [PAGE]: NEWS.replace("环卫站点", "环\ufffd站点") },
    mended: { files: { [PAGE]: NEWS } },
  },
  "doubtful-headline": {
    ...check,
    cause: {
      en: "Two lines of much the same length and wording stand above one text; either may be the headline.",
      zh: "正文上方两行长短、措辞相近，哪一行是标题，单看文字难以断定。",
    },
    files: { [PAGE]: `“清凉驿站”进社区\n\n环卫职工有了新家\n\n本报讯（记者 张三）${TEXT}\n` },
    mended: { files: { [PAGE]: `“清凉驿站”进社区\n\n## 环卫职工有了新家\n\n本报讯（记者 张三）${TEXT}\n` } },
  },
  "doubtful-boundary": {
    ...check,
    cause: {
      en: "A short line on its own may belong to the whole page or to the article below it.",
      zh: "单独的一短行，可能属于全版，也可能属于下面一篇。",
    },
    files: { [PAGE]: `二十个驿站建成\n\n甲市总工会慰问环卫职工\n\n本报讯（记者 张三）${TEXT}\n` },
    mended: {
      files: { [CORRECTIONS]: "- at: 二十个驿站建成\n  digest: 3dbba440\n  role: kicker\n" },
    },
  },
  "lost-text": {
    ...check,
    cause: {
      en: "The text of a column ends in the middle of a sentence, and the next does not go on from there.",
      zh: "一栏的文字断在半句，下一栏又接不上。",
    },
    files: {
      [PAGE]: `${HEADLINE}\n\n本报讯（记者 张三）昨天，甲市总工会走进环卫站点，为一线职工着力\n\n题，为一线职工送去清凉物资，并听取大家的意见。\n`,
    },
    mended: {
      files: {
        [PAGE]: `${HEADLINE}\n\n本报讯（记者 张三）昨天，甲市总工会走进环卫站点，为一线职工着力解决休息难的问\n\n题，为一线职工送去清凉物资，并听取大家的意见。\n`,
      },
    },
  },
  "unread-line": {
    ...check,
    cause: {
      en: "A text stands above the first headline of the page, so that it is in no article.",
      zh: "这段文字在全版第一个标题之上，不在任何一篇之内。",
    },
    files: { [PAGE]: `${REST}\n\n欢迎您\n\n${REST}\n` },
    mended: { files: { [PAGE]: `## 欢迎您\n\n${REST}\n\n${REST}\n` } },
  },
  "duplicate-article": {
    ...check,
    cause: {
      en: "One page was saved twice under different names, or two pages hold the same article.",
      zh: "同一版以两个名字存了两次，或者两版登了同一篇。",
    },
    files: { [PAGE]: `${NEWS}\n${REST}\n`, [OTHER_PAGE]: `${NEWS}\n${REST}\n` },
    mended: { files: { [OTHER_PAGE]: null } },
  },
  "duplicate-id": {
    ...check,
    cause: {
      en: "The address of a page comes from the name of its file without the ending.",
      zh: "版面的网址取自文件名，不计扩展名；两个文件只有扩展名不同。",
    },
    files: { [PAGE]: NEWS, "seeds/2031-05-06-02.md": OTHER_NEWS },
    mended: { files: { "seeds/2031-05-06-02.md": null, "seeds/2031-05-06-03.md": OTHER_NEWS } },
  },
  "duplicate-page": {
    ...addFile,
    cause: {
      en: "`add` compares the text with all pages that are there, whatever they are called.",
      zh: "`add` 会把新版面与已有的各版逐一比对，不论叫什么名字。",
    },
    files: { [PAGE]: NEWS, "页面.txt": `${NEWS}\n` },
    mended: {
      files: { "页面.txt": OTHER_NEWS },
      args: [...addFile.args, "--newspaper", "甲市日报", "--date", "2031-05-07", "--edition", "02"],
    },
  },
  "unnamed-issue": {
    ...addFile,
    cause: {
      en: "Neither the page nor the command says of which issue it is.",
      zh: "版面和命令都没有说明这是哪一期。",
    },
    files: { "页面.txt": NEWS },
    mended: { args: [...addFile.args, "--newspaper", "甲市日报", "--date", "2031-05-06", "--edition", "02"] },
  },
  "duplicate-permalink": {
    ...check,
    cause: {
      en: "The address of a name is made of its pinyin and a digest; rarely, those of two names are the same.",
      zh: "名称的网址由拼音和摘要组成，极少数情况下两个名称会相同。",
    },
    files: { [PAGE]: NEWS.replace("张三", "周弈义 周屹益") },
    mended: {
      files: {
        [CORRECTIONS]:
          "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  set: { reporters: [周弈义, 周屹益（江城）] }\n",
      },
    },
  },
  "bad-corrections": {
    ...check,
    cause: {
      en: "The file is not a list of corrections, or a key or a value in it is unknown.",
      zh: "文件不是更正的列表，或其中有未知的项目、未知的值。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED.replace("headline", "title") },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "orphan-corrections": {
    ...check,
    cause: {
      en: "The page was renamed or moved, and its corrections were not.",
      zh: "版面文件改了名或移走了，更正文件没有跟着动。",
    },
    files: { [OTHER_PAGE]: NEWS, [CORRECTIONS]: CONFIRMED },
    mended: { files: { [CORRECTIONS]: null, "seeds/2031-05-07-01.corrections.yaml": CONFIRMED } },
  },
  "stale-correction": {
    ...check,
    cause: {
      en: "The quotation is mistyped, or its line was changed after it was quoted.",
      zh: "引文写错了字，或者引用之后那一行改动过。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED.replace("慰问环卫", "慰问环保") },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "changed-context": {
    ...check,
    cause: {
      en: "The line was changed after it was corrected, so its digest is another.",
      zh: "更正之后这一行改动过，摘要与当时不符。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED.replace("64aac849", "00000000") },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "ambiguous-correction": {
    ...check,
    cause: {
      en: "The quotation is too short: the page has it in several places.",
      zh: "引文太短，版面上不止一处有。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: "- at: 甲市总工会\n  role: headline\n" },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "unsealed-correction": {
    ...check,
    cause: {
      en: "A correction was written by hand, without the digest of its line.",
      zh: "更正是手写的，没有带上所在行的摘要。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED.replace("  digest: 64aac849\n", "") },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "repeated-correction": {
    ...check,
    cause: { en: "The same was pasted twice.", zh: "同一条粘贴了两次。" },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED + CONFIRMED },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "conflicting-correction": {
    ...check,
    cause: {
      en: "Both readings of a line were pasted, or two editors decided otherwise.",
      zh: "同一行的两种读法都粘贴了，或者两位编辑的判断不同。",
    },
    files: { [PAGE]: NEWS, [CORRECTIONS]: CONFIRMED + CONFIRMED.replace("headline", "kicker") },
    mended: { files: { [CORRECTIONS]: CONFIRMED } },
  },
  "circular-merge": {
    ...check,
    cause: {
      en: "The first name is to be the second, and the second the first.",
      zh: "甲并入乙，乙又并入甲，没有最后的名称。",
    },
    files: {
      [PAGE]: NEWS,
      [CORRECTIONS]:
        "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  merge: { 甲市总工会: 甲市工会 }\n- at: 甲市总工会走进环卫站点\n  digest: 4b9e63a3\n  merge: { 甲市工会: 甲市总工会 }\n",
    },
    mended: {
      files: {
        [CORRECTIONS]:
          "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  merge: { 甲市总工会: 甲市工会 }\n",
      },
    },
  },
  "taken-address": {
    ...check,
    cause: {
      en: "A former address can lead on only once no page has it any more.",
      zh: "只有不再有页面的旧网址，才能指向别处。",
    },
    files: {
      [PAGE]: NEWS,
      [CORRECTIONS]: "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  keep: /issues/2031-05-06-02/\n",
    },
    mended: {
      files: {
        [CORRECTIONS]: "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  keep: /issues/2031-05-06-2/\n",
      },
    },
  },
  "lost-address": {
    ...ledger,
    cause: {
      en: "The address is in the ledger of published ones, and no page has it now: a file was renamed, or an article taken away.",
      zh: "网址记在网址簿里，现在却没有页面：文件改了名，或者文章不见了。",
    },
    files: { [PAGE]: NEWS, [LEDGER]: "/issues/2031-05-06-2/\n" },
    mended: {
      files: {
        [CORRECTIONS]: "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  keep: /issues/2031-05-06-2/\n",
      },
    },
  },
  "bad-ledger": {
    ...ledger,
    cause: {
      en: "A line of the ledger is no address: often a sign that git left between two versions.",
      zh: "网址簿中有一行不是网址，常是 git 合并时留下的记号。",
    },
    files: { [PAGE]: NEWS, [LEDGER]: "/issues/2031-05-06-02/\n=======\n" },
    mended: { files: { [LEDGER]: "/issues/2031-05-06-02/\n" } },
  },
  "misfit-correction": {
    ...check,
    cause: {
      en: "The correction is well written, but does not suit its place: here the vocabulary has no such subject.",
      zh: "更正写法不错，却用不到这里：词表中没有这个主题词。",
    },
    files: {
      [PAGE]: NEWS,
      [CORRECTIONS]:
        "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  set: { subjects: [送温暖送清凉] }\n",
    },
    mended: {
      files: {
        [CORRECTIONS]: "- at: 甲市总工会慰问环卫职工\n  digest: 64aac849\n  set: { subjects: [走访慰问] }\n",
      },
    },
  },
  "unknown-name-form": {
    ...check,
    cause: {
      en: "Names in the byline run into each other, or a word among them is no name.",
      zh: "署名中几个人名连在一起，或者夹着不是人名的词。",
    },
    files: { [PAGE]: NEWS.replace("张三", "张三李四王五") },
    mended: { files: { [PAGE]: NEWS.replace("张三", "张三 李四 王五") } },
  },
};
