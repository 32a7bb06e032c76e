/** `archive → which subjects appear where`: subjects as rows, the parts of one place as columns, and that place. */
import type { Archive, NameEntry } from "../index/archive.ts";
import { crossSeries } from "./cross-series.ts";
import { dividePlaces } from "./divide-places.ts";
import { listSubjects } from "./list-subjects.ts";
import type { Matrix } from "./series.ts";

export interface PlaceMatrix extends Matrix {
  /** Where the places of the columns lie; null where they lie in no other. */
  within: NameEntry | null;
}

export function crossSubjectsPlaces(archive: Archive): PlaceMatrix {
  const { owner: within, parts } = dividePlaces(archive.names.places);
  const places = parts.map((owner) => ({ owner, label: owner.name, group: null, articles: owner.articles }));
  return { ...crossSeries(listSubjects(archive), places), within };
}
