/** The web app manifest (https://www.w3.org/TR/appmanifest/): how the archive looks where it is installed like a program. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { paperColours } from "../src/eleventy/paper-colours.ts";
import { strings } from "../src/eleventy/strings.ts";

export default class WebManifest {
  data() {
    return { ...baseData, permalink: "/manifest.webmanifest" };
  }

  render({ site }: GlobalData): string {
    const png = (size: number, purpose: "any" | "maskable") => ({
      src: site.path(`/icons/${purpose}-${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    });
    const manifest = {
      name: site.title,
      description: site.description,
      lang: "zh-Hans",
      dir: "ltr",
      id: site.path("/"),
      start_url: site.path("/"),
      scope: site.path("/"),
      display: "standalone",
      background_color: paperColours.light,
      theme_color: paperColours.light,
      icons: [
        { src: site.asset("icon.svg"), sizes: "any", type: "image/svg+xml" },
        png(192, "any"),
        png(512, "any"),
        png(512, "maskable"),
      ],
      shortcuts: [{ name: strings.search, url: site.path("/search/") }],
    };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  }
}
