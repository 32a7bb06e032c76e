/** The JSON Schema of a page record, for other programs. */
import { z } from "zod";
import { baseData } from "../src/eleventy/data.ts";
import { pageRecordSchema } from "../src/schema/record.ts";

export default class PageSchema {
  data() {
    return { ...baseData, permalink: "/schema/page.json" };
  }

  render(): string {
    return `${JSON.stringify(z.toJSONSchema(pageRecordSchema), null, 2)}\n`;
  }
}
