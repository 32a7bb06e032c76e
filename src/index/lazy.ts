/**
 * A value that is worked out when it is first asked for, and then kept: whoever looks at one page of a large archive
 * does not wait for the counts of all the others.
 */
export class Lazy<Value> {
  #work: (() => Value) | null;
  #kept: { value: Value } | null = null;

  constructor(work: () => Value) {
    this.#work = work;
  }

  get value(): Value {
    if (this.#work) {
      this.#kept = { value: this.#work() };
      // What the work holds on to may be large.
      this.#work = null;
    }
    if (!this.#kept) throw new Error("A value was asked for while it was being worked out");
    return this.#kept.value;
  }
}
