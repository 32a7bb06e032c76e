/** The record interface: what `npm run parse` prints and what every later stage reads. */
import { z } from "zod";

const text = z.string().min(1);
const optionalText = text.nullable();
/** A 1-based line number of the source file. */
const line = z.number().int().positive();
const lines = z.array(line);

/** A named thing under the one name that its authority list gives it. */
export const authoritySchema = z.object({
  name: text,
  /** The forms in which the article names it, as printed. */
  forms: z.array(text),
  /** The source lines on which it is named. */
  lines,
});

/** A person in the news; staff stand in the fields of the byline. */
export const personSchema = authoritySchema.extend({
  /** Office, rank or honour that stands beside the name (`全国劳动模范、北京市总工会职工技师`), or null. */
  title: optionalText,
});

/** Why an article was given a subject. */
export const subjectEvidenceSchema = z.object({
  subject: text,
  score: z.number(),
  terms: z.array(z.object({ term: text, where: z.enum(["headline", "lead", "body"]), lines })),
});

export const photoSchema = z.object({
  /** Number of body entries that stand before the photo; 0 is a photo above the text. */
  afterParagraph: z.number().int().nonnegative(),
  caption: optionalText,
  credit: optionalText,
});

/** The source lines that each field came from, so that a reader can open the printed text beside the record. */
export const sourceLinesSchema = z.object({
  section: lines,
  rubric: lines,
  kicker: lines,
  headline: lines,
  subhead: lines,
  byline: lines,
  attribution: lines,
  /** One entry for each entry of `body`. */
  body: z.array(lines),
  /** For each entry of `body`, the UTF-16 offset at which each of its lines begins. */
  bodyOffsets: z.array(z.array(z.number().int().nonnegative())),
  /** One entry for each entry of `photos`; empty where only blank lines stood for the photo. */
  photos: z.array(lines),
});

/** Why a line was given its role: the named features that spoke for it, and by how much it won. */
export const evidenceSchema = z.object({
  line,
  role: text,
  /** How far the chosen reading of the page lies above the best reading that gives this line another role. */
  margin: z.number().nonnegative(),
  features: z.record(z.string(), z.number()),
});

/** Where the record is not as the page was printed or first read, because an editor says so. */
export const appliedCorrectionSchema = z.object({
  /** A field of the record, `text` for words of it, `role` for what a line was taken for, `authority` for a name. */
  field: text,
  /** As printed or first read; null for nothing. */
  printed: optionalText,
  /** As the record has it; null for nothing. */
  corrected: optionalText,
  reason: optionalText,
  line,
});

/** Former addresses that lead to it, such as `/articles/…/`; absent where there are none. */
const keptAddresses = z.array(text).optional();

export const articleRecordSchema = z.object({
  /** Stable and ASCII; unique in the archive. */
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/i),
  /** 1-based place on the page. */
  order: z.number().int().positive(),
  section: optionalText,
  rubric: optionalText,
  kicker: optionalText,
  headline: optionalText,
  subhead: optionalText,
  /** As printed, Markdown marks removed. */
  byline: optionalText,
  reporters: z.array(text),
  correspondents: z.array(text),
  photographers: z.array(text),
  /** The acting organisation: whose act the article reports. */
  organisation: authoritySchema.nullable(),
  organisations: z.array(authoritySchema),
  people: z.array(personSchema),
  places: z.array(authoritySchema),
  subjects: z.array(text),
  subjectEvidence: z.array(subjectEvidenceSchema),
  keywords: z.array(text),
  attribution: optionalText,
  /** One logical paragraph, or one crosshead, for each entry; the byline removed. */
  body: z.array(text),
  /** Indexes into `body` of the entries that are crossheads. */
  crossheads: z.array(z.number().int().nonnegative()),
  photos: z.array(photoSchema),
  confidence: z.number().min(0).max(1),
  lines: sourceLinesSchema,
  evidence: z.array(evidenceSchema),
  /** Absent where nothing was corrected. */
  corrections: z.array(appliedCorrectionSchema).optional(),
  keptAddresses,
});

export const pageRecordSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/i),
  banner: optionalText,
  /** ISO 8601 date, or an EDTF year (`2025`) or month (`2025-12`). */
  date: optionalText,
  newspaper: optionalText,
  edition: optionalText,
  title: optionalText,
  /** Where the text came from, as the front matter says. */
  source: optionalText,
  articles: z.array(articleRecordSchema),
  /** Of the lines that stand in no article, and of the labels over articles. */
  evidence: z.array(evidenceSchema),
  /** Of lines that stand in no article; absent where nothing was corrected. */
  corrections: z.array(appliedCorrectionSchema).optional(),
  keptAddresses,
});

export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;
export type Person = z.infer<typeof personSchema>;
export type SubjectEvidence = z.infer<typeof subjectEvidenceSchema>;
export type Authority = z.infer<typeof authoritySchema>;
export type Photo = z.infer<typeof photoSchema>;
export type SourceLines = z.infer<typeof sourceLinesSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
export type PageRecord = z.infer<typeof pageRecordSchema>;
