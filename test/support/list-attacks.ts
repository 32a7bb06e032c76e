/** The cases of `test/fixtures/attacks.yaml`: what somebody might put into a page or beside it, and what must hold. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const placeSchema = z.enum([
  "text",
  "front matter",
  "file",
  "corrections",
  "vocabulary",
  "configuration",
  "base path",
  "file name",
  "link",
  "issue",
  "ledger",
  "query",
]);
const refusalSchema = z.string().regex(/^(?:[a-z-]+ \d+:\d+|usage)$/);
const groupSchema = z.strictObject({
  where: placeSchema,
  about: z.string(),
  cases: z.record(
    z.string(),
    z.union([z.string(), z.strictObject({ content: z.string(), refused: refusalSchema })]),
  ),
});

export type AttackPlace = z.infer<typeof placeSchema>;

export interface Attack {
  name: string;
  where: AttackPlace;
  content: string;
  /** Id, line and column of the message; null for what must be inert. */
  refused: string | null;
}

export function listAttacks(): Attack[] {
  const text = readFileSync(new URL("../fixtures/attacks.yaml", import.meta.url), "utf8");
  return z
    .array(groupSchema)
    .parse(parse(text))
    .flatMap(({ where, about, cases }) =>
      Object.entries(cases).map(([name, value]) => ({
        name: `${about}: ${name}`,
        where,
        ...(typeof value === "string" ? { content: value, refused: null } : value),
      })),
    );
}
