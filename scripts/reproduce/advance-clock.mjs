// Loaded before a program, with `?days=`: its clock is so many days ahead.
const SystemDate = Date;
const ahead = Number(new URL(import.meta.url).searchParams.get("days")) * 24 * 60 * 60 * 1000;

globalThis.Date = class extends SystemDate {
  constructor(...args) {
    super(...(args.length === 0 ? [SystemDate.now() + ahead] : args));
  }

  static now() {
    return SystemDate.now() + ahead;
  }
};
