/** The vocabulary of places: what lies in what, and by which names it goes. */
import { z } from "zod";
import { checkPlaces } from "./check-places.ts";

const text = z.string().trim().min(1);
const words = z.array(text).default([]);

export interface PlaceNode {
  /** The name that stands in records; unique. */
  label: string;
  also?: string[] | undefined;
  /** What lies in it; a place of which nothing more is said stands as its label alone. */
  parts?: (string | PlaceNode)[] | undefined;
}

const placeNodeSchema: z.ZodType<PlaceNode, PlaceNode> = z.strictObject({
  label: text,
  also: z.array(text).optional(),
  get parts() {
    return z.array(z.union([text, placeNodeSchema])).optional();
  },
});

export const placesSchema = z
  .strictObject({
    places: z.array(z.union([text, placeNodeSchema])).min(1),
    /** Endings that a name may leave off: 孝感市, 孝感. */
    shorten: z.strictObject({
      plain: words,
      /** Left off only where the context shows that a place is meant. */
      inContext: words,
    }),
    /** Names that are common words too. */
    weak: words,
    /** What follows a weak name that is a place. */
    contexts: words,
    /** What follows a short name in the name of a road. */
    roads: words,
    /** Phrases in which single characters are names of places: 京津冀. */
    phrases: words,
    /** Strings that hold the characters of a place and name none. */
    notPlaces: words,
    /** An ambiguous name means the place that is, or lies in, one of these. */
    prefer: words,
    /** Places under which no article is indexed. */
    common: words,
  })
  .superRefine(checkPlaces);

export type Places = z.infer<typeof placesSchema>;
