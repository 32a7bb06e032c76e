/** The vocabulary of subjects parses as Turtle and as JSON-LD, and either says of every subject what the API says. */
import { isDeepStrictEqual } from "node:util";
import { Parser, type Quad } from "n3";
import { DATA } from "../publish/api-paths.ts";
import { formatJsonLd } from "../publish/format-json-ld.ts";
import { describeVocabulary } from "../publish/list-skos-quads.ts";
import type { BuiltSite } from "./built-site.ts";
import { compareRows } from "./compare-rows.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

const TURTLE = `${DATA}subjects.ttl`;
const JSON_LD = `${DATA}subjects.jsonld`;

const toText = ({ subject, predicate, object }: Quad) =>
  [subject.value, predicate.value, object.value, "language" in object ? object.language : ""].join(" ");

export function checkSubjects(site: BuiltSite, { subjects, title, url }: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  const expected = describeVocabulary(subjects, { title, directory: `${url}subjects/` });
  let looked = 0;
  try {
    const told = new Parser({ baseIRI: url }).parse(site.readText(TURTLE));
    looked = told.length;
    findings.push(...compareRows(TURTLE, ["statements", "陈述"], told.map(toText), expected.map(toText)));
  } catch (error) {
    findings.push(unreadable(TURTLE, "Turtle", error));
  }
  try {
    const [told, wanted] = [site.readText(JSON_LD), formatJsonLd(expected)].map((text) => JSON.parse(text));
    const what = ["vocabulary", "主题词表"] as const;
    if (!isDeepStrictEqual(told, wanted)) findings.push(disagreement(JSON_LD, what, told, wanted));
  } catch (error) {
    findings.push(unreadable(JSON_LD, "JSON-LD", error));
  }
  return { findings, looked, total: looked, noun: "entries" };
}
