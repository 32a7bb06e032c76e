/** The prose of the guide for editors. Between backquotes stands what is typed or read letter by letter. */
export interface GuideSection {
  id: string;
  heading: string;
  paragraphs: readonly string[];
}

export const guideSections = {
  needs: {
    id: "needs",
    heading: "需要什么",
    paragraphs: [
      "一份版面的文字：从报社系统导出、从网页复制，或扫描识别而来，存成文本文件（`.txt` 或 `.md`），一版一个文件。UTF-8、UTF-16、GB18030 编码都认得。",
      "一台装有 Node.js 的电脑（20.19 以上，或 22.16 以上，或 24），和本库的一份副本。第一次使用，在库的文件夹里打开终端，输入：",
    ],
  },
  way: {
    id: "way",
    heading: "一版的路程",
    paragraphs: [
      "下面以一版为例，说明文件怎样成为网页。文字是编的，各步的结果却都是程序真实的回答。原文如下，第一篇正文断了一处，像是排到下一栏时丢了字：",
    ],
  },
  add: {
    id: "add",
    heading: "第一步：收入",
    paragraphs: [
      "输入下面的命令。报名、日期、版次不写也可以，程序会逐项询问。",
      "程序列出读到的文章和存疑之处，并把文件存进 `seeds/`。请看表中的标题、署名、单位对不对：这一版的引题被当成了标题，第一篇的单位是空的，正文有一处接不上。",
    ],
  },
  review: {
    id: "review",
    heading: "第二步：裁定",
    paragraphs: [
      "输入 `npm start`，在浏览器里打开 `http://127.0.0.1:8080/review/`。待核页列出每一处存疑，左右是两种读法，各附几行裁定的写法。选定一种，按“复制”，贴进版面旁边的更正文件，文件名在复制按钮旁边写明。保存之后网页自己更新，这一处便不再问。",
      "待核页没有问到的，也在这个文件里写。本例补写最后一条：`at` 和 `digest` 照抄同一篇的另一条，再写明单位。三处裁定之后，文件如下：",
    ],
  },
  build: {
    id: "build",
    heading: "第三步：查对、生成",
    paragraphs: [
      "查对一遍，没有存疑，即可生成网站：",
      "网站在 `_site/`。排印原文始终不动；更正过的地方，文章页会注明印的是什么、改成了什么、理由是什么。日后版面文件别处有改动，更正仍然有效；所更正的那一行本身变了，程序会报错，不会将错就错。",
    ],
  },
  corrections: {
    id: "corrections",
    heading: "更正举例",
    paragraphs: [
      "每条更正先引版面上的几个字（`at`），再说一件事。引文不计空白，须在全版只出现一次。`digest` 先不写，`npm run check` 会给出来，照抄即可。",
    ],
  },
  marks: {
    id: "marks",
    heading: "在原文里标明",
    paragraphs: [
      "也可以直接在版面文件里标明：标题行首加 `## `，小标题加 `### `，版块加 `# `，其余在行末写明身份，如 `{.kicker}`。标过的行不再猜测。",
      "整版要当文稿来编辑，可输入 `npm run -s fmt -- 文件`，程序把每一行的身份都写出来，一段一行：",
    ],
  },
  addresses: {
    id: "addresses",
    heading: "网址不失效",
    paragraphs: [
      "版面的网址取自文件名，所以收入之后不要改文件名。文章的网址取自正文开头，更正不影响网址。",
      "`npm run ledger -- --write` 把已公布的网址记入 `published-urls.txt`。此后如果某个网址将要失效，生成会停下，并给出该贴的一行 `keep`，旧网址便转到新的地方。",
      "提交之前，`npm run diff` 逐篇列出这次改动了什么：新增、减少、重新分篇、改了文字或标引。",
    ],
  },
  undo: {
    id: "undo",
    heading: "反悔",
    paragraphs: [
      "版面和更正都是普通文件，由 git 保管。还没有提交的，输入 `git restore seeds`，即回到上次提交的样子；新收入的文件，直接删去。已经提交的，用 `git revert` 撤回那一次提交。只想撤回一条更正，从更正文件里删去它即可。",
    ],
  },
  help: {
    id: "help",
    heading: "消息看不懂时",
    paragraphs: [
      "程序的每条消息，行末都有一个英文代号。每个代号各有一页，写明意思、原因、例子和办法。命令后面加 `--help`，可以看它的全部用法；加 `--lang zh`，消息以中文显示。",
    ],
  },
} as const satisfies Record<string, GuideSection>;
