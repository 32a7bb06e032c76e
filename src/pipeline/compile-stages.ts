/** `context → the grammars of the stages`, made once for each context and not for each page. */
import type { Root } from "mdast";
import type { Processor } from "unified";
import { compileEnrichment, type Enrichment } from "../enrich/enrich-article.ts";
import { createPageProcessor } from "../parse/newspaper.ts";
import type { PageNode } from "../schema/tree.ts";
import type { Context } from "./context.ts";

export interface Stages {
  /** Labels of the subject vocabulary. */
  subjects: ReadonlySet<string>;
  processor: Processor<Root, Root, PageNode>;
  enrichment: Enrichment;
}

const stagesOf = new WeakMap<Context, Stages>();

export function compileStages(context: Context): Stages {
  const known = stagesOf.get(context);
  if (known) return known;
  const stages = {
    processor: createPageProcessor(context),
    subjects: new Set(context.vocabulary.subjects.map(({ label }) => label)),
    enrichment: compileEnrichment(context),
  };
  stagesOf.set(context, stages);
  return stages;
}
