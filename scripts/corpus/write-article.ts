/** What kind of article, a topic and a random stream in, one article out: its parts as an editor would hand them in. */
import { type Body, chooseBody, chooseElsewhere } from "./choose-body.ts";
import type { Rules, Telling } from "./compile-rules.ts";
import type { Words } from "./load-words.ts";
import type { Names } from "./name-things.ts";
import type { Random } from "./random.ts";

export type ArticleKind = "lead" | "story" | "case" | "reprint" | "short" | "photo";

export interface Article {
  kind: ArticleKind;
  subject: string;
  body: Body;
  kicker: string | null;
  headline: string;
  subhead: string | null;
  reporters: string[];
  correspondents: string[];
  /** The paper that a reprint is taken from. */
  source: string | null;
  paragraphs: string[];
  people: string[];
}

export interface Newsroom {
  words: Words;
  rules: Rules;
  names: Names;
  /** Drawn anew for each article. */
  reporter: (random: Random) => string;
  /** On which the paper comes out. */
  day: Date;
}

/** People in the news, and those who write from their place of work: how many make up the bulk. */
const PEOPLE_SPREAD = 400;
const CORRESPONDENT_SPREAD = 120;
/** Ranks of correspondents are others than those of the people in the news. */
const CORRESPONDENTS = 1e9;
/** An article tells of what happened in the days before. */
const DAYS_BACK = 6;
const DAY = 86_400_000;
const TOPIC_SHARE = 0.55;
const MAX_SENTENCES = 3;
/** Characters: shortest, median and longest text, and how far texts spread around the median (of the logarithm). */
const LENGTHS: Record<ArticleKind, { low: number; median: number; high: number; spread: number }> = {
  lead: { low: 600, median: 1000, high: 1500, spread: 0.3 },
  story: { low: 300, median: 680, high: 1500, spread: 0.4 },
  case: { low: 250, median: 520, high: 1000, spread: 0.3 },
  reprint: { low: 200, median: 420, high: 800, spread: 0.3 },
  short: { low: 0, median: 0, high: 0, spread: 0 },
  photo: { low: 0, median: 0, high: 0, spread: 0 },
};
/** How often an article of this kind has a kicker, and how often a subhead. */
const TITLES: Record<ArticleKind, [kicker: number, subhead: number]> = {
  lead: [0.5, 0.5],
  story: [0.2, 0.25],
  case: [0.05, 0.1],
  reprint: [0, 0],
  short: [0, 0],
  photo: [0, 0],
};
/** A closing of two sentences and the quotation marks around it stay within this. */
const CLOSING_LENGTH = 90;

function drawLength(kind: ArticleKind, random: Random): number {
  const { low, median, high, spread } = LENGTHS[kind];
  // The sum of four even draws is near enough to a bell curve: mean 2, deviation 0.58.
  const bell = (random.next() + random.next() + random.next() + random.next() - 2) / 0.58;
  return Math.min(high, Math.max(low, median * Math.exp(spread * bell)));
}

export function writeArticle(kind: ArticleKind, room: Newsroom, random: Random): Article {
  const { words, rules, names, day } = room;
  const body = kind === "reprint" ? chooseElsewhere(words, random) : chooseBody(words, names, random);
  const topic = random.pick(words.topics);
  const people: string[] = [];
  const meet = (titles?: readonly string[]) => {
    const rank = random.rank(PEOPLE_SPREAD);
    people.push(names.person(rank));
    return titles ? names.titled(rank, titles) : names.person(rank);
  };
  const firm = () => names.firm(random.rank(PEOPLE_SPREAD)).name;
  const district = () => random.pick(words.districts).name;
  const slots: Record<string, () => string> = {
    org: () => body.name,
    head: () => body.head,
    self: () => body.self,
    area: () => body.area,
    unit: () => body.unit,
    place: body.place,
    company: firm,
    office: () => `${district()}${random.pick(words.names.offices)}`,
    body: () => (random.chance(0.5) ? `${firm()}工会` : `${district()}${random.pick(words.names.offices)}`),
    hospital: () => `${district()}${random.pick(words.names.hospitals)}`,
    name: () => meet(),
    person: () => meet(words.names.leaders),
    worker: () => meet(words.names.workers),
    act: () => rules.fill("acts", telling),
    he: () => (random.chance(0.55) ? "他" : "她"),
    date: () => {
      const then = new Date(day.getTime() - random.between(1, DAYS_BACK) * DAY);
      return `${then.getUTCMonth() + 1}月${then.getUTCDate()}日`;
    },
  };
  const telling: Telling = { random, slots, used: new Set(), heard: new Map(), echo: false };
  const event = rules.fillText(random.pick(topic.events), telling);
  slots.event = () => event;
  const say = (slot: string) => rules.fill(slot, telling);
  const paragraphs = tell();
  const title = (slot: string) => rules.fill(slot, { ...telling, echo: true });

  const [kicker, subhead] = TITLES[kind];
  const reprinted = kind === "reprint";
  const written = reprinted
    ? { reporters: [], correspondents: [] }
    : sign(kind, room, random, () => names.person(CORRESPONDENTS + random.rank(CORRESPONDENT_SPREAD)));
  return {
    kind,
    subject: topic.subject,
    body,
    headline: title(kind === "photo" ? "photoHeadlines" : "headlines"),
    kicker: random.chance(kicker) ? title("kickers") : null,
    subhead: random.chance(subhead) ? title("subheads") : null,
    ...written,
    source: reprinted ? random.pick(words.page.reprints ?? []) : null,
    paragraphs,
    people,
  };

  function tell(): string[] {
    if (kind === "photo") return [say("photoTexts")];
    if (kind === "short") return [say("shortTexts")];
    const target = drawLength(kind, random) - CLOSING_LENGTH;
    const details = shuffle(topic.details, random);
    const paragraphs = [say("leads")];
    let length = paragraphs[0]?.length ?? 0;
    while (length < target) {
      let text = "";
      for (
        let count = random.between(1, MAX_SENTENCES);
        count > 0 && length + text.length < target;
        count -= 1
      ) {
        const detail = random.chance(TOPIC_SHARE) ? details.pop() : undefined;
        text += detail === undefined ? say("middles") : rules.fillText(detail, telling);
      }
      paragraphs.push(text);
      length += text.length;
    }
    return [...paragraphs, say("closings")];
  }
}

/** Who wrote it: mostly a reporter, sometimes with a correspondent, sometimes the correspondent alone. */
function sign(
  kind: ArticleKind,
  { reporter }: Newsroom,
  random: Random,
  correspondent: () => string,
): Pick<Article, "reporters" | "correspondents"> {
  if (kind === "short") return { reporters: [], correspondents: random.chance(0.3) ? [correspondent()] : [] };
  const alone = kind !== "photo" && random.chance(0.1);
  if (alone) return { reporters: [], correspondents: [correspondent()] };
  const first = reporter(random);
  const second = kind === "lead" && random.chance(0.2) ? reporter(random) : first;
  return {
    reporters: second === first ? [first] : [first, second],
    correspondents: kind !== "photo" && random.chance(0.2) ? [correspondent()] : [],
  };
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a];
  }
  return shuffled;
}
