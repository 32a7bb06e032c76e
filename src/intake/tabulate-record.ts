/** A page's record and its doubts in, a table of what was understood out: one row an article, for a terminal. */
import { alignColumns } from "../diagnostics/align-columns.ts";
import { measureWidth } from "../diagnostics/measure-width.ts";
import type { Doubt } from "../diagnostics/select-doubts.ts";
import { takeCells } from "../diagnostics/take-cells.ts";
import { titleOf } from "../index/title-of.ts";
import { ownLines } from "../record/own-lines.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";

/** Cells of the widest entries, so that a row fits on a common terminal. */
const TITLE_WIDTH = 30;
const NAME_WIDTH = 20;
const ELLIPSIS = "…";
const CONTROL = /\p{Cc}/gu;
/** Columns of numbers: order, paragraphs, doubts. */
const NUMERIC = [0, 5, 6];

const HEADS: Record<Language, readonly string[]> = {
  en: ["#", "kind", "headline", "byline", "organisation", "paragraphs", "doubts"],
  zh: ["序", "类别", "标题", "署名", "单位", "段数", "存疑"],
};
type Kind = "article" | "brief" | "photo" | "title";
const KINDS: Record<Kind, Record<Language, string>> = {
  article: { en: "article", zh: "文章" },
  brief: { en: "brief", zh: "无题短讯" },
  photo: { en: "photo", zh: "图片" },
  title: { en: "title only", zh: "只有标题" },
};

function cut(text: string | null, cells: number): string {
  const shown = (text ?? "").replace(CONTROL, " ");
  if (measureWidth(shown) <= cells) return shown;
  return takeCells([...shown], cells - measureWidth(ELLIPSIS)).join("") + ELLIPSIS;
}

function kindOf({ headline, body, photos }: ArticleRecord): Kind {
  if (body.length === 0) return photos.length > 0 ? "photo" : "title";
  return headline === null ? "brief" : "article";
}

export function tabulateRecord(
  { articles }: PageRecord,
  doubts: readonly Doubt[],
  language: Language,
): string[] {
  const rows = articles.map((article) => {
    const own = new Set(ownLines(article));
    const title = titleOf(article);
    return [
      String(article.order),
      KINDS[kindOf(article)][language],
      cut(title.from === "headline" ? title.text : `（${title.text}）`, TITLE_WIDTH),
      cut(article.byline, NAME_WIDTH),
      cut(article.organisation?.name ?? null, NAME_WIDTH),
      String(article.body.length - article.crossheads.length),
      String(doubts.filter(({ line }) => own.has(line)).length),
    ];
  });
  return alignColumns([HEADS[language], ...rows], NUMERIC);
}
