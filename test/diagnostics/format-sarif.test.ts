import { expect, test } from "vitest";
import { z } from "zod";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { formatSarif } from "../../src/diagnostics/format-sarif.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

/** The parts of SARIF 2.1.0 that are written; strict where the standard allows no other property. */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const positive = z.number().int().positive();
const location = z.strictObject({
  id: z.number().int().nonnegative().optional(),
  physicalLocation: z.strictObject({
    // A URI reference: nothing but its own characters.
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/) }),
    region: z.strictObject({
      startLine: positive,
      startColumn: positive.optional(),
      endLine: positive.optional(),
      endColumn: positive.optional(),
      snippet: z.strictObject({ text: z.string() }).optional(),
    }),
  }),
  message: message.optional(),
});
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            rules: z.array(
              z.strictObject({
                id: z.string().min(1),
                shortDescription: message,
                help: message,
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
        columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.number().int().nonnegative().optional(),
            level,
            message,
            locations: z.array(location).min(1),
            relatedLocations: z.array(location).min(1).optional(),
          }),
        ),
      }),
    )
    .min(1),
});

const warning: Diagnostic = {
  file: "seeds/二版 a.txt",
  line: 12,
  column: 3,
  endLine: 12,
  endColumn: 5,
  severity: "warning",
  id: "lost-text",
  message: "Message.",
  cause: "Cause.",
  hint: "Hint.",
  related: [{ file: "b.txt", line: 4, column: 1, endLine: 4, endColumn: 2, message: "There", text: "题" }],
  text: "突破困境",
};

function read(diagnostics: readonly Diagnostic[]) {
  const [run] = sarifSchema.parse(JSON.parse(formatSarif(diagnostics, "en"))).runs;
  return run;
}

test("a result has its rule, its place in UTF-16 units and the second place", () => {
  const run = read([warning]);
  expect(run?.columnKind).toBe("utf16CodeUnits");
  const [result] = run?.results ?? [];
  expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("lost-text");
  expect(result).toMatchObject({
    level: "warning",
    message: { text: "Message.\nCause.\nHint." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "seeds/%E4%BA%8C%E7%89%88%20a.txt" },
          region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 5 },
        },
      },
    ],
    relatedLocations: [{ physicalLocation: { artifactLocation: { uri: "b.txt" } } }],
  });
});

test("the rules are the catalogue, once each; nothing found is a log without results", () => {
  const run = read([]);
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(catalogue));
  expect(run?.results).toEqual([]);
});

test("what has no line, no rule or a path from the root keeps to the form", () => {
  const whole = { ...warning, line: null, column: null, endLine: null, endColumn: null, text: null };
  const run = read([
    { ...whole, severity: "info", id: "unknown" },
    { ...whole, file: "/a b/c.txt" },
  ]);
  expect(run?.results[0]).toMatchObject({ ruleId: "unknown", level: "note" });
  expect(run?.results[0]).not.toHaveProperty("ruleIndex");
  const place = run?.results[1]?.locations[0]?.physicalLocation;
  expect(place).toEqual({ artifactLocation: { uri: "file:///a%20b/c.txt" }, region: { startLine: 1 } });
});
