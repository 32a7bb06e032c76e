/** The way on after a failure: to begin anew, or, where the page itself may be out of date, to load it again. */
import { elements, texts } from "./page-elements.ts";

const { retry } = elements;

export function offerRetry(isOutdated: boolean): void {
  retry.textContent = isOutdated ? texts.reload : texts.retry;
  retry.value = isOutdated ? "reload" : "";
  retry.hidden = false;
}
