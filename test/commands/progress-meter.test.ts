import { describe, expect, test } from "vitest";
import { ProgressMeter } from "../../src/commands/progress-meter.ts";

const CLEAR = "\r\u001b[K";
const SECOND = 1000;

/** A meter with what it wrote, and a clock that is set by hand. */
function openMeter({ isTTY, columns }: { isTTY: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, ...(columns && { columns }), write: (text: string) => written.push(text) };
  const meter = new ProgressMeter(stream, "en", () => clock.now);
  /** `count` steps of a stage of 1,000, so many milliseconds each. */
  const walk = (count: number, step: number) => {
    for (let done = 1; done <= count; done += 1) {
      clock.now += step;
      meter.advance({ done, total: SECOND });
    }
  };
  return { meter, written, clock, walk };
}

describe("ProgressMeter", () => {
  test.each([true, false])("says nothing of a short run (at a terminal: %s)", (isTTY) => {
    const { meter, written, walk } = openMeter({ isTTY });
    meter.begin("parse");
    walk(99, 10);
    meter.begin("index");
    meter.clear();
    expect(written).toEqual([]);
  });

  test("writes one line over at a terminal, not too often, and leaves nothing behind", () => {
    const { meter, written, walk } = openMeter({ isTTY: true });
    meter.begin("parse");
    walk(300, 10);
    // From the first second to the third, ten times a second.
    expect(written).toHaveLength(21);
    expect(written.every((text) => text.startsWith(CLEAR) && !text.includes("\n"))).toBe(true);
    expect(written.at(-1)).toBe(`${CLEAR}Parsing: 300 of 1,000, 100 a second, about 7 s left`);
    meter.clear();
    meter.clear();
    expect(written.slice(21)).toEqual([CLEAR]);
  });

  test("names the next stage at once, which may be long and silent", () => {
    const { meter, written, walk } = openMeter({ isTTY: true });
    meter.begin("parse");
    walk(200, 10);
    meter.begin("index");
    expect(written.at(-1)).toBe(`${CLEAR}Indexing`);
  });

  test("does not let a line wrap", () => {
    const { meter, written, walk } = openMeter({ isTTY: true, columns: 20 });
    meter.begin("parse");
    walk(200, 10);
    expect(new Set(written)).toEqual(new Set([CLEAR]));
  });

  test("writes plain lines to a log, seconds apart, and none of a stage that is shorter", () => {
    const { meter, written, clock, walk } = openMeter({ isTTY: false });
    clock.now = 20 * SECOND;
    meter.begin("parse");
    walk(700, 100);
    meter.begin("render");
    walk(200, 100);
    expect(written).toEqual([
      "Parsing: 300 of 1,000, 10 a second, about 70 s left\n",
      "Parsing: 600 of 1,000, 10 a second, about 40 s left\n",
    ]);
  });
});
