/** The shape of the configuration file, `banmian.config.yaml`. */
import { z } from "zod";
import { licenceSchema } from "./licence.ts";
import { parseSize } from "./parse-size.ts";

const text = z.string().trim().min(1);

/** What may stand in a path without being encoded, so that every host takes it for the same; `..` would lead out of it. */
export const BASE_PATH = /^\/?(?:(?!\.{1,2}(?:\/|$))[\w.~-]+\/)*(?!\.{1,2}$)[\w.~-]*$/;

export function isSiteUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Texts of the site by their names; what is no text is not for a file to say. */
export interface Texts {
  [name: string]: unknown;
}

const slotsOf = (value: string) => [...new Set(value.match(/\{\w+\}/g))].sort().join(" ");

/** Each text of `texts` may be another that has the same `{slots}`. */
function textsSchema(texts: Texts): z.ZodType<Texts> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === "string") {
      const slots = slotsOf(value);
      shape[name] = text
        .refine((other) => slotsOf(other) === slots, {
          error: slots === "" ? "unexpected {…}" : `expected ${slots} in the text`,
          params: { zh: slots === "" ? "不应有 {…}" : `文字里须有 ${slots}` },
        })
        .optional();
    } else if (typeof value === "object" && value !== null && !Array.isArray(value))
      shape[name] = textsSchema(value as Texts).optional();
  }
  return z.strictObject(shape);
}

/** `strings` are all texts of the site. */
export function settingsSchemaFor(strings: Texts) {
  return (
    z
      .strictObject({
        site: z
          .strictObject({
            title: text.optional(),
            description: text.optional(),
            /** Scheme and host. */
            url: text
              .refine(isSiteUrl, {
                error: "expected an address such as https://example.org",
                params: { zh: "应为网址，如 https://example.org" },
              })
              .optional(),
            basePath: text.regex(BASE_PATH, { error: "expected a path such as /archive/" }).optional(),
            /** Who answers for the OAI-PMH repository. */
            contact: z.email().optional(),
            /** The address at which a gateway offers that repository. */
            oaiGateway: z.url({ protocol: /^https?$/ }).optional(),
          })
          .optional(),
        /** Under what licence the data are given out. */
        licence: licenceSchema.optional(),
        limits: z
          .strictObject({
            /** The most that a page may have. */
            pageSize: z
              .union([text, z.int().positive().transform(String)])
              .refine((size) => parseSize(size) !== null, {
                error: "expected a size such as 64MB",
                params: { zh: "应为大小，如 64MB" },
              })
              .optional(),
          })
          .optional(),
        features: z
          .strictObject({
            /** Whether browsers may keep pages to be read offline. */
            offline: z.boolean().optional(),
            /** Whether every build has the page of what is doubtful. */
            review: z.boolean().optional(),
          })
          .optional(),
        /** Texts that take the place of ours. */
        strings: textsSchema(strings).optional(),
      })
      // A file of comments only.
      .nullable()
  );
}

export type SettingsFile = NonNullable<z.infer<ReturnType<typeof settingsSchemaFor>>>;
