/**
 * Every complaint about a built site. They are for whoever works on the program; those about pages, which the site
 * explains to editors, stand in `catalogue.ts`. The same holds of ids and texts.
 */
import type { CatalogueEntry } from "./catalogue.ts";

export const siteCatalogue = {
  "site-dead-link": {
    severity: "error",
    title: { en: "Dead link", zh: "链接失效" },
    message: { en: "`{link}` leads to nothing in the site", zh: "`{link}` 在站内没有对应的文件" },
    hint: {
      en: "Build the site anew; if it stays, the template or filter that writes the address is at fault.",
      zh: "请重新生成站点；若仍如此，是写出该网址的模板或过滤器有误。",
    },
  },
  "site-dead-anchor": {
    severity: "error",
    title: { en: "Dead anchor", zh: "锚点失效" },
    message: {
      en: "`{link}` leads to a page that has no such element",
      zh: "`{link}` 指向的页面没有这个元素",
    },
    hint: {
      en: "Give the element its `id` in the template of that page, or correct the link.",
      zh: "请在该页模板中补上 `id`，或改正链接。",
    },
  },
  "site-link-beside": {
    severity: "error",
    title: { en: "Link beside the base path", zh: "链接越出基础路径" },
    message: {
      en: "`{link}` stands on this host, but not below {base}",
      zh: "`{link}` 在本站主机上，却不在 {base} 之下",
    },
    hint: {
      en: "Write addresses by `site.path`, `site.asset` or `site.absolute`, which know the base path.",
      zh: "请用 `site.path`、`site.asset` 或 `site.absolute` 写网址，它们会加上基础路径。",
    },
  },
  "site-orphan": {
    severity: "error",
    title: { en: "Page without a way to it", zh: "页面无路可达" },
    message: {
      en: "No way of links leads from the home page to {page}",
      zh: "从首页沿链接到不了 {page}",
    },
    hint: { en: "Link the page from a list or a directory.", zh: "请从列表或名录页链接到它。" },
  },
  "site-invalid-html": {
    severity: "error",
    title: { en: "Invalid HTML", zh: "HTML 不合规范" },
    message: { en: "{problem} ({rule})", zh: "不合规范（{rule}）：{problem}" },
    hint: {
      en: "Correct the template; html-validate.org explains the rule.",
      zh: "请改正模板；规则的说明见 html-validate.org。",
    },
  },
  "site-unreadable-file": {
    severity: "error",
    title: { en: "Unreadable file of the site", zh: "站内文件无法解析" },
    message: { en: "It can't be read as {format}: {reason}", zh: "无法按 {format} 解析：{reason}" },
    hint: {
      en: "Build the site anew; if it stays, whatever writes the file is at fault.",
      zh: "请重新生成站点；若仍如此，是写出该文件的程序有误。",
    },
  },
  "site-disagreement": {
    severity: "error",
    title: { en: "Not as in the records", zh: "与记录不符" },
    message: {
      en: "Unexpected {what}: {actual}, expected {expected}",
      zh: "{whatZh}不符：现为 {actual}，应为 {expected}",
    },
    hint: {
      en: "All data of a site come from one build: build it anew. If it stays, whatever writes the file is at fault.",
      zh: "全站数据应出自同一次生成，请重新生成；若仍如此，是写出该文件的程序有误。",
    },
  },
  "site-too-heavy": {
    severity: "error",
    title: { en: "Page too heavy", zh: "页面过大" },
    message: {
      en: "The page with what it asks for ({files} files) has {bytes} bytes packed, expected at most {limit}",
      zh: "页面连同所需文件（{files} 个）压缩后有 {bytes} 字节，上限是 {limit}",
    },
    hint: {
      en: "Look at what of it is markup and what text; scripts and style sheets weigh on every page.",
      zh: "请看其中多少是标记、多少是文字；脚本和样式表会加重每一页。",
    },
  },
  "site-too-many-files": {
    severity: "error",
    title: { en: "Too many files", zh: "文件过多" },
    message: {
      en: "{count} files for {articles} articles, expected at most {limit}",
      zh: "{articles} 篇文章有 {count} 个文件，上限是 {limit}",
    },
    hint: {
      en: "Many hosts limit the number of files: put what is small and many into shards.",
      zh: "许多主机限制文件数，请把小而多的文件合并成片。",
    },
  },
  "site-near-limit": {
    severity: "warning",
    title: { en: "Near a host's limit", zh: "接近主机上限" },
    message: {
      en: "{value} {what}, {share} % of what {host} takes ({limit})",
      zh: "{value} {whatZh}，为 {host} 上限（{limit}）的 {share}%",
    },
    hint: {
      en: "It matters on that host only: choose another, or a plan that takes more, before the archive grows beyond.",
      zh: "只与该主机有关：请在超出之前改用其他主机或更高的套餐。",
    },
  },
  "site-foreign-request": {
    severity: "error",
    title: { en: "Request to another host", zh: "向其他主机请求" },
    message: { en: "The page asks {host} for `{link}`", zh: "页面向 {host} 请求 `{link}`" },
    hint: {
      en: "Serve the file with the site; readers are not to be told to others.",
      zh: "请把该文件放在本站；不应让他人得知读者的访问。",
    },
  },
  "site-search-miss": {
    severity: "error",
    title: { en: "Not found by search", zh: "搜索漏检" },
    message: {
      en: "“{text}” stands in {article}, but search misses it",
      zh: "{article} 中有“{text}”，搜索却没有找到",
    },
    hint: {
      en: "The index is made with the pages: build the site anew.",
      zh: "索引与页面一同生成，请重新生成站点。",
    },
  },
  "site-search-wrong": {
    severity: "error",
    title: { en: "Wrongly found by search", zh: "搜索误检" },
    message: {
      en: "“{text}” stands nowhere, but search finds {article}",
      zh: "哪里都没有“{text}”，搜索却找到 {article}",
    },
    hint: {
      en: "The index is made with the pages: build the site anew.",
      zh: "索引与页面一同生成，请重新生成站点。",
    },
  },
  "site-inaccessible": {
    severity: "error",
    title: { en: "Inaccessible page", zh: "页面有无障碍问题" },
    message: { en: "At {width} px: {problem}", zh: "宽 {width} 像素时：{problem}" },
    hint: {
      en: "Correct the template or the style sheet; the rule is explained at dequeuniversity.com/rules/axe.",
      zh: "请改正模板或样式表；规则的说明见 dequeuniversity.com/rules/axe。",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

export type SiteDiagnosticId = keyof typeof siteCatalogue;
