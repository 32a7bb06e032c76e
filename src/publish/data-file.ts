/** A file for other programs, made piece by piece, so that a large archive never stands in memory as one text. */
export interface DataFile {
  /** Below the root of the site. */
  path: string;
  chunks: Iterable<string | Uint8Array>;
}
