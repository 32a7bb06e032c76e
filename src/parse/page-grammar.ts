/** What may follow what on a page, and what it costs: the grammar over which the best sequence of roles is sought. */
import type { SoftRole } from "./role-weights.ts";

/** What a role costs before anything is observed. */
export const ROLE_BIAS: Partial<Record<SoftRole, number>> = {
  banner: -1.5,
  section: -0.8,
  rubric: -0.6,
  kicker: -0.7,
  subhead: -0.2,
  byline: -3,
  closing: -3,
  unread: -2.5,
};

/** Whatever kind of text line it was, the same may follow. */
const AFTER_TEXT: Partial<Record<SoftRole | "end", number>> = {
  paragraph: 0,
  continuation: 0,
  crosshead: -2.2,
  closing: 0,
  section: -0.6,
  rubric: -0.5,
  kicker: -0.8,
  headline: -0.8,
  lead: -6,
  unread: -3.5,
  end: 0,
};

/**
 * What it costs that a line of the first role is followed by one of the second; a pair that is missing can't be.
 * `start` and `end` are the edges of the page.
 */
export const TRANSITIONS: Record<"start" | SoftRole, Partial<Record<SoftRole | "end", number>>> = {
  start: {
    banner: 0,
    section: -0.5,
    rubric: -0.4,
    kicker: -0.1,
    headline: 0,
    lead: -3,
    paragraph: -5,
    continuation: -5,
    unread: -1,
    byline: -5,
  },
  banner: { banner: -2, section: -0.3, rubric: -0.2, kicker: 0, headline: 0, lead: -4, unread: -3, end: -3 },
  section: { section: -4, rubric: 0, kicker: 0, headline: 0, lead: -0.8, byline: -5, end: -6 },
  rubric: { rubric: -3, kicker: 0, headline: 0, lead: -2, byline: -5, end: -6 },
  kicker: { kicker: -0.8, headline: 0 },
  headline: { subhead: 0, byline: 0, lead: 0, end: -6, headline: -10 },
  subhead: { subhead: -0.6, byline: 0, lead: 0, end: -7 },
  byline: { lead: 0, byline: -2, subhead: -3, end: -7 },
  lead: AFTER_TEXT,
  paragraph: AFTER_TEXT,
  continuation: AFTER_TEXT,
  crosshead: { paragraph: 0, crosshead: -4, end: -5 },
  closing: {
    closing: -3,
    section: 0,
    rubric: 0,
    kicker: 0,
    headline: 0,
    lead: -3,
    paragraph: -3.5,
    unread: -2,
    end: 0.5,
    crosshead: -5,
  },
  unread: {
    unread: -0.6,
    section: 0,
    rubric: 0,
    kicker: 0,
    headline: 0,
    lead: -3,
    paragraph: -5,
    byline: -5,
    banner: 0,
    end: 0,
  },
};

/** Leaving a text line that did not end its sentence for anything but its continuation. */
export const BREAK_MID_SENTENCE = -4.5;
/** Going on after a text line that did not end its sentence. */
export const CONTINUE_MID_SENTENCE = 2;
/** Going on after a text line that ended its sentence: a column may end where a sentence does, but nothing shows it. */
export const CONTINUE_AFTER_STOP = -6;
