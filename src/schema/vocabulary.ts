/** The shapes of the data files in `src/vocabulary/`. */
import { z } from "zod";
import { placesSchema } from "./places.ts";
import { subjectsSchema } from "./subjects.ts";

const words = z.array(z.string().min(1)).min(1);

export const pageWordsSchema = z.strictObject({
  labels: words,
  labelEndings: words,
  groupLabelEndings: words,
  labelOrnaments: z.string().min(1),
  sloganOpeners: words,
  leadOpeners: words,
  captionOpeners: words,
  noteOpeners: words,
  leaningCharacters: z.string().min(1),
  measureCharacters: z.string().min(1),
  clitics: z.string().min(1),
  sentenceOpeners: words,
  placeEnds: words,
  speechVerbs: words,
  hangingEnds: words,
});

export const bylineWordsSchema = z.strictObject({
  roles: z.strictObject({ reporter: words, correspondent: words, photographer: words }),
  posts: words,
  houseEndings: words,
  agencies: words,
  ownDispatch: words,
  dispatchEndings: words,
  wroteAndShot: words,
  shot: words,
  archivePhotos: words,
  attributionOpeners: words,
});

export const organisationSuffixesSchema = z.strictObject({
  /** Names that need nothing before them. */
  whole: words,
  strong: words,
  weak: words,
  notBefore: words,
  notAfter: words,
  actingVerbs: words,
});

export type PageWords = z.infer<typeof pageWordsSchema>;
export type BylineWords = z.infer<typeof bylineWordsSchema>;
export type OrganisationSuffixes = z.infer<typeof organisationSuffixesSchema>;

export const surnamesSchema = z.strictObject({
  /** One string of single-character surnames; white space is layout. */
  single: z.string().min(1),
  double: words,
  japanese: words,
});
export type Surnames = z.infer<typeof surnamesSchema>;

export const peopleWordsSchema = z.strictObject({
  /** One string; white space is layout. */
  givenCharacters: z.string().min(1),
  notGivenCharacters: z.string().min(1),
  seldomGivenCharacters: z.string().min(1),
  transliteratingCharacters: z.string().min(1),
  nameElements: words,
  nameEndings: words,
  titlesBefore: words,
  titleEnds: words,
  titlesAfter: words,
  personVerbs: words,
  speechVerbs: words,
  kinship: words,
  couples: words,
  sexes: words,
  conjunctions: words,
  placeHeads: words,
  anonymous: words,
  namedAfter: words,
  notNames: words,
  weakTitles: words,
});
export type PeopleWords = z.infer<typeof peopleWordsSchema>;

export const organisationWordsSchema = z.strictObject({
  /** The full name first, then its short forms. */
  known: z.array(words),
  heads: words,
  singleHeads: words,
  /** Lines of business that end a company's name after a brand or a place (`strong`), or after a brand alone. */
  trades: z.strictObject({ strong: words, weak: words }),
  ownTitles: words,
  /** Kinds of body of which a town or a house has one; as the subject of a sentence they stand for a name. */
  soleKinds: words,
  /** Members of a body, who do what it does. */
  staff: words,
  /** Ends of words that the word list files as bodies and that are. */
  listedEnds: words,
  /** What offices have charge of, where it holds a conjunction. */
  fields: words,
  /** Units that stand for a name at the front of the name of their own body: 校工会. */
  units: words,
  unitHeads: words,
  headEnds: z.string().min(1),
  /** Words that end like the name of a body and name none. */
  notHeads: words,
  /** Ends of public bodies, which nobody founds: in quotation marks alone such a word is a likeness. */
  publicHeads: words,
  /** Before a body: not one, but each of many. */
  distributives: words,
  levels: words,
  split: words,
  actions: words,
  notBefore: words,
  breaks: words,
  /** People whose bodies are named after them: a body's name may hold them, but they end it before a place. */
  members: words,
  generic: words,
});
export type OrganisationWords = z.infer<typeof organisationWordsSchema>;

export const vocabularySchema = z.strictObject({
  page: pageWordsSchema,
  bylines: bylineWordsSchema,
  organisations: organisationSuffixesSchema,
  surnames: surnamesSchema,
  people: peopleWordsSchema,
  bodies: organisationWordsSchema,
  places: placesSchema,
  subjects: subjectsSchema,
  /** Words that no keyword may be. */
  keywords: words,
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
