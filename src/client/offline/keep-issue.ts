/** The issue that the open page is or belongs to → all its pages among those kept, so that it can be read on without a network. */
import { keepPage } from "./keep-page.ts";
import { findPage, pageKey } from "./kept-files.ts";

/** The page from what is kept, or else from the network, which keeps it. */
async function readPage(base: string, address: string): Promise<Document | null> {
  const kept = await findPage(base, address);
  const response = kept ?? (await fetch(address));
  if (!response.ok) return null;
  if (!kept) await keepPage(base, address, response.clone());
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function articlesOf(page: Document, base: string, address: string): string[] {
  const links = [...page.querySelectorAll("main a[href]")].map((link) =>
    pageKey(new URL(link.getAttribute("href") ?? "", address).href),
  );
  return [...new Set(links)].filter((link) => new URL(link).pathname.startsWith(`${base}articles/`));
}

/** `address` is that of the issue. Rejects where the network fails. */
export async function keepIssue(base: string, address: string): Promise<void> {
  const page = await readPage(base, address);
  if (page === null) return;
  // One after the other: what is being read on comes first.
  for (const article of articlesOf(page, base, address)) {
    if (!(await findPage(base, article))) await keepPage(base, article, await fetch(article));
  }
}
