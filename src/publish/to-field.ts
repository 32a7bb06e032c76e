/** `cell → the same without lists`, for CSV and SQLite: they are JSON arrays there. */
import type { Cell, Field } from "./table.ts";

export function toField(cell: Cell): Field {
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell;
}
