/** What an option says → a whole number. Throws a RangeError, which names the option, where it is none. */
export function readNumber(name: string, text: string, least = 0): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number) || number < least)
    throw new RangeError(
      `Unexpected --${name} “${text}”, expected a whole number${least > 0 ? ` from ${least} on` : ""}`,
    );
  return number;
}
