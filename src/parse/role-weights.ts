/**
 * What each observed feature of a line says for and against each role, in units of log-odds: 1 is a hint,
 * 3 is strong, 6 and more decides alone. Values are judgements from the trade's habits, tried on the fixture
 * pages; a feature that is 0 for a role says nothing about it.
 */

/** The roles among which a line's own wording does not decide. */
export const SOFT_ROLES = [
  "banner",
  "section",
  "rubric",
  "kicker",
  "headline",
  "subhead",
  "byline",
  "lead",
  "paragraph",
  "continuation",
  "crosshead",
  "closing",
  "unread",
] as const;
export type SoftRole = (typeof SOFT_ROLES)[number];

type Weights = Partial<Record<SoftRole, number>>;

const TITLES = ["banner", "section", "rubric", "kicker", "headline", "subhead", "crosshead"] as const;
const PROSE = ["lead", "paragraph", "continuation"] as const;

/** The same weight for every kind of title line, and for every kind of text line, with exceptions. */
function sides(title: number, prose: number, except: Weights = {}): Weights {
  const weights: Weights = {};
  for (const role of TITLES) weights[role] = title;
  for (const role of PROSE) weights[role] = prose;
  return { ...weights, ...except };
}

export const FEATURE_WEIGHTS = {
  // Length and ending.
  "very short": sides(0.3, -1, { continuation: 0.3 }),
  short: sides(0.8, -0.8, { continuation: -0.2 }),
  "rather long": sides(-0.6, 0.2, { headline: -0.9, crosshead: -2, section: -3, rubric: -3, unread: -1 }),
  long: sides(-2.5, 0.8, { crosshead: -5, section: -5, rubric: -5, unread: -2 }),
  "very long": sides(-7, 1.5, { unread: -6, byline: -8, closing: -8 }),
  "ends a sentence": sides(-4, 0.8),
  "ends with an exclamation": sides(0, 0.3),
  "asks for more": sides(-5, -0.3, { continuation: 0.3, crosshead: -3.5 }),
  "short and unfinished": sides(0.9, -1.2, { continuation: -0.6, lead: -1.8 }),
  "shorter than a column line": { paragraph: -1.2, lead: -1.2 },
  comma: sides(-0.7, 0.2, { kicker: -0.45, banner: -0.4, subhead: -0.5 }),
  "stop inside": sides(-3.5, 0.8),
  "open marks": sides(-2.5, 0),
  "stray marks": sides(-2.5, -1, { continuation: 1.5 }),
  spaced: sides(0.4, -0.5, { headline: 0.3, crosshead: -0.3 }),
  "starts closed": sides(-6, -4, { continuation: 4 }),
  orphan: sides(-1.5, -2, { continuation: 2 }),
  // Markup.
  heading: sides(5, -8, {
    headline: 7.5,
    rubric: 4,
    kicker: 2.5,
    subhead: 2.5,
    crosshead: 4.5,
    byline: -3,
    closing: -6,
    unread: 1,
  }),
  "plain among headings": {
    headline: -3.5,
    section: -1,
    crosshead: -0.8,
    banner: -1,
    kicker: 0.3,
    subhead: 0.3,
  },
  bold: sides(0.8, -2, { headline: 2, crosshead: 2.4, continuation: -3 }),
  "heads deeper headings": { section: 5, banner: 5, headline: -3, subhead: -4, crosshead: -3, kicker: -1 },
  "heads one deeper heading": { section: 1.5, rubric: 1.5, kicker: 1.2, headline: 0.5 },
  "deeper after text": { crosshead: 3.5, headline: -1.5, section: -3 },
  "below a shallower heading": { subhead: 2.5, headline: -0.5 },
  "above a shallower heading": { kicker: 3, rubric: 1, headline: -2.5, banner: -4, section: -2 },
  "continues the numbers": { crosshead: 1 },
  // Wording.
  "no label sign": { section: -2.5, rubric: -4 },
  "longer than a label": { section: -1.5, rubric: -1.5 },
  "parallel phrases": { banner: 1.2, kicker: 0.4, section: -1.5, rubric: -1 },
  "bullet under a label": sides(-4, 0, { lead: 7, paragraph: -1, continuation: -5 }),
  ornamented: {
    section: 3.2,
    rubric: 4,
    headline: -2.5,
    kicker: -1.5,
    subhead: -2.5,
    crosshead: 0.3,
    banner: -3,
    lead: -3,
    paragraph: -2,
    continuation: -3,
  },
  label: {
    section: 4,
    rubric: 4.5,
    headline: -4,
    kicker: -1,
    subhead: -3,
    crosshead: -3,
    banner: -3,
    lead: -3,
    paragraph: -3,
    continuation: -3,
  },
  "label of a group": { section: 4.5, rubric: 1, headline: -2.5 },
  "ends like a label": { section: 0.8, rubric: 0.8 },
  "not a slogan": { banner: -1.5 },
  slogan: { banner: 2.5, kicker: 0.3, headline: -0.3 },
  dashed: { subhead: 3.5, headline: -3, kicker: -2, crosshead: -2, paragraph: -1, lead: -2, continuation: 0 },
  numbered: {
    crosshead: 3,
    headline: -2,
    kicker: -2,
    subhead: -1.5,
    section: -1,
    lead: -1.5,
    paragraph: 0.2,
  },
  "numbered and unfinished": { crosshead: 0.8, paragraph: -1.2 },
  "names who acts": { headline: 2.4, section: -1.5, banner: -1.2, rubric: -1.2, crosshead: -1 },
  "opening byline": sides(-7, -7, { lead: 6.5, kicker: -7 }),
  "opens like a lead": sides(-0.6, -0.3, { lead: 2 }),
  "no sign of a lead": { lead: -1.2 },
  note: sides(-3, 0, { lead: 1, paragraph: 0.5, continuation: -4 }),
  "no signature": { byline: -7, closing: -7 },
  "byline line": sides(-4, -4, { byline: 6, closing: 6, unread: -2 }),
  "names only": sides(-1.5, -1.5, { byline: 5, closing: 2, unread: -1 }),
  // Neighbours.
  "first line": { banner: 2, unread: 0 },
  "not at the top": { banner: -7 },
  "kin to the text below": {
    headline: 2.2,
    kicker: 1.2,
    subhead: 1.2,
    crosshead: 0.6,
    banner: -4.5,
    section: -1,
    rubric: -1,
  },
  "foreign to the text below": { banner: 1.5, headline: -0.8, section: 0.6, rubric: 0.6 },
  "byline follows": {
    headline: 2.6,
    kicker: 2.2,
    subhead: 2.2,
    rubric: 2,
    section: 1.5,
    banner: 1.5,
    crosshead: -4,
    paragraph: -1.6,
    continuation: -1.6,
    lead: -1,
    unread: -1,
  },
  "word across the seam": sides(-1.5, -1.5, { continuation: 3 }),
  "after a wide gap": {
    headline: 0.6,
    kicker: 0.6,
    section: 0.4,
    rubric: 0.4,
    paragraph: -0.2,
    crosshead: -0.6,
  },
  "after a closing": {
    headline: 1.5,
    kicker: 1.5,
    section: 1.2,
    rubric: 1.2,
    paragraph: -2.2,
    crosshead: -3,
    continuation: -2,
    lead: 0.5,
    unread: 0,
  },
  "after a rule": { headline: 1, kicker: 1, section: 1, rubric: 1, continuation: -2, crosshead: -1 },
  indented: sides(-1.2, 0.8, { continuation: -3, paragraph: 1.2, byline: 0.3, closing: 0.5 }),
  "not indented": sides(0.8, -1.6, { continuation: 2, paragraph: -2 }),
  "column wraps": { continuation: 6, paragraph: -1 },
  "set apart": { headline: 1.8, kicker: 1.8, crosshead: -1.8, paragraph: -0.4 },
  "set close": { headline: -1, kicker: -1, crosshead: 0.8 },
  tabular: sides(-6, -1, { paragraph: 4, continuation: -5 }),
  "opens like a sentence": sides(-2, 0.4),
  "has a twin": { crosshead: 1.8, headline: -0.6 },
  "has no twin": { crosshead: -2.2 },
  "goes on from another page": { headline: 3, subhead: 1 },
  "reports speech": sides(-2.5, 0.3),
  "ends hanging": sides(-2, 0, { continuation: 0.2 }),
  "no byline follows where bylines are the habit": { headline: -1.5, kicker: -1.5 },
} as const satisfies Record<string, Weights>;
export type Feature = keyof typeof FEATURE_WEIGHTS;
