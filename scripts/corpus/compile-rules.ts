/**
 * Slots and their alternatives → a function that fills a template. `{slot}` is filled by one of the alternatives of
 * that name, in which slots are filled in turn, or by what the caller knows (a name, an event); `{20-400}` is a number.
 */
import type { Random } from "./random.ts";

interface NumberPart {
  low: number;
  high: number;
}
type Part = string | { slot: string } | NumberPart;
type Template = readonly Part[];

/** One article: what it has said already, and what stands in its own slots. */
export interface Telling {
  random: Random;
  slots: Readonly<Record<string, () => string>>;
  /** Alternatives already used, which are taken again only where others are hard to find. */
  used: Set<Template>;
  /** What first filled each slot. A title echoes it, for a title says in short what the text tells. */
  heard: Map<string, string>;
  echo: boolean;
}

export interface Rules {
  /** Fills one of the alternatives of a slot. */
  fill(slot: string, telling: Telling): string;
  /** Fills a template that stands in no slot. */
  fillText(text: string, telling: Telling): string;
}

const PART = /\{(?:(\d+)-(\d+)|(\w+))\}/gu;
/** How often another alternative is drawn in place of one that the article has used. */
const REDRAWS = 4;
const TEN_THOUSAND = 10_000;
/** From here on a number is rounded as papers do. */
const ROUNDED = 200;
const ROUND_TO = 10;

function compile(text: string): Template {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const [whole, low, high, slot] = match;
    parts.push(slot === undefined ? { low: Number(low), high: Number(high) } : { slot });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Small numbers are commoner than large ones, as in counts of people and money. */
function drawNumber({ low, high }: NumberPart, random: Random): string {
  const drawn = Math.floor((low || 1) * ((high + 1) / (low || 1)) ** random.next());
  if (drawn >= TEN_THOUSAND) return `${(drawn / TEN_THOUSAND).toFixed(1).replace(".0", "")}万`;
  return String(drawn < ROUNDED ? drawn : Math.round(drawn / ROUND_TO) * ROUND_TO);
}

export function compileRules(rules: Readonly<Record<string, readonly string[]>>): Rules {
  const compiled = new Map(Object.entries(rules).map(([slot, texts]) => [slot, texts.map(compile)]));
  const texts = new Map<string, Template>();

  function choose(slot: string, { random, used }: Telling): Template {
    const alternatives = compiled.get(slot);
    if (alternatives === undefined) throw new RangeError(`Unexpected slot “${slot}”`);
    let chosen = random.pick(alternatives);
    for (let draw = 0; draw < REDRAWS && used.has(chosen); draw += 1) chosen = random.pick(alternatives);
    used.add(chosen);
    return chosen;
  }

  function write(template: Template, telling: Telling): string {
    let text = "";
    for (const part of template) {
      if (typeof part === "string") text += part;
      else if ("slot" in part) text += fillSlot(part.slot, telling);
      else text += drawNumber(part, telling.random);
    }
    return text;
  }

  function fill(slot: string, telling: Telling): string {
    const text = write(choose(slot, telling), telling);
    if (!telling.heard.has(slot)) telling.heard.set(slot, text);
    return text;
  }

  function fillSlot(slot: string, telling: Telling): string {
    const own = telling.slots[slot];
    if (own) return own();
    return (telling.echo ? telling.heard.get(slot) : undefined) ?? fill(slot, telling);
  }

  function fillText(text: string, telling: Telling): string {
    const template = texts.get(text) ?? compile(text);
    texts.set(text, template);
    return write(template, telling);
  }
  return { fill, fillText };
}
