/** Tells crawlers that all is open, and where the sitemap is. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";

export default class Robots {
  data() {
    return { ...baseData, permalink: "/robots.txt" };
  }

  render({ site }: GlobalData): string {
    return `User-agent: *\nAllow: /\n\nSitemap: ${site.absolute("/sitemap.xml")}\n`;
  }
}
