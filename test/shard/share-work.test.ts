import fc from "fast-check";
import { expect, test } from "vitest";
import { shareWork } from "../../src/shard/share-work.ts";

const efforts = fc.array(fc.nat({ max: 5000 }), { maxLength: 60 });
const machines = fc.integer({ min: 1, max: 12 });

function shareAll(pieces: readonly number[], of: number): Set<number>[] {
  return Array.from({ length: of }, (_, index) => shareWork(pieces, { number: index + 1, of }));
}

test("each piece is one shard's, and no other's", () => {
  fc.assert(
    fc.property(efforts, machines, (pieces, of) => {
      const shared = shareAll(pieces, of).flatMap((own) => [...own]);
      expect(shared.sort((a, b) => a - b)).toEqual(pieces.map((_, piece) => piece));
    }),
  );
});

test("no shard has more than another by more than the largest piece", () => {
  fc.assert(
    fc.property(efforts, machines, (pieces, of) => {
      const loads = shareAll(pieces, of).map((own) =>
        [...own].reduce((sum, piece) => sum + (pieces[piece] ?? 0), 0),
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(0, ...pieces));
    }),
  );
});

test("what takes longest is begun by machines of their own", () => {
  const [first, second, third] = shareAll([10, 900, 20, 800], 3);
  expect([first, second, third]).toEqual([new Set([1]), new Set([3]), new Set([0, 2])]);
});
