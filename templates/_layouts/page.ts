/** The frame of every page: head, masthead, navigation, breadcrumbs, main, foot. */
import { type Html, html } from "../../src/eleventy/html.ts";
import { paperColours } from "../../src/eleventy/paper-colours.ts";
import { remember } from "../../src/eleventy/remember.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { IssueEntry } from "../../src/index/archive.ts";
import { REVIEW_PERMALINK } from "../../src/review/build-review.ts";
import { settings } from "../_includes/settings.ts";

export interface Crumb {
  text: string;
  permalink: string;
}

export interface PageOptions {
  site: Site;
  permalink: string;
  /** Null for the home page, which is named like the site. */
  title: string | null;
  description: string;
  /** From the home page down, without the page itself. */
  crumbs?: readonly Crumb[];
  main: Html;
  /** False for a page that has no address of its own, such as the 404 page. @default true */
  canonical?: boolean;
  /** What the page is to the style sheet. */
  kind: string;
  /** What Open Graph takes the page for. @default "website" */
  type?: "article" | "website";
  /** What else stands in the head of the document. */
  head?: Html | null;
  /** Printed under the page: where its text comes from, before the address. */
  imprint?: string;
  /** Names of scripts that the page is better with; it works without. @default none */
  scripts?: readonly string[];
  /** The issue that the page is or belongs to, which is kept whole for reading offline. */
  issue?: IssueEntry;
}

const navigation: readonly Crumb[] = [
  { text: strings.issues, permalink: "/issues/" },
  { text: strings.dates, permalink: "/dates/" },
  { text: strings.kinds.subjects, permalink: "/subjects/" },
  { text: strings.kinds.organisations, permalink: "/organisations/" },
  { text: strings.kinds.figures, permalink: "/figures/" },
  { text: strings.kinds.places, permalink: "/places/" },
  { text: strings.kinds.people, permalink: "/people/" },
  { text: strings.kinds.keywords, permalink: "/keywords/" },
  { text: strings.search, permalink: "/search/" },
  { text: strings.about, permalink: "/about/" },
];

function breadcrumbs(site: Site, crumbs: readonly Crumb[]): Html {
  const trail = [{ text: strings.home, permalink: "/" }, ...crumbs];
  return html`<nav class="crumbs" aria-label="${strings.breadcrumbs}"><ol>${trail.map(
    ({ text, permalink }) => html`<li><a href="${site.path(permalink)}">${text}</a></li>`,
  )}</ol></nav>`;
}

const navigationAt = remember(
  (site: Site, permalink: string): Html =>
    html`<nav class="sections" aria-label="${strings.mainNavigation}"><ul>${navigation.map((item) => {
      // A page below a section belongs to it.
      const state =
        permalink === item.permalink ? "page" : permalink.startsWith(item.permalink) ? "true" : null;
      const current = state === null ? null : html` aria-current="${state}"`;
      return html`<li><a href="${site.path(item.permalink)}"${current}>${item.text}</a></li>`;
    })}</ul></nav>`,
);

/** The same on all pages below a section. */
function mainNavigation(site: Site, permalink: string): Html {
  const section = navigation.find((item) => permalink.startsWith(item.permalink))?.permalink ?? "";
  return navigationAt(site, permalink === section ? section : `${section}…`);
}

/** What every head has. */
const headLinks = remember(
  (
    site: Site,
  ): Html => html`${Object.entries(paperColours).map(([scheme, colour]) => html`<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${colour}">`)}
<link rel="icon" href="${site.asset("icon.svg")}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${site.path("/icons/maskable-180.png")}">
<link rel="manifest" href="${site.path("/manifest.webmanifest")}">
<link rel="expect" href="#foot" blocking="render">
<script src="${site.asset("settings.js")}"></script>
<link rel="stylesheet" href="${site.asset("style.css")}">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${site.path("/feed.xml")}">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${site.path("/feed.json")}">
${site.hasAddress && html`<link rel="search" type="application/opensearchdescription+xml" title="${site.title}" href="${site.path("/opensearch.xml")}">`}`,
);

function footLinks(site: Site): Crumb[] {
  return [
    { text: strings.charts.title, permalink: "/charts/" },
    { text: strings.data.title, permalink: "/data/" },
    { text: strings.about, permalink: "/about/" },
    { text: strings.accessibility.title, permalink: "/accessibility/" },
    ...(site.offline ? [{ text: strings.offline.title, permalink: "/offline/" }] : []),
    { text: strings.feed, permalink: "/feed.xml" },
    ...(site.doubts === null
      ? []
      : [{ text: strings.review.foot(site.doubts), permalink: REVIEW_PERMALINK }]),
  ];
}

const foot = remember(
  (site: Site): Html => html`<footer class="foot" id="foot">
<p>${site.description}</p>
<ul>${footLinks(site).map(({ text, permalink }) => html`<li><a href="${site.path(permalink)}">${text}</a></li>`)}</ul>
</footer>`,
);

/**
 * Returns the whole document. Browsers that know `rel="expect"` paint it when all of it has come: pages are small, and
 * half of a centred row of links or of a balanced headline would move when the rest comes.
 */
export function page(options: PageOptions): string {
  const {
    site,
    permalink,
    title,
    description,
    crumbs,
    main,
    canonical = true,
    kind,
    type = "website",
    head,
    imprint,
    scripts = [],
    issue,
  } = options;
  const isHome = permalink === "/";
  const name = html`<a href="${site.path("/")}">${site.title}</a>`;
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === null ? site.title : strings.pageTitle(title, site.title)}</title>
<meta name="description" content="${description}">
${canonical ? html`<link rel="canonical" href="${site.absolute(permalink)}">` : html`<meta name="robots" content="noindex">`}
<meta property="og:type" content="${type}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:title" content="${title ?? site.title}">
<meta property="og:description" content="${description}">
${canonical && site.hasAddress && html`<meta property="og:url" content="${site.absolute(permalink)}">`}
<meta property="og:locale" content="zh_CN">
<meta name="color-scheme" content="light dark">
${headLinks(site)}
${[...scripts, ...(site.offline ? ["offline.js"] : [])].map((name) => html`<script src="${site.asset(name)}" defer></script>`)}
${head}
</head>
<body class="${kind}"${issue && html` data-issue="${site.path(issue.permalink)}"`}>
<a class="skip" href="#main">${strings.skipToContent}</a>
<header class="masthead">
${isHome ? html`<h1 class="name">${name}</h1>` : html`<p class="name">${name}</p>`}
${settings(site)}
${mainNavigation(site, permalink)}
</header>
${crumbs && breadcrumbs(site, crumbs)}
<main id="main" tabindex="-1">
${main}
</main>
<p class="imprint">${strings.imprint(site.title, imprint)}${site.hasAddress && html`<br>${site.absolute(permalink)}`}</p>
${foot(site)}
</body>
</html>
`.toString();
}
