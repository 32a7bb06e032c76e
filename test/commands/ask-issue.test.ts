import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askIssue, type IssueKey } from "../../src/commands/ask-issue.ts";

/** A terminal at which someone gives one answer to each question; `null` is Ctrl+D. */
function answer(answers: readonly (string | null)[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const asked: string[] = [];
  output.on("data", (data: Buffer) => {
    // Closing, the terminal ends its line.
    if (input.writableEnded) return;
    asked.push(data.toString());
    const next = answers[asked.length - 1];
    if (next === null) input.end();
    else input.write(`${next}\n`);
  });
  return { terminal: { input, output }, asked };
}

const ALL: IssueKey[] = ["newspaper", "date", "edition"];

test("asks for each, takes Enter for not known, asks again for a date that there is not", async () => {
  const { terminal, asked } = answer(["劳动午报", "2025-02-30", " 2025-02-28 ", ""]);
  expect(await askIssue(ALL, terminal, "en")).toEqual({ newspaper: "劳动午报", date: "2025-02-28" });
  expect(asked).toHaveLength(4);
  expect(asked[1]).toBe(asked[2]);
});

test("asks for nothing else, in the language of messages", async () => {
  const { terminal, asked } = answer(["02"]);
  expect(await askIssue(["edition"], terminal, "zh")).toEqual({ edition: "02" });
  expect(asked.join("")).toMatch(/版次/);
});

test("who breaks off is not kept waiting", async () => {
  expect(await askIssue(ALL, answer(["劳动午报", null]).terminal, "en")).toBeNull();
});

test("answers pasted at once each go to their question", async () => {
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  terminal.input.write("劳动午报\n2025\n02\n");
  expect(await askIssue(ALL, terminal, "en")).toEqual({ newspaper: "劳动午报", date: "2025", edition: "02" });
});
