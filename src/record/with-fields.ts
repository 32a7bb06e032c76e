/** A copy of a record with other values for some fields; what is read when it is asked for (`slimPage`) stays so. */
export function withFields<Kind extends object>(record: Kind, fields: Partial<Kind>): Kind {
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(record),
      ...Object.getOwnPropertyDescriptors(fields),
    },
  ) as Kind;
}
