/**
 * `(archive, site) → OAI-PMH static repository` (http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm):
 * every article in Dublin Core, for a gateway to offer to harvesters.
 *
 * No clock is read, so the date of a record is that of its page, and of an undated one the beginning of time.
 */
import { Html, html } from "../eleventy/html.ts";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import { toTimestamp } from "../feed/to-timestamp.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { authorsOf } from "../index/authors-of.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { listOldestFirst } from "../index/list-oldest-first.ts";

export interface OaiOptions {
  /** Who answers for the repository. @default the mailbox that RFC 2142 gives to the host's web */
  contact?: string | undefined;
  /** The address at which a gateway offers the repository. @default that of the file */
  gateway?: string | undefined;
}

const UNDATED = "1970-01-01";
const DAY_LENGTH = UNDATED.length;
const DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";

const datestampOf = ({ issue }: ArticleEntry) =>
  issue.record.date === null ? UNDATED : toTimestamp(issue.record.date).slice(0, DAY_LENGTH);

function renderRecord(article: ArticleEntry, site: Site): Html {
  const { record, issue, title, permalink } = article;
  const authors = authorsOf(record);
  const fields: [name: string, values: readonly (string | null)[]][] = [
    ["title", [title.text]],
    ["creator", authors],
    ["contributor", record.photographers.filter((name) => !authors.includes(name))],
    ["subject", record.subjects],
    ["coverage", record.places.map(({ name }) => name)],
    ["publisher", [issue.record.newspaper]],
    ["date", [issue.record.date]],
    ["type", ["Text"]],
    ["format", ["text/html"]],
    ["language", ["zh-Hans"]],
    ["identifier", [site.absolute(permalink)]],
    ["source", [record.attribution]],
    ["relation", [site.absolute(issue.permalink)]],
    ["rights", [strings.data.rights, ...(site.licence ? [site.licence.title, site.licence.path] : [])]],
  ];
  const elements = fields.flatMap(([name, values]) =>
    values.map((value) => value !== null && element(name, value)),
  );
  return html`<oai:record>
<oai:header><oai:identifier>oai:${new URL(site.origin).hostname}:${record.id}</oai:identifier><oai:datestamp>${datestampOf(article)}</oai:datestamp></oai:header>
<oai:metadata><oai_dc:dc xmlns:oai_dc="${DC}" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="${DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${elements}</oai_dc:dc></oai:metadata>
</oai:record>
`;
}

/** `name` is one of the fifteen elements. */
function element(name: string, value: string): Html {
  const [open, close] = [Html.trust(`<dc:${name}>`), Html.trust(`</dc:${name}>\n`)];
  return html`${open}${value}${close}`;
}

export function* formatOai(
  archive: Archive,
  site: Site,
  path: string,
  { contact, gateway }: OaiOptions = {},
): Generator<string> {
  const articles = listOldestFirst(archive);
  const [earliest = UNDATED] = articles.map(datestampOf).sort(compareCodepoints);
  const mailbox = contact || `webmaster@${new URL(site.origin).hostname}`;
  yield html`<?xml version="1.0" encoding="utf-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>${site.title}</oai:repositoryName>
<oai:baseURL>${gateway || site.absolute(path)}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${mailbox}</oai:adminEmail>
<oai:earliestDatestamp>${earliest}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat><oai:metadataPrefix>oai_dc</oai:metadataPrefix><oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema><oai:metadataNamespace>${DC}</oai:metadataNamespace></oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
`.toString();
  for (const article of articles) yield renderRecord(article, site).toString();
  yield "</ListRecords>\n</Repository>\n";
}
