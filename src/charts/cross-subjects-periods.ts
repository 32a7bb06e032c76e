/** `archive → subjects over time`: subjects as rows, months or years as columns, and how many articles lie outside. */
import type { Archive } from "../index/archive.ts";
import { crossSeries } from "./cross-series.ts";
import { listPeriods, type Unit } from "./list-periods.ts";
import { listSubjects } from "./list-subjects.ts";
import type { Matrix } from "./series.ts";

export interface PeriodMatrix extends Matrix {
  unit: Unit;
  /** Articles without a date, with one that says too little, or from before the first column. */
  outside: number;
}

export function crossSubjectsPeriods(archive: Archive): PeriodMatrix {
  const { unit, series } = listPeriods(archive);
  const inside = series.reduce((sum, { articles }) => sum + articles.length, 0);
  const matrix = crossSeries(listSubjects(archive), series, { keepColumns: true });
  return { ...matrix, unit, outside: archive.articles.length - inside };
}
