/** A file in, whether it carries a message that nothing can be made of it for. */
import type { VFile } from "vfile";

export function hasErrors({ messages }: Pick<VFile, "messages">): boolean {
  return messages.some(({ fatal }) => fatal === true);
}
