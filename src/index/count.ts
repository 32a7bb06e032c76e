/** Something and how many articles have it; a class instance, as all of the archive. */
export class Count<Item> {
  constructor(
    readonly item: Item,
    readonly count: number,
  ) {}
}
