/**
 * Every complaint banmian can make. An id is permanent: it may be retired, never reused.
 * Texts are templates; `{name}` is filled from the parameters of the report. A parameter that is itself
 * a phrase comes twice, in English as `{name}` and in Chinese as `{nameZh}`.
 */
import type { Language, Severity } from "../schema/diagnostic.ts";

export interface CatalogueEntry {
  severity: Severity;
  /** What kind of thing is wrong. */
  title: Record<Language, string>;
  /** What was found and what was expected. */
  message: Record<Language, string>;
  /** What to do about it, whatever was found. */
  hint: Record<Language, string>;
  /** The same to the letter; used in place of `hint` where the report has what it asks for. */
  remedy?: Record<Language, string>;
  /** How it comes to be doubted, where `message` doesn't say. */
  cause?: Record<Language, string>;
  /** What the second place is, where a report names one. */
  related?: Record<Language, string>;
}

export const catalogue = {
  undecodable: {
    severity: "error",
    title: { en: "Undecodable text", zh: "无法识别编码" },
    message: {
      en: "Unexpected bytes at offset {offset}, expected text in UTF-8, UTF-16 or GB18030",
      zh: "第 {offset} 字节处不是 UTF-8、UTF-16 或 GB18030 文字",
    },
    hint: {
      en: "Save the file as UTF-8 in a text editor, or copy the text of the page into a new file.",
      zh: "请用文本编辑器另存为 UTF-8，或把版面文字复制到新文件中。",
    },
  },
  "not-a-page": {
    severity: "error",
    title: { en: "Not a page", zh: "不是版面文本" },
    message: {
      en: "Unexpected {actual}, expected the text of a newspaper page",
      zh: "这是{actualZh}，不是版面文本",
    },
    hint: {
      en: "Check that the right file was chosen; a page is a text file with at least one line of text.",
      zh: "请检查是否选错文件；版面应是至少有一行文字的文本文件。",
    },
  },
  "too-large": {
    severity: "error",
    title: { en: "Page too large", zh: "文件过大" },
    message: {
      en: "Unexpected size of {size}, expected at most {limit}",
      zh: "文件有 {size}，上限是 {limit}",
    },
    hint: {
      en: "Split the file into one file a page, or raise the limit with --max-size or BANMIAN_MAX_SIZE (for example 64MB).",
      zh: "请每版一个文件；确需更大时，用 --max-size 或环境变量 BANMIAN_MAX_SIZE（如 64MB）提高上限。",
    },
  },
  unreadable: {
    severity: "error",
    title: { en: "Unreadable file", zh: "文件无法读取" },
    message: { en: "The file can't be read: {reason}", zh: "文件无法读取：{reasonZh}" },
    hint: { en: "Check the path and its permissions.", zh: "请检查路径与读取权限。" },
  },
  "no-pages": {
    severity: "error",
    title: { en: "No pages", zh: "没有版面" },
    message: {
      en: "Unexpected empty folder, expected at least one page (.txt or .md)",
      zh: "文件夹里没有版面文件（.txt 或 .md）",
    },
    hint: {
      en: "Put the text of a page into the folder, or name another folder with --input.",
      zh: "请把版面文本放进此文件夹，或用 --input 指定其他文件夹。",
    },
  },
  "link-outside": {
    severity: "warning",
    title: { en: "Link out of the folder", zh: "链接指向文件夹之外" },
    message: {
      en: "Unexpected link, expected a file of the folder; it was not followed",
      zh: "这是指向文件夹之外的链接，未读入",
    },
    hint: { en: "Copy the page into the folder.", zh: "请把该版面复制到文件夹中。" },
  },
  "bad-front-matter": {
    severity: "error",
    title: { en: "Bad front matter", zh: "文首信息有误" },
    message: { en: "Unexpected front matter: {problem}", zh: "文首信息（front matter）有误：{problemZh}" },
    hint: {
      en: "Front matter is YAML between two lines of `---`, with newspaper, date (2025-12-09, 2025-12 or 2025), edition, title and source.",
      zh: "文首信息是两行 `---` 之间的 YAML，可写 newspaper、date（2025-12-09、2025-12 或 2025）、edition、title、source。",
    },
  },
  "unknown-front-matter-key": {
    severity: "warning",
    title: { en: "Unknown front matter key", zh: "文首信息有未知项" },
    message: {
      en: "Unexpected key `{key}`, expected one of {expected}",
      zh: "未知项 `{key}`，可用的是 {expectedZh}",
    },
    hint: { en: "Correct the spelling or remove the line.", zh: "请改正拼写或删去此行。" },
  },
  "bad-mark": {
    severity: "error",
    title: { en: "Bad mark", zh: "行末标记有误" },
    message: { en: "Unexpected mark {problem}", zh: "行末标记有误：{problemZh}" },
    hint: {
      en: "A mark says what its line is, such as ` {.kicker}` at its end. Braces that are printed need a mark behind them, such as ` {.body}`.",
      zh: "行末标记说明这一行的身份，如 ` {.kicker}`。如果是原文印有的花括号，请在其后再加标记，如 ` {.body}`。",
    },
  },
  "misfit-mark": {
    severity: "error",
    title: { en: "Mark does not fit", zh: "标记与前后各行不能并存" },
    message: {
      en: "Unexpected mark `{actual}`, expected one that the lines around it allow",
      zh: "标记 `{actual}` 与前后各行不能并存",
    },
    hint: {
      en: "Correct this mark, or mark the lines around it, too.",
      zh: "请改正此标记，或把前后各行也标出来。",
    },
  },
  "bad-vocabulary": {
    severity: "error",
    title: { en: "Bad vocabulary", zh: "词表有误" },
    message: { en: "Unexpected entry: {problem}", zh: "词表有误：{problemZh}" },
    hint: {
      en: "Correct the entry; CONTRIBUTING.md says what the files of the vocabulary hold.",
      zh: "请改正此项；词表各文件的写法见 CONTRIBUTING.md。",
    },
  },
  "bad-settings": {
    severity: "error",
    title: { en: "Bad setting", zh: "配置有误" },
    message: { en: "Unexpected setting: {problem}", zh: "配置有误：{problemZh}" },
    hint: {
      en: "Correct the entry; the section “Settings” of README.md says what the file may hold.",
      zh: "请改正此项；配置文件的写法见 README.md 的“Settings”一节。",
    },
  },
  "stray-character": {
    severity: "warning",
    title: { en: "Stray character", zh: "杂乱字符" },
    message: {
      en: "Unexpected {actual}, expected a printed character",
      zh: "{actual} 不是可印字符",
    },
    hint: {
      en: "Compare with the printed page: a character was lost when the file was saved or copied, or one came in that prints nothing.",
      zh: "请对照原报：保存或复制时可能丢了字，或混入了不可见字符。",
    },
  },
  "doubtful-headline": {
    severity: "warning",
    title: { en: "Doubtful headline", zh: "标题存疑" },
    message: {
      en: "“{actual}” was read as {role}, but reading it as {rival} is nearly as likely",
      zh: "“{actual}”按{roleZh}处理，但也很可能是{rivalZh}",
    },
    hint: {
      en: "If the reading is wrong, mark the headline with `## ` at the start of its line.",
      zh: "如判断有误，请在真正的标题行首加 `## `。",
    },
    remedy: {
      en: "If this line is the headline, write it as `## {line}`; if another is, put `## ` before that one.",
      zh: "如此行是标题，请写作 `## {line}`；如标题是另一行，请在那一行行首加 `## `。",
    },
    cause: {
      en: "By all that speaks for either, the odds are {odds} to 1; below 3 to 1 a reading is in doubt.",
      zh: "综合全版依据，两种读法的胜算为 {odds} 比 1，不足 3 比 1 即列为存疑。",
    },
  },
  "doubtful-boundary": {
    severity: "warning",
    title: { en: "Doubtful boundary", zh: "分篇存疑" },
    message: {
      en: "“{actual}” was read as {role}, but reading it as {rival} is nearly as likely",
      zh: "“{actual}”按{roleZh}处理，但也很可能是{rivalZh}",
    },
    hint: {
      en: "If an article begins here, mark its headline with `## ` at the start of the line.",
      zh: "如果这里是新的一篇，请在其标题行首加 `## `。",
    },
    remedy: {
      en: "If this line is the headline of an article, write it as `## {line}`.",
      zh: "如果此行是一篇的标题，请写作 `## {line}`。",
    },
    cause: {
      en: "By all that speaks for either, the odds are {odds} to 1; below 3 to 1 a reading is in doubt.",
      zh: "综合全版依据，两种读法的胜算为 {odds} 比 1，不足 3 比 1 即列为存疑。",
    },
  },
  "lost-text": {
    severity: "warning",
    title: { en: "Lost text", zh: "疑有缺字" },
    message: {
      en: "Unexpected seam “{before}|{after}”, expected text that reads on: something between is probably lost",
      zh: "“{before}|{after}”接不上，两行之间可能缺字",
    },
    hint: {
      en: "Compare with the printed page and add the missing text.",
      zh: "请对照原报补上所缺文字。",
    },
    related: { en: "The text goes on here", zh: "下文从这里接起" },
  },
  "unread-line": {
    severity: "warning",
    title: { en: "Unread line", zh: "有行未读入" },
    message: {
      en: "Unexpected line, expected part of an article; it is kept on the page but in no article",
      zh: "此行不属于任何一篇，未收入文章",
    },
    hint: {
      en: "Remove the line if it is noise, or move it to its article.",
      zh: "若是杂讯请删去，否则请移到所属文章。",
    },
  },
  "duplicate-article": {
    severity: "warning",
    title: { en: "Duplicate article", zh: "文章重复" },
    message: { en: "The same text as {twin}", zh: "与 {twin} 内容相同" },
    hint: { en: "Remove one of the two if the page was added twice.", zh: "如果是重复添加，请删去其一。" },
    related: { en: "The first of the two", zh: "先出现的一篇" },
  },
  "duplicate-id": {
    severity: "error",
    title: { en: "Duplicate id", zh: "标识重复" },
    message: { en: "The id `{key}` is also that of {twin}", zh: "标识 `{key}` 与 {twin} 相同" },
    hint: { en: "Rename one of the two files.", zh: "请给其中一个文件改名。" },
    related: { en: "The file that has the id already", zh: "已用此标识的文件" },
  },
  "duplicate-page": {
    severity: "error",
    title: { en: "Duplicate page", zh: "版面重复" },
    message: {
      en: "{share} % of this page stands in {twin} already",
      zh: "本版内容有 {share}% 已收在 {twin}",
    },
    hint: {
      en: "Correct that file instead; if this text is the better one, take that file away first.",
      zh: "请在那个文件中改正；如果这一份更好，请先移走那个文件。",
    },
    related: { en: "The page that is there already", zh: "已收入的版面" },
  },
  "unnamed-issue": {
    severity: "info",
    title: { en: "Unnamed issue", zh: "缺少报纸信息" },
    message: { en: "The page doesn't say its {missing}", zh: "版面上没有写明{missingZh}" },
    hint: {
      en: "Write it at the top of the page, between two lines of `---`.",
      zh: "请写在版面文件开头的两行 `---` 之间。",
    },
    remedy: {
      en: "Where you know it, add {options} to the command.",
      zh: "如果知道，请在命令后加上 {options}。",
    },
  },
  "duplicate-permalink": {
    severity: "error",
    title: { en: "Duplicate address", zh: "网址重复" },
    message: {
      en: "Unexpected second claim to the address `{permalink}`, expected one of {owners}",
      zh: "网址 `{permalink}` 有多项占用：{owners}",
    },
    hint: {
      en: "Give one of them another name in its page or in the vocabulary.",
      zh: "请在版面或词表中给其中一项改名。",
    },
  },
  "bad-corrections": {
    severity: "error",
    title: { en: "Faulty corrections", zh: "更正文件有误" },
    message: { en: "Unexpected {problem}", zh: "更正文件有误：{problemZh}" },
    hint: {
      en: "A correction is a quotation (`at`), its `digest` and one thing to do; the README shows each kind.",
      zh: "每条更正由引文（`at`）、`digest` 和一项改动组成，写法见说明文件。",
    },
  },
  "orphan-corrections": {
    severity: "error",
    title: { en: "Corrections without a page", zh: "更正文件没有对应的版面" },
    message: {
      en: "Unexpected corrections, expected the page `{page}` (.txt or .md) beside them",
      zh: "旁边没有对应的版面 `{page}`（.txt 或 .md）",
    },
    hint: { en: "Give the file the name of its page.", zh: "请使更正文件与版面文件同名。" },
  },
  "stale-correction": {
    severity: "error",
    title: { en: "Quotation not found", zh: "引文已不在版面中" },
    message: {
      en: "Unexpected quotation “{quoted}”, expected text of the page; most like it is {nearest}",
      zh: "版面中没有“{quoted}”；最接近的是{nearestZh}",
    },
    related: { en: "the most like it", zh: "最接近的一行" },
    hint: {
      en: "Quote the text as it stands now, or remove the correction if the page has been put right.",
      zh: "请按现在的文字改引文；若版面已改正，请删去此条。",
    },
  },
  "changed-context": {
    severity: "error",
    title: { en: "Corrected line has changed", zh: "所更正的行已有改动" },
    message: {
      en: "“{quoted}” now stands in “{actual}”, which is not the text that was corrected (digest {expected})",
      zh: "“{quoted}”所在的行现为“{actual}”，与更正时不同（摘要 {expected}）",
    },
    hint: {
      en: "If the correction still holds, give it the new digest; else remove it.",
      zh: "更正若仍然成立，请改写摘要；否则删去。",
    },
    remedy: {
      en: "If the correction still holds, write `digest: {digest}`; else remove it.",
      zh: "更正若仍然成立，请写 `digest: {digest}`；否则删去。",
    },
    related: { en: "the line as it is now", zh: "这一行的现状" },
  },
  "ambiguous-correction": {
    severity: "error",
    title: { en: "Ambiguous quotation", zh: "引文不止一处" },
    message: {
      en: "Unexpected quotation “{quoted}” that stands in lines {lines}, expected one place",
      zh: "“{quoted}”在第 {lines} 行都有，不知指哪一处",
    },
    hint: { en: "Quote more of the line.", zh: "请多引几个字。" },
    related: { en: "it stands here", zh: "此处有" },
  },
  "unsealed-correction": {
    severity: "warning",
    title: { en: "Correction without digest", zh: "更正没有摘要" },
    message: {
      en: "No digest of “{actual}”: if that text changes, the correction goes on silently",
      zh: "没有“{actual}”的摘要，这行文字日后改动时无从察觉",
    },
    hint: { en: "Add the digest that `check` tells.", zh: "请加上 `check` 给出的摘要。" },
    remedy: { en: "Add `digest: {digest}`.", zh: "请加上 `digest: {digest}`。" },
    related: { en: "the line that is corrected", zh: "所更正的行" },
  },
  "repeated-correction": {
    severity: "error",
    title: { en: "Repeated correction", zh: "更正重复" },
    message: { en: "The same as the correction in {other}", zh: "与{otherZh}的更正相同" },
    hint: { en: "Remove one of the two.", zh: "请删去其一。" },
    related: { en: "the other correction", zh: "另一条更正" },
  },
  "conflicting-correction": {
    severity: "error",
    title: { en: "Conflicting corrections", zh: "更正互相矛盾" },
    message: { en: "Contradicts the correction in {other}", zh: "与{otherZh}的更正矛盾" },
    hint: { en: "Keep the right one.", zh: "请只留正确的一条。" },
    related: { en: "the other correction", zh: "另一条更正" },
  },
  "circular-merge": {
    severity: "error",
    title: { en: "Names merged in a circle", zh: "名称循环合并" },
    message: { en: "Unexpected circle {circle}, expected a last name", zh: "名称循环合并：{circle}" },
    hint: { en: "Remove the merge that leads back.", zh: "请删去绕回的一条。" },
    related: { en: "another merge of the circle", zh: "循环中的另一条" },
  },
  "taken-address": {
    severity: "error",
    title: { en: "Kept address in use", zh: "所保留的网址仍在使用" },
    message: {
      en: "Unexpected `keep: {address}`, expected an address that no page has; it is that of {owner}",
      zh: "`{address}` 是“{owner}”的网址，不能再指向别处",
    },
    hint: {
      en: "Remove the correction: the page is there.",
      zh: "该页面仍在，请删去此条。",
    },
    related: { en: "what has the address", zh: "使用此网址的" },
  },
  "lost-address": {
    severity: "error",
    title: { en: "Published address lost", zh: "已公布的网址将失效" },
    message: {
      en: "No page would have the address `{address}` any more ({owner})",
      zh: "`{address}`（{owner}）将不再有页面",
    },
    hint: {
      en: "Say where it is to lead, by a correction with `keep` (or `merge` for a name) in the article's file; or delete this line to give it up.",
      zh: "请在相应版面的更正文件中用 `keep`（名称用 `merge`）指明去处；确要放弃，请删去此行。",
    },
    remedy: {
      en: "Add to {file}: {correction}",
      zh: "请在 {file} 中加上：{correction}",
    },
    related: { en: "what most likely took its place", zh: "最可能取代它的" },
  },
  "bad-ledger": {
    severity: "error",
    title: { en: "Faulty ledger", zh: "网址簿有误" },
    message: {
      en: "Unexpected “{actual}”, expected an address such as /articles/…/",
      zh: "“{actual}”不是网址，应如 /articles/…/",
    },
    hint: {
      en: "Put right or delete the line; a line may begin with # to be passed over.",
      zh: "请改正或删去此行；行首加 # 则不读。",
    },
  },
  "misfit-correction": {
    severity: "error",
    title: { en: "Correction does not fit", zh: "更正无法施行" },
    message: { en: "Unexpected {problem}", zh: "更正无法施行：{problemZh}" },
    hint: {
      en: "Look at the page as it is read with `npm run -s parse`, and correct the correction.",
      zh: "请用 `npm run -s parse` 查看版面的读法，再改此条。",
    },
  },
  "unknown-name-form": {
    severity: "warning",
    title: { en: "Unknown form of name", zh: "署名形式未识别" },
    message: {
      en: "Unexpected name “{actual}” in the byline, expected two to four Chinese characters",
      zh: "署名中的“{actual}”不像人名（通常二至四字）",
    },
    hint: {
      en: "Put a space or 、 between names, and nothing else into the byline.",
      zh: "请用空格或顿号分开人名，署名中不要夹杂其他文字。",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticId = keyof typeof catalogue;
