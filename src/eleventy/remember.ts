/**
 * `(owner, key) → value` worked out once for each pair: parts of pages that stand on thousands of them are rendered once.
 * What is made for an owner goes when the owner goes; `work` must depend on the two alone.
 */
export function remember<Owner extends object, Value, Key = undefined>(
  work: (owner: Owner, key: Key) => Value,
): (owner: Owner, ...rest: undefined extends Key ? [] : [key: Key]) => Value {
  const known = new WeakMap<Owner, Map<Key, { value: Value }>>();
  return (owner, ...[key]) => {
    const values = known.get(owner) ?? new Map<Key, { value: Value }>();
    known.set(owner, values);
    const made = values.get(key as Key) ?? { value: work(owner, key as Key) };
    values.set(key as Key, made);
    return made.value;
  };
}
