/** `what to list for a kind of names → that for each kind`, each when it is first asked for. */
import type { NameKind } from "../record/name-kinds.ts";
import { forEachKind } from "./for-each-kind.ts";
import { Lazy } from "./lazy.ts";

export function deferByKind<T>(list: (kind: NameKind) => T): Readonly<Record<NameKind, T>> {
  const lists = forEachKind((kind) => new Lazy(() => list(kind)));
  return Object.defineProperties(
    {} as Record<NameKind, T>,
    forEachKind((kind) => ({ get: () => lists[kind].value, enumerable: true })),
  );
}
