import { describe, expect, it } from "vitest";
import { compileEnrichment } from "../../src/enrich/enrich-article.ts";
import type { BodyPlacer } from "../../src/enrich/place-bodies.ts";
import { createContext } from "../../src/io/create-context.ts";
import { resolveAcross } from "../../src/record/resolve-across.ts";
import { makePage } from "../support/make-page.ts";

const page = (id: string, ...names: string[]) =>
  makePage({
    id,
    articles: [
      {
        id: `${id}-1`,
        organisations: names.map((name) => ({ name })),
        organisation: { name: names[0] ?? "" },
      },
    ],
  });
const keepPlaces: BodyPlacer = (places) => [...places];
const namesAfter = (...pages: ReturnType<typeof page>[]) =>
  resolveAcross(pages, keepPlaces).map(({ articles }) =>
    articles.flatMap(({ organisations }) => organisations.map(({ name }) => name)),
  );

describe("one name for one body across pages", () => {
  it("gives a short form the full name of its page, or of the archive", () => {
    expect(namesAfter(page("a", "市总工会", "北京市总工会"), page("b", "市总工会"))).toEqual([
      ["北京市总工会"],
      ["北京市总工会"],
    ]);
    expect(namesAfter(page("a", "东湖街道总工会"), page("b", "朝阳区东湖街道总工会"))).toEqual([
      ["朝阳区东湖街道总工会"],
      ["朝阳区东湖街道总工会"],
    ]);
  });

  it("keeps bodies of two levels apart", () => {
    const names = ["北京市总工会", "海淀区总工会", "北京市海淀区工会"];
    expect(namesAfter(page("a", ...names))).toEqual([names]);
  });

  it("leaves a short form alone that two bodies could mean", () => {
    expect(
      namesAfter(page("a", "市总工会"), page("b", "北京市总工会"), page("c", "孝感市总工会"))[0],
    ).toEqual(["市总工会"]);
  });

  it("does not take the end of a company's name for the company", () => {
    expect(namesAfter(page("a", "职工大学", "北京市总工会职工大学"))).toEqual([
      ["职工大学", "北京市总工会职工大学"],
    ]);
  });

  it("joins the forms and the lines, and renames the acting body", () => {
    const [first] = resolveAcross([page("a", "市总工会", "北京市总工会")], keepPlaces);
    expect(first?.articles[0]?.organisation).toMatchObject({
      name: "北京市总工会",
      forms: ["市总工会", "北京市总工会"],
    });
  });

  it("gives an article the places of the full names that other pages tell, and leaves the others alone", () => {
    const { vocabulary, lexicon, segmenter } = createContext();
    const { placeBodies } = compileEnrichment({ vocabulary, lexicon, segmenter });
    const pages = resolveAcross(
      [page("a", "市总工会"), page("b", "北京市总工会"), page("c", "某厂工会")],
      placeBodies,
    );
    expect(pages.map(({ articles }) => articles[0]?.places.map(({ name }) => name))).toEqual([
      ["北京市"],
      [],
      [],
    ]);
  });
});
