/** Hand-made truth for a page, against which records are scored. `"?"` stands where the truth is arguable. */
import { z } from "zod";

const names = z.union([z.array(z.string()), z.literal("?")]);
const optional = z.string().nullable();
/** Things that the article names, each by the names that are right for it; those of `may` are neither asked for nor wrong. */
const things = z.object({ must: z.array(z.array(z.string()).min(1)), may: z.array(z.string()) });

export const goldArticleSchema = z.object({
  kicker: optional,
  headline: optional,
  subhead: optional,
  section: optional,
  rubric: optional,
  byline: optional,
  reporters: names,
  correspondents: names,
  photographers: names,
  attribution: optional,
  /** Names of the acting organisation, each of which is right. */
  organisation: z.union([z.array(z.string()), z.literal("?"), z.null()]),
  body: z.array(z.string()),
  photos: z.union([z.number(), z.literal("?")]),
  crossheads: z.union([z.array(z.number()), z.literal("?")]).optional(),
  /** Every body that the article names, beside the paper itself. */
  organisations: things.optional(),
  people: z.array(z.string()),
  /** People who may be listed: those of whom only a nickname is printed, the author of a column. */
  peopleMay: z.array(z.string()).optional(),
  places: things.optional(),
  subjects: z.object({ must: z.array(z.string()), may: z.array(z.string()) }),
  /** The label that is right as section and as rubric. */
  sectionOrRubric: z.string().optional(),
});

export const goldPageSchema = z.object({
  page: z.string(),
  /** Path of the page where it does not stand beside this file. */
  input: z.string().optional(),
  banner: optional,
  date: optional.optional(),
  newspaper: optional.optional(),
  edition: optional.optional(),
  /** Ids of the diagnostics that the page must give, each as often as it is named. */
  warnings: z.array(z.string()).optional(),
  articles: z.array(goldArticleSchema),
});

export type GoldPage = z.infer<typeof goldPageSchema>;
export type GoldThings = z.infer<typeof things>;
export type GoldArticle = z.infer<typeof goldArticleSchema>;
