/** Style sheets, scripts and pictures, each at the address of its content. */

import type { Asset } from "../src/eleventy/assets.ts";
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";

export default class AssetFile {
  data() {
    return onePageEach("site.assets.files");
  }

  render({ entry }: GlobalData & { entry: Asset }): string {
    return entry.content;
  }
}
