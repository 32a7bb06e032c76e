/** The examples of the guide, each run by the program: it finds what the example is of, and nothing once put right. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { catalogue, type DiagnosticId } from "../../src/diagnostics/catalogue.ts";
import { examples } from "../../src/diagnostics/examples.ts";
import { createContext } from "../../src/io/create-context.ts";
import { runExample } from "../support/run-example.ts";

const OUTPUTS = resolve("src/diagnostics/example-outputs.json");
const INDENT = 2;
const ids = Object.keys(catalogue) as DiagnosticId[];
const context = createContext({ language: "zh" });
const outputs: Record<string, string> = {};

test("there is one for each complaint of the catalogue", () => {
  expect(Object.keys(examples)).toEqual(ids);
});

test.each(ids)("%s is found, alone, and no longer once it is put right", async (id) => {
  const { files, args, env, mended } = examples[id];
  const run = { args, ...(env && { env }) };
  const { ids: found, output } = await runExample([files], run, context);
  outputs[id] = output;
  expect([...new Set(found)], output).toEqual([id]);
  const after = await runExample([files, mended.files ?? {}], { ...run, ...mended }, context);
  expect(after.ids, after.output).toEqual([]);
});

test("the guide shows what the program says (`npx vitest run -u` writes it anew)", async () => {
  await expect(`${JSON.stringify(outputs, null, INDENT)}\n`).toMatchFileSnapshot(OUTPUTS);
});
