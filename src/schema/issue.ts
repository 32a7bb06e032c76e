/** The front matter of a page: what its issue is, all of it optional. */
import { z } from "zod";

/** ISO 8601 calendar date, or EDTF level 0 year or month (https://www.loc.gov/standards/datetime/). */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True where `value` names a year, month or day that the calendar has. */
function isCalendarDate(value: string): boolean {
  const match = PARTIAL_DATE.exec(value);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const words = z.string().trim().min(1);
/** An edition such as `02` is often written as a bare number. */
const wordsOrNumber = z.union([words, z.number().transform(String)]);

export const issueSchema = z.strictObject({
  newspaper: words.optional(),
  /** YAML reads a bare year as a number. */
  date: z
    .union([z.string().trim(), z.number().transform(String)])
    .refine(isCalendarDate, "a date such as 2025-12-09, 2025-12 or 2025")
    .optional(),
  edition: wordsOrNumber.optional(),
  title: wordsOrNumber.optional(),
  source: wordsOrNumber.optional(),
});

/** All that front matter may say: of the issue, and of the file. */
export const frontMatterSchema = issueSchema.extend({
  /** `banmian`: every line says what it is (see `src/read/read-marks.ts`), and nothing is left to be guessed. */
  markup: z.literal("banmian").optional(),
});

export type Issue = z.infer<typeof issueSchema>;
