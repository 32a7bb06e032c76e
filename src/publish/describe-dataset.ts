/** `(dumps, site) → Dataset` of schema.org, by which search engines for data find the archive. */
import type { Dataset, WithContext } from "schema-dts";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import { DATA, RIGHTS_PATH } from "./api-paths.ts";
import type { Dump } from "./list-dumps.ts";

export function describeDataset(dumps: readonly Dump[], site: Site): WithContext<Dataset> {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": site.refer(DATA),
    url: site.refer(DATA),
    name: strings.data.packageTitle(site.title),
    description: strings.data.description,
    inLanguage: "zh-Hans",
    isAccessibleForFree: true,
    license: site.licence?.path ?? site.refer(RIGHTS_PATH),
    distribution: dumps.map(({ path, mediaType }) => ({
      "@type": "DataDownload",
      contentUrl: site.refer(path),
      encodingFormat: mediaType,
    })),
  };
}
