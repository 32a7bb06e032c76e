/** A template failed; the message names it and says why. */
export class RenderError extends Error {
  override readonly name = "RenderError";
}
