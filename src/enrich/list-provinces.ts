/** The vocabulary of places → the provinces and regions of the country that it begins with, in all their forms, longest first. */
import type { Places } from "../schema/places.ts";

export function listProvinces({ places }: Pick<Places, "places">): string[] {
  const [country] = places;
  const parts = typeof country === "object" ? (country.parts ?? []) : [];
  return parts
    .flatMap((part) => (typeof part === "string" ? [part] : [part.label, ...(part.also ?? [])]))
    .filter((name) => name.length > 1 && !MUNICIPALITY.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** 北京市 is a city itself: 北京市朝阳区总工会 keeps its name. */
const MUNICIPALITY = /^(?:\p{Script=Han}+市|北京|天津|上海|重庆)$/u;
