/**
 * What the site hands to other programs as JSON: the files of `/api/` and the lines of `articles.jsonl`. Fields are
 * added, never renamed. Links are addresses, or paths as long as the site has no address.
 */
import { z } from "zod";
import { appliedCorrectionSchema, articleRecordSchema, authoritySchema, personSchema } from "./record.ts";

const text = z.string().min(1);
const optionalText = text.nullable();
const link = text.describe("An address, or a path as long as the site has no address");
const count = z.number().int().nonnegative();
/** ISO 8601, or an EDTF year or month. */
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable()
  .describe("A day, a month (2025-12) or a year, as far as it is known");
/** Kind and slug: `organisations/jiang-cheng-shi-zong-gong-hui-0a1b2c`; the path of its page. */
const authorityId = text.describe("Kind and slug of the authority, which are the path of its page too");
/** Every file says by what schema it can be checked. */
const schema = link.describe("The JSON Schema of this file");

export const authorityKindSchema = z.enum(["people", "figures", "organisations", "places"]);

const linkedAuthoritySchema = authoritySchema.extend({ id: authorityId.nullable() });

export const apiArticleSchema = articleRecordSchema
  .omit({ lines: true, evidence: true, subjectEvidence: true })
  .extend({
    url: link,
    issue: text.describe("Id of the page"),
    date,
    newspaper: optionalText,
    edition: optionalText,
    title: text.describe("The headline, or what stands for it"),
    titleFrom: z.enum(["headline", "body", "caption", "id"]),
    organisation: linkedAuthoritySchema.nullable(),
    organisations: z.array(linkedAuthoritySchema),
    people: z.array(personSchema.extend({ id: authorityId.nullable() })),
    places: z.array(linkedAuthoritySchema),
    printedText: link.nullable().describe("Its printed lines"),
  });

const issueHeadSchema = z.object({
  id: text,
  url: link,
  date,
  newspaper: optionalText,
  edition: optionalText,
  title: optionalText,
});

export const apiIssueSchema = issueHeadSchema.extend({
  $schema: schema,
  banner: optionalText,
  source: optionalText,
  record: link.describe("The whole record, with lines and evidence"),
  printedText: link.nullable(),
  articles: z.array(apiArticleSchema),
  corrections: z.array(appliedCorrectionSchema).optional(),
});

export const apiYearSchema = z.object({
  $schema: schema,
  year: z.string().nullable().describe("Null for what is undated"),
  issues: z.array(issueHeadSchema.extend({ json: link, articles: count })),
});

/** A name that articles share, or a subject of the vocabulary. */
const nameSchema = z.object({
  id: authorityId,
  name: text,
  url: link,
  parent: optionalText.describe("Name of what is above, with an entry of its own or not"),
  articles: count,
  newest: z.array(text).describe("Ids of its newest articles, at most 1,000"),
});

export const apiAuthoritiesSchema = z.object({
  $schema: schema,
  kind: authorityKindSchema,
  authorities: z.array(
    nameSchema.extend({
      forms: z.array(z.object({ form: text, articles: count })),
      titles: z.array(z.object({ title: text, articles: count })),
      roles: z
        .object({ reporter: count, correspondent: count, photographer: count })
        .optional()
        .describe("Of people who sign: in how many articles as what"),
      acting: count.optional().describe("Of organisations: in how many articles as the one that acts"),
    }),
  ),
});

export const apiSubjectsSchema = z.object({
  $schema: schema,
  subjects: z.array(
    nameSchema.extend({
      url: link.nullable().describe("Null where no article has it"),
      also: z.array(text).describe("Other labels"),
      scope: optionalText,
    }),
  ),
});

export const apiArchiveSchema = z.object({
  $schema: schema,
  title: text,
  description: text,
  language: text,
  url: link,
  rights: text,
  license: z
    .object({
      name: text.optional().describe("Identifier of SPDX, where it has one"),
      title: text,
      url: link.describe("Where its text stands"),
    })
    .optional()
    .describe("Under what licence the data are given out, where one is named"),
  counts: z.record(z.string(), count),
  years: z.array(z.object({ year: z.string().nullable(), issues: count, articles: count, json: link })),
  issue: text.describe("Where an issue with its articles stands; {id} is the id of the issue"),
  authorities: z.array(
    z.object({
      kind: authorityKindSchema,
      count,
      shardDigits: count.describe("How many of the last six digits of an id name its file"),
      files: z.array(link),
    }),
  ),
  subjects: link,
  schemas: z.array(link),
  dataPackage: link,
});

export type AuthorityKind = z.infer<typeof authorityKindSchema>;
export type ApiArticle = z.infer<typeof apiArticleSchema>;
export type ApiIssue = z.infer<typeof apiIssueSchema>;
export type ApiYear = z.infer<typeof apiYearSchema>;
export type ApiAuthorities = z.infer<typeof apiAuthoritiesSchema>;
export type ApiSubjects = z.infer<typeof apiSubjectsSchema>;
export type ApiArchive = z.infer<typeof apiArchiveSchema>;
