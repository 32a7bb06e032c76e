/**
 * The subject vocabulary, after SKOS (https://www.w3.org/TR/skos-reference/): concepts with one preferred label, further
 * labels, a broader concept and a scope note; and, beyond SKOS, the terms by which an article shows its subject.
 */
import { z } from "zod";
import { checkSubjects } from "./check-subjects.ts";

/** One character stands in too many words to say anything. */
const MIN_TERM = 2;
const text = z.string().trim().min(MIN_TERM);
const terms = z.array(text).default([]);

export const subjectEvidenceTermsSchema = z.strictObject({
  /** Terms that name the subject. The labels are such terms, unless they stand in one of the other lists. */
  strong: terms,
  /** Terms that suggest it; several of them are needed. */
  weak: terms,
  /** Phrases in which no term of this subject counts: 慰问演出 for 慰问. */
  not: terms,
  /** Words of which the article must hold at least one: a football league is no 职工文体活动 unless workers play. */
  needs: terms,
});

export const subjectSchema = z.strictObject({
  /** skos:prefLabel, as records hold it. */
  label: text,
  /** skos:altLabel. */
  also: terms,
  /** skos:broader: the label of another concept. */
  broader: text.optional(),
  /** A concept that only gathers others; no article is given it. */
  group: z.boolean().default(false),
  /** skos:scopeNote: what belongs here and what does not. */
  scope: text.optional(),
  evidence: subjectEvidenceTermsSchema.prefault({}),
});

export const subjectsSchema = z.array(subjectSchema).min(1).superRefine(checkSubjects);

export type Subject = z.infer<typeof subjectSchema>;
