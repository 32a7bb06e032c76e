/**
 * Copy buttons: `data-copy` is the id of what a button copies, `data-copied` and `data-failed` are what is said then.
 * They show where the clipboard can be written. `data-today` becomes the day of reading.
 */

/** How long the word of success stays, in milliseconds: time to read it twice. */
const STAY = 4000;

const copyButtons = document.querySelectorAll<HTMLButtonElement>("button[data-copy]");
const status = document.querySelector(".copied");
let clearing: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  if (!status) return;
  clearTimeout(clearing);
  // The same words are announced again only where they are new to the page.
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = text;
  });
  clearing = setTimeout(() => {
    status.textContent = "";
  }, STAY);
}

/** A link may show its path alone; what is shared is the whole address. */
function textOf(element: HTMLElement): string {
  const text = element.textContent ?? "";
  return element instanceof HTMLAnchorElement ? new URL(text, location.href).href : text;
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: id = "", copied = "", failed = "" } = button.dataset;
  const element = document.getElementById(id);
  if (!element) return;
  try {
    await navigator.clipboard.writeText(textOf(element));
    say(copied);
  } catch {
    getSelection()?.selectAllChildren(element);
    say(failed);
  }
}

/** `2031-06-01` where the reader is. */
function formatToday(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// Outside of secure contexts there is no clipboard, and selecting by hand is left.
if (navigator.clipboard !== undefined) {
  for (const button of copyButtons) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}
for (const day of document.querySelectorAll("[data-today]")) day.textContent = formatToday();
for (const note of document.querySelectorAll<HTMLElement>("[data-today-note]")) note.hidden = true;
