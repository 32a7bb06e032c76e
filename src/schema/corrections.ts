/** Corrections beside a page, `<page>.corrections.yaml`: a list, each item anchored in the printed text by a quotation. */
import { z } from "zod";
import { lineRoleSchema } from "./tree.ts";

const words = z.string().trim().min(1);
const names = z.array(words).min(1);
const oneLine = z.string().regex(/^[^\r\n]*$/, "a line break, expected text on one line");

/**
 * What a line can be said to be: the roles of lines, those of a paragraph's lines, and two that say where an article
 * begins (`lead`, its first paragraph) or ends (`closing`, the byline under it).
 */
export const askedRoleSchema = z.enum([...lineRoleSchema.options, "body", "lead", "continuation", "closing"]);

export const textFieldSchema = z.enum([
  "section",
  "rubric",
  "kicker",
  "headline",
  "subhead",
  "byline",
  "attribution",
]);
export const staffFieldSchema = z.enum(["reporters", "correspondents", "photographers"]);
export const nameFieldSchema = z.enum(["organisation", "organisations", "people", "places", "subjects"]);

/** Fields of an article with the values that they are to have. */
const setSchema = z.strictObject({
  section: words.optional(),
  rubric: words.optional(),
  kicker: words.optional(),
  headline: words.optional(),
  subhead: words.optional(),
  byline: words.optional(),
  attribution: words.optional(),
  reporters: names.optional(),
  correspondents: names.optional(),
  photographers: names.optional(),
  organisation: words.optional(),
  organisations: names.optional(),
  people: names.optional(),
  places: names.optional(),
  subjects: names.optional(),
});

const clearSchema = z
  .array(z.enum([...textFieldSchema.options, ...staffFieldSchema.options, ...nameFieldSchema.options]))
  .min(1);

const ACTIONS = ["role", "join", "split", "from", "set", "clear", "lost", "keep", "merge", "part"] as const;

/** Addresses that can be lost: of articles, issues, printed texts, names and feeds of names. Nothing of it leads upwards. */
const LASTING =
  /^\/(?:articles\/[\w-]+\/|issues\/[\w-]+\/(?:text\/)?|(?:people|figures|organisations|places|subjects|keywords)\/[\w-]+\/(?:feed\.(?:xml|json))?)$/;
const addressSchema = z
  .string()
  .regex(LASTING, "expected an address such as /articles/…/, /issues/…/ or /organisations/…/");

/** Names and what each is to be called. */
const renamesSchema = z
  .record(words, words)
  .refine((names) => Object.keys(names).length > 0, "no name, expected one")
  .refine((names) => Object.entries(names).every(([from, to]) => from !== to), {
    message: "a name for itself, expected another name",
    params: { zh: "名称与其自身相同，应为另一个名称" },
  });

export const correctionSchema = z
  .strictObject({
    /** Text of the page, white space and heading marks aside; it must stand there exactly once. */
    at: words,
    /** Of the printed lines that hold the quotation, so that a change of them is noticed. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{8}$/, "expected eight hexadecimal digits")
      .optional(),
    reason: words.optional(),
    /** The line on which the quotation begins is this. */
    role: askedRoleSchema.optional(),
    /** That line goes on with the paragraph, or with the article, above. */
    join: z.enum(["paragraph", "article"]).optional(),
    /** A paragraph, or an article, begins with that line. */
    split: z.enum(["paragraph", "article"]).optional(),
    /** Text within the quotation, which becomes that of `to`. */
    from: oneLine.min(1).optional(),
    to: oneLine.optional(),
    set: setSchema.refine((fields) => Object.keys(fields).length > 0, "no field, expected one").optional(),
    clear: clearSchema.optional(),
    /** Whether text is lost where the quotation ends. */
    lost: z.enum(["here", "none"]).optional(),
    /** A former address, which leads to the article that holds the quotation; one of an issue, to its issue. */
    keep: addressSchema.optional(),
    /** Everywhere in the archive, each name is the same authority as that given for it. */
    merge: renamesSchema.optional(),
    /** In the article that holds the quotation, each name is that of somebody or something else. */
    part: renamesSchema.optional(),
  })
  .superRefine((correction, context) => {
    const actions = ACTIONS.filter((action) => correction[action] !== undefined);
    const complain = (message: string, zh: string) =>
      context.addIssue({ code: "custom", message, params: { zh } });
    if (actions.length !== 1) {
      const found =
        actions.length === 0 ? "nothing to do" : actions.map((action) => `\`${action}\``).join(" and ");
      complain(
        `${found}, expected exactly one of ${ACTIONS.join(", ")}`,
        `每条更正须有且只有一项：${ACTIONS.join("、")}`,
      );
    }
    if ((correction.from === undefined) !== (correction.to === undefined))
      complain("`from` without `to`, or `to` without `from`", "`from` 与 `to` 须同时写出");
    if (correction.from !== undefined && correction.reason === undefined)
      complain("changed text without a `reason`", "改动原文须用 `reason` 说明理由");
  });

/** An empty file corrects nothing. */
export const correctionsSchema = z.preprocess((value) => value ?? [], z.array(correctionSchema));

export type AskedRole = z.infer<typeof askedRoleSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type SetFields = z.infer<typeof setSchema>;
export type CorrectableField = keyof SetFields;
