/** The JSON Schema of an article record, for other programs. */
import { z } from "zod";
import { baseData } from "../src/eleventy/data.ts";
import { articleRecordSchema } from "../src/schema/record.ts";

export default class ArticleSchema {
  data() {
    return { ...baseData, permalink: "/schema/article.json" };
  }

  render(): string {
    return `${JSON.stringify(z.toJSONSchema(articleRecordSchema), null, 2)}\n`;
  }
}
