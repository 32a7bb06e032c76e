/** All names counted in one go have what each has when it is looked for in its own articles. */
import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { tally } from "../../src/index/tally.ts";
import { makePage } from "../support/make-page.ts";

const forms = [["王伟"], ["老王"], ["王伟", "老王"], [], ["王师傅", "老王"]];
const titles = [null, "经理", "主任", "主任"];

test("printed forms and titles, the commonest first and equals as they came, of names that articles share", () => {
  let made = 0;
  for (let seed = 0; seed < forms.length ** 3; seed += 1) {
    const choices = [seed, seed / forms.length, seed / forms.length ** 2].map(Math.floor);
    const archive = buildArchive(
      choices.map((choice, day) =>
        makePage({
          id: `p${day}`,
          date: `2025-12-0${day + 1}`,
          articles: [
            {
              id: `p${day}-0`,
              reporters: ["王伟"],
              people: [
                {
                  name: "王伟",
                  forms: forms[choice % forms.length] ?? [],
                  title: titles[choice % titles.length] ?? null,
                },
              ],
              organisations: [{ name: "市总工会", forms: ["市总", "市总工会"].slice(choice % 3) }],
            },
          ],
        }),
      ),
    );
    for (const entry of [...archive.names.figures, ...archive.names.organisations, ...archive.names.people]) {
      const mentions = entry.own.flatMap((article) => entry.mentionsIn(article));
      expect(entry.forms).toEqual(tally(mentions.flatMap((mention) => mention.forms)));
      expect(entry.titles).toEqual(tally(mentions.flatMap(({ title }) => title ?? [])));
      made += entry.forms.length;
    }
  }
  expect(made).toBeGreaterThan(0);
});
