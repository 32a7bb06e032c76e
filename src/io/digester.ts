/** Pieces of a file in; its size and SHA-256 out. */
import { createHash } from "node:crypto";
import type { Digest } from "../publish/describe-package.ts";

export class Digester {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  end(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}
