/** What the roles of lines are called in messages; the Chinese terms are those of the README's glossary. */
import type { Language } from "../schema/diagnostic.ts";
import type { RivalRole } from "../schema/tree.ts";

export const roleNames: Record<RivalRole, Record<Language, string>> = {
  banner: { en: "a banner", zh: "通栏口号" },
  folio: { en: "a folio line", zh: "版次行" },
  section: { en: "a section", zh: "版块名" },
  rubric: { en: "a rubric", zh: "栏目名" },
  kicker: { en: "a kicker", zh: "引题" },
  headline: { en: "a headline", zh: "主题（标题）" },
  subhead: { en: "a subhead", zh: "副题" },
  byline: { en: "a byline", zh: "署名" },
  lead: { en: "the first paragraph of an article", zh: "一篇的首段" },
  paragraph: { en: "a paragraph", zh: "正文段落" },
  continuation: { en: "the rest of the paragraph above", zh: "上一段的续行" },
  crosshead: { en: "a crosshead", zh: "小标题" },
  closing: { en: "a byline at the end", zh: "文末署名" },
  caption: { en: "a caption", zh: "图片说明" },
  credit: { en: "a photo credit", zh: "图片署名" },
  attribution: { en: "an attribution", zh: "来源" },
  jump: { en: "a jump line", zh: "转版提示" },
  ornament: { en: "an ornament", zh: "花线" },
  unread: { en: "noise", zh: "未读入的行" },
};
