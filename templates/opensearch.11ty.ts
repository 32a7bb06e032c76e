/**
 * The OpenSearch description, by which browsers offer the search of the site in their own. It needs whole addresses, so
 * there is none as long as the site has no address.
 */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";

/** Characters that the format allows for the name. */
const NAME_LENGTH = 16;

export default class OpenSearch {
  data() {
    return { ...baseData, permalink: ({ site }: GlobalData) => site.hasAddress && "/opensearch.xml" };
  }

  render({ site }: GlobalData): string {
    return html`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${site.title.slice(0, NAME_LENGTH)}</ShortName>
<Description>${strings.searchDescription}</Description>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Image type="image/svg+xml">${site.absolute(site.assets.permalinkOf("icon.svg"))}</Image>
<Url type="text/html" rel="results" template="${site.absolute("/search/")}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${site.absolute("/opensearch.xml")}"/>
</OpenSearchDescription>
`.toString();
  }
}
