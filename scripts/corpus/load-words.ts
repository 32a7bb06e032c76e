/** The data files of this folder and the places of the vocabulary → the words of the corpus. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import type { PlaceNode } from "../../src/schema/places.ts";

const words = z.string().transform((text) => text.trim().split(/\s+/u));
const lines = z.string().transform((text) => text.trim().split("\n"));

const topicSchema = z.strictObject({ subject: z.string(), events: lines, details: lines });
const namesSchema = z.strictObject({
  surnames: words,
  givenFirst: words,
  givenLast: words,
  brandFirst: words,
  brandLast: words,
  trades: words,
  firms: words,
  hospitals: words,
  schools: words,
  branches: words,
  offices: words,
  workers: words,
  leaders: words,
  honours: words,
});

export interface District {
  name: string;
  streets: string[];
}

/** A city of another province, with the name of the province as papers print it before the city (湖北孝感市). */
export interface City {
  province: string;
  name: string;
  districts: string[];
}

export interface Words {
  names: z.infer<typeof namesSchema>;
  /** Slot → the words or templates that fill it. */
  rules: Record<string, string[]>;
  topics: z.infer<typeof topicSchema>[];
  page: Record<string, string[]>;
  districts: District[];
  cities: City[];
}

/** The papers are at home here. */
const HOME = "北京市";
const CITY = /[市州盟]$/u;

const nodeOf = (part: string | PlaceNode): PlaceNode => (typeof part === "string" ? { label: part } : part);
const partsOf = (node: PlaceNode): PlaceNode[] => (node.parts ?? []).map(nodeOf);
const labelsOf = (node: PlaceNode): string[] => partsOf(node).map(({ label }) => label);

function read<Shape extends z.ZodType>(name: string, schema: Shape): z.infer<Shape> {
  return schema.parse(parse(readFileSync(new URL(name, import.meta.url), "utf8")));
}

export function loadWords(): Words {
  const names = read("names.yaml", namesSchema);
  const country = loadVocabulary({ language: "en" }).places.places.map(nodeOf)[0];
  const provinces = country ? partsOf(country) : [];
  const home = provinces.find(({ label }) => label === HOME);
  if (home === undefined) throw new Error(`Expected ${HOME} in the vocabulary of places`);
  return {
    names,
    rules: {
      ...read("words.yaml", z.record(z.string(), words)),
      ...read("sentences.yaml", z.record(z.string(), lines)),
      trades: names.trades,
      workers: names.workers,
      honours: names.honours,
    },
    topics: read("topics.yaml", z.array(topicSchema)),
    page: read("pages.yaml", z.record(z.string(), lines)),
    districts: partsOf(home)
      .map((district) => ({ name: district.label, streets: labelsOf(district) }))
      .filter(({ streets }) => streets.length > 0),
    cities: provinces
      .filter((province) => province !== home)
      .flatMap((province) =>
        partsOf(province)
          .filter(({ label }) => CITY.test(label))
          .map((city) => ({
            province: province.also?.[0] ?? province.label,
            name: city.label,
            districts: labelsOf(city),
          }))
          .filter(({ districts }) => districts.length > 0),
      ),
  };
}
