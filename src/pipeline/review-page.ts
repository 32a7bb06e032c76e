/** A page → what an editor could settle about it, and has settled; null where it can't be read. */
import { VFile } from "vfile";
import { correctionsPathOf } from "../correct/corrections-path.ts";
import type { AskedRoles } from "../parse/ask-roles.ts";
import type { PageSource } from "../read/read-page.ts";
import { listSettlements } from "../review/list-settlements.ts";
import type { PageReview } from "../review/question.ts";
import { questionLostText } from "../review/question-lost-text.ts";
import { questionNames } from "../review/question-names.ts";
import { questionRoles } from "../review/question-roles.ts";
import type { Context } from "./context.ts";
import { readRecord } from "./read-record.ts";

export function reviewPage(source: PageSource, context: Context): PageReview | null {
  const { file, read } = readRecord(source, context);
  if (!read) return null;
  const { page, text, plan, parse } = read;
  const { choices = new Map(), asked = new Map() } = file.data;
  const readWith = (more: ReadonlyMap<number, AskedRoles>) => {
    const other = new VFile({ path: file.path, value: String(file), data: { ...file.data } });
    other.data.asked = new Map([...asked, ...more]);
    return { page: parse(other), choices: other.data.choices ?? new Map() };
  };
  return {
    id: page.id,
    path: correctionsPathOf(source.path),
    questions: [
      ...questionRoles({ page, text, choices, asked, readWith }),
      ...questionLostText(file, text),
      ...questionNames(file, page.articles, text),
    ],
    settled: listSettlements(plan?.corrections ?? []),
  };
}
