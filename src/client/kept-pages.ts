/** The page of what can be read offline: lists the pages that are kept, and says where it stands in for another. */
import { cacheName } from "./offline/kept-files.ts";

const script = document.currentScript as HTMLScriptElement;
const base = new URL("../", script.src).pathname;
const lists = document.querySelector<HTMLElement>("[data-title-end]");

interface Kept {
  /** Below the folder of the site. */
  path: string;
  title: string;
}

async function readTitle(response: Response): Promise<string> {
  const { title } = new DOMParser().parseFromString(await response.text(), "text/html");
  const end = lists?.dataset.titleEnd ?? "";
  return title.endsWith(end) ? title.slice(0, title.length - end.length) : title;
}

/** The latest first. */
async function listKept(): Promise<Kept[]> {
  const pages = await caches.open(cacheName(base, "pages"));
  const keys = await pages.keys();
  const kept = keys.map(async (key): Promise<Kept> => {
    const path = new URL(key.url).pathname.slice(base.length);
    const response = await pages.match(key, { ignoreVary: true });
    return { path, title: response ? await readTitle(response) : path };
  });
  return (await Promise.all(kept)).reverse();
}

function toItem({ path, title }: Kept): HTMLLIElement {
  const link = document.createElement("a");
  link.href = base + path;
  link.textContent = title;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

async function showKept(): Promise<void> {
  const groups = [...document.querySelectorAll<HTMLElement>("[data-kept]")];
  // The first group that a page fits in takes it; the last one takes all.
  const groupOf = ({ path }: Kept) => groups.find(({ dataset }) => path.startsWith(dataset.kept ?? ""));
  const kept = (await listKept()).filter(({ path }) => path !== "offline/");
  for (const page of kept) groupOf(page)?.querySelector("ul")?.append(toItem(page));
  for (const group of groups) group.hidden = group.querySelector("li") === null;
}

const isStandIn = location.pathname !== `${base}offline/`;
for (const note of document.querySelectorAll<HTMLElement>("[data-stand-in]")) note.hidden = !isStandIn;
document.querySelector("[data-retry]")?.addEventListener("click", () => location.reload());
const tellRefused = () => {
  for (const note of document.querySelectorAll<HTMLElement>("[data-refused]")) note.hidden = false;
};
if ("caches" in window) showKept().catch(tellRefused);
else tellRefused();
