/** Ways to narrow a list: by kind the facets that some of its articles have, each with how many have it. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { Narrowing, NarrowingGroup } from "../../src/index/facet.ts";
import { facetName } from "./facet-name.ts";
import { facts } from "./facts.ts";

/** Facets of a kind that are shown at once: the articles should not be far. */
const MOST_SHOWN = 6;

function links(site: Site, narrowings: readonly Narrowing[]): Html[] {
  return narrowings.map(
    ({ facet, count, permalink }) =>
      html`<li><a href="${site.path(permalink)}">${facetName(facet)}</a> <small>${count}</small></li>`,
  );
}

function group(site: Site, { narrowings, total }: NarrowingGroup): Html {
  const shown = html`<ul class="names counted">${links(site, narrowings.slice(0, MOST_SHOWN))}</ul>`;
  const rest = narrowings.slice(MOST_SHOWN);
  if (rest.length === 0) return shown;
  const unlisted = total > narrowings.length && html`<li><small>${strings.more(total)}</small></li>`;
  return html`${shown}<details><summary>${strings.moreNarrowings(total - MOST_SHOWN)}</summary><ul class="names counted">${links(site, rest)}${unlisted}</ul></details>`;
}

export function narrowings(site: Site, groups: readonly NarrowingGroup[]): Html | null {
  if (groups.length === 0) return null;
  return html`<section class="narrow" aria-labelledby="narrow">
<h2 id="narrow">${strings.narrow}</h2>
${facts(groups.map((members) => [strings.facetKinds[members.kind], group(site, members)]))}
</section>`;
}
