/** The articles of a page and its style → the text of the page as it would be copied from the paper, and its truth. */
import type { GoldArticle, GoldPage } from "../../src/schema/gold.ts";
import { cutColumns, type Damage } from "./cut-columns.ts";
import type { Random } from "./random.ts";
import type { Article } from "./write-article.ts";

/** A run of articles, under a section or under none. */
export interface Block {
  section: string | null;
  rubric: string | null;
  articles: Article[];
}

export interface PageStyle {
  markdown: boolean;
  /** ASCII commas, colons and brackets, as some papers' systems give them out. */
  halfWidth: boolean;
  ornament: string;
  /** The lines above everything, none of which is an article. */
  folio: string | null;
  banner: string | null;
  frontMatter: Readonly<Record<string, string>> | null;
  /** How likely an article's photo is, and lost text. */
  photos: number;
  losses: number;
  /** Who took the photos. */
  photographer: (random: Random) => string;
  photoCredits: readonly string[];
  photoBylines: readonly string[];
  attributions: readonly string[];
}

export interface SetPage {
  text: string;
  truth: GoldPage;
  damage: Damage[];
}

/** Bylines that stand on a line of their own. */
const OWN_LINE = 0.06;
const PHOTO_GAP = ["", "", ""];
const CREDITED = 0.6;
const HALF_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
};

function narrow(text: string): string {
  return text.replace(/[，；：！？]/gu, (mark) => HALF_WIDTH[mark] ?? mark).replace(/（([^）]*)）/gu, "($1)");
}

export function setPage(name: string, blocks: readonly Block[], style: PageStyle, random: Random): SetPage {
  const { markdown, halfWidth } = style;
  const width = halfWidth ? narrow : (text: string) => text;
  const lines: string[] = [];
  const articles: GoldArticle[] = [];
  const damage = new Set<Damage>();
  const put = (...texts: string[]) => {
    for (const text of texts) lines.push("", width(text));
  };
  if (style.folio) put(style.folio);
  if (style.banner) put((markdown ? "# " : "") + style.banner);
  for (const { section, rubric, articles: own } of blocks) {
    if (section) put(`${markdown ? "## " : ""}${style.ornament}${section}`);
    if (rubric) put(`>> ${rubric} <<`);
    const depth = section ? "### " : "## ";
    for (const [index, article] of own.entries())
      articles.push(setArticle(article, { section, rubric: index === 0 ? rubric : null, depth }));
  }
  const front = style.frontMatter
    ? ["---", ...Object.entries(style.frontMatter).map(([key, value]) => `${key}: ${value}`), "---"]
    : [];
  return {
    text: `${[...front, ...lines].join("\n")}\n`,
    truth: { page: name, banner: style.banner, articles },
    damage: [...damage],
  };

  function setArticle(
    article: Article,
    place: { section: string | null; rubric: string | null; depth: string },
  ): GoldArticle {
    const { kind, headline, kicker, subhead, reporters, correspondents, source } = article;
    const isPhoto = kind === "photo";
    const byline = isPhoto ? null : writeByline(article, random.chance(OWN_LINE) && kind === "lead");
    const photoAbove = isPhoto && random.chance(0.5);
    if (photoAbove) lines.push(...PHOTO_GAP.slice(1));
    if (kicker) put(kicker);
    put((markdown ? place.depth : "") + headline);
    if (subhead) put(subhead);
    if (byline?.own) put(byline.text);
    const columns = cutColumns(
      article.paragraphs,
      {
        photo: !isPhoto && kind !== "short" && random.chance(style.photos),
        lose: random.chance(style.losses),
      },
      random,
    );
    for (const each of columns.damage) damage.add(each);
    const [blank = "", first = "", ...rest] = columns.lines;
    lines.push(blank, width(byline && !byline.own ? byline.printed + first : first));
    lines.push(...rest.map(width));
    if (byline?.after) put(byline.after);
    const photos = isPhoto || columns.damage.includes("photo") ? 1 : 0;
    let photographers: string[] = [];
    let credit: string | null = null;
    if (isPhoto) {
      photographers = reporters;
      credit = random.pick(style.photoBylines).replace("{name}", reporters.join(" "));
      put(credit);
      if (!photoAbove) lines.push(...PHOTO_GAP);
    } else if (photos > 0 && random.chance(CREDITED)) {
      const name = style.photographer(random);
      photographers = [name];
      put(random.pick(style.photoCredits).replace("{name}", name));
    }
    if (source) put(random.pick(style.attributions).replace("{source}", source));
    const text = columns.paragraphs.join("");
    const byCorrespondent = credit?.startsWith("通讯员") ?? false;
    return {
      kicker,
      headline,
      subhead,
      section: place.section,
      rubric: place.rubric,
      byline: credit ?? byline?.text ?? null,
      reporters: byCorrespondent ? [] : reporters,
      correspondents: byCorrespondent ? reporters : correspondents,
      photographers,
      attribution: source,
      organisation: [article.body.name, article.body.head],
      body: columns.paragraphs,
      // A stray space between the blank lines of a seam can't be told from a photo.
      photos: isPhoto || columns.damage.includes("stray-space") ? "?" : photos,
      people: [...new Set(article.people)].filter((name) => text.includes(name)),
      subjects: { must: [article.subject], may: [] },
    };
  }

  function writeByline({ reporters, correspondents, kind }: Article, own: boolean) {
    const who = [
      ...(reporters.length > 0 ? [`记者 ${reporters.join(" ")}`] : []),
      ...(correspondents.length > 0 ? [`通讯员 ${correspondents.join(" ")}`] : []),
    ].join(" ");
    if (who === "") return null;
    if (kind === "short") {
      const text = `（${correspondents.join(" ")}）`;
      return { own: false, printed: "", text, after: text };
    }
    if (own && reporters.length > 0) return { own, printed: "", text: `本报${who}`, after: null };
    const text = `本报讯（${who}）`;
    const printed = halfWidth ? `本报讯 (${who}) ` : markdown ? text.replace("本报讯", "**本报讯**") : text;
    return { own: false, printed, text, after: null };
  }
}
