/**
 * A function → one that, asked again for the same objects, gives what it last made of them, as long as somebody has a
 * use for that.
 */
export function keepLast<Arguments extends readonly unknown[], Result extends object>(
  make: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { args: Arguments; result: WeakRef<Result> } | null = null;
  return (...args) => {
    const known = last?.args.every((value, index) => value === args[index]) ? last.result.deref() : undefined;
    const result = known ?? make(...args);
    last = { args, result: new WeakRef(result) };
    return result;
  };
}
