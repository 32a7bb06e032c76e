/** What decoding a file yields: its text, or the complaint that says why there is none. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  ok: true;
  /** Without byte order mark; every line end is `\n`. */
  text: string;
  encoding: Encoding;
}

export interface Refused {
  ok: false;
  id: "undecodable" | "not-a-page";
  params: Record<string, string | number>;
}

export type Decoding = Decoded | Refused;
