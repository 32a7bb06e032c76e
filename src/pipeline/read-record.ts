/** One page, with its corrections → what it says, before names are looked for: bytes → text → tree → plain page. */
import { VFile } from "vfile";
import { applyReplacements } from "../correct/apply-replacements.ts";
import { type AssignedCorrections, assignCorrections } from "../correct/assign-corrections.ts";
import type { Roles } from "../correct/describe-corrections.ts";
import { inheritIds } from "../correct/inherit-ids.ts";
import { listOrders, NO_ORDERS, type Orders } from "../correct/list-orders.ts";
import { markLostText } from "../correct/mark-lost-text.ts";
import { type CorrectionPlan, planCorrections } from "../correct/plan-corrections.ts";
import { planNames } from "../correct/plan-names.ts";
import { settleNames } from "../correct/settle-names.ts";
import { hasErrors } from "../diagnostics/has-errors.ts";
import { type PageSource, readPage } from "../read/read-page.ts";
import { articleIdsOf } from "../record/article-ids.ts";
import { makePage, type PlainPage } from "../record/make-page.ts";
import { pageIdOf } from "../record/page-id.ts";
import type { NameChanges } from "../record/unify-names.ts";
import { compileStages } from "./compile-stages.ts";
import type { Context } from "./context.ts";

export interface RecordFiles {
  file: VFile;
  corrections: VFile | null;
  /** Null where the page can't be read, or not all of its corrections fit. */
  read: ReadRecord | null;
}

export function readRecord(source: PageSource, context: Context): RecordFiles {
  const { processor, subjects } = compileStages(context);
  const { file, issue } = readPage(source);
  if (hasErrors(file)) return { file, corrections: null, read: null };
  const id = pageIdOf(source.path);
  const parse = (file: VFile) => makePage(processor.runSync(processor.parse(file), file), issue, id);
  const text = String(file);
  const plan = source.corrections ? planCorrections(source.corrections, text, source.path) : null;
  if (plan && hasErrors(plan.file)) return { file, corrections: plan.file, read: null };
  const read = plan ? parseCorrected(file, plan, parse, subjects) : parsePlain(parse(file));
  const corrections = plan?.file ?? null;
  const isFaulty = hasErrors(file) || (corrections && hasErrors(corrections));
  return { file, corrections, read: isFaulty ? null : { ...read, text, plan, parse } };
}

/** A page as read, with what its corrections, if it has any, mean for each article. */
interface ReadPlain {
  page: PlainPage;
  ids: string[];
  assigned: AssignedCorrections;
  orders: Orders;
  nameChanges: NameChanges;
  roles: { before: Roles; after: Roles };
}

export interface ReadRecord extends ReadPlain {
  /** As printed, without front matter. */
  text: string;
  plan: CorrectionPlan | null;
  parse: (file: VFile) => PlainPage;
}

function parsePlain(page: PlainPage): ReadPlain {
  const none = { articles: [], outside: [] };
  const ids = articleIdsOf(page.id, page.articles, page.statedIds);
  return {
    page,
    ids,
    assigned: none,
    orders: NO_ORDERS,
    nameChanges: planNames(NO_ORDERS),
    roles: { before: new Map(), after: new Map() },
  };
}

/** Reads the page as printed for its ids and for what was corrected, and then as its editor says. */
function parseCorrected(
  file: VFile,
  plan: CorrectionPlan,
  parse: (file: VFile) => PlainPage,
  subjects: ReadonlySet<string>,
): ReadPlain {
  const { file: own, corrections } = plan;
  const asPrinted = new VFile({ path: file.path, value: String(file), data: { ...file.data } });
  const printed = parse(asPrinted);
  applyReplacements(file, plan);
  file.data.asked = plan.asked;
  const page = parse(file);
  markLostText(file, corrections);
  const assigned = assignCorrections(own, corrections, page.articles, subjects);
  settleNames(file, page.articles, assigned);
  const inherited = inheritIds(printed, page);
  const orders = listOrders(own, assigned, { pageId: page.id, ...inherited });
  return {
    page,
    ids: inherited.ids,
    assigned,
    orders,
    nameChanges: planNames(orders),
    roles: { before: rolesOf(printed, asPrinted), after: rolesOf(page, file) },
  };
}

/** As finely as they were decided: which paragraph begins an article, which byline ends one. */
function rolesOf({ evidence, articles }: PlainPage, { data }: VFile): Roles {
  const all = [...evidence, ...articles.flatMap((article) => article.evidence)];
  return new Map(all.map(({ line, role }) => [line, data.choices?.get(line)?.role ?? role]));
}
