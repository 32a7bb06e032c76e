/** The title an article is shown under: its headline, else the first sentence of its body, else what there is. */
import type { ArticleRecord } from "../schema/record.ts";

export class Title {
  constructor(
    readonly text: string,
    /** Where the text was taken from; anything but `headline` is to be marked as such. */
    readonly from: "headline" | "body" | "caption" | "id",
  ) {}
}

/** Everything up to the first full stop with the closing marks that follow it. */
const FIRST_SENTENCE = /^[\s\S]*?(?:[。！？!?…]+[”’」』）)]*|$)/u;

export function titleOf(
  article: Pick<ArticleRecord, "id" | "headline" | "body" | "crossheads" | "photos">,
): Title {
  if (article.headline !== null) return new Title(article.headline, "headline");
  const paragraph = article.body.find((_, index) => !article.crossheads.includes(index)) ?? article.body[0];
  const sentence = paragraph?.match(FIRST_SENTENCE)?.[0].trim();
  if (sentence) return new Title(sentence, "body");
  const caption = article.photos.find((photo) => photo.caption !== null)?.caption;
  return caption ? new Title(caption, "caption") : new Title(article.id, "id");
}
