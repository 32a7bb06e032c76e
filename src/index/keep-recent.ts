/**
 * `(make, most) → make` that gives again what it made for the last `most` keys: what several parts of a page ask for,
 * and no page after it, is not held for all of an archive.
 */
export function keepRecent<Key, Value>(make: (key: Key) => Value, most: number): (key: Key) => Value {
  const known = new Map<Key, { value: Value }>();
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept.value;
    const value = make(key);
    known.set(key, { value });
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return value;
  };
}
