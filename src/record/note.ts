/**
 * What is found out of a record once, since records do not change: those of unchanged pages are indexed again and again
 * while an editor works. Where it was kept with the page, the record is not even read for it.
 */
export class Note<Owner extends object, Value> {
  readonly #known = new WeakMap<Owner, { value: Value }>();

  constructor(private readonly find: (owner: Owner) => Value) {}

  of(owner: Owner): Value {
    const known = this.#known.get(owner) ?? { value: this.find(owner) };
    this.#known.set(owner, known);
    return known.value;
  }

  /** From now on that is what is found. */
  recall(owner: Owner, value: Value): void {
    this.#known.set(owner, { value });
  }
}
