/** The licence of an archive's data: one that SPDX names (https://spdx.org/licenses/), or another with title and address. */
import { z } from "zod";

/** Licences that are made for texts and data, by their identifiers of SPDX. What is made for programs is not among them. */
const ADDRESSES = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-PDM-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
  ...listCreativeCommons("3.0"),
  ...listCreativeCommons("4.0"),
  "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
  "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
  "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
  "CDLA-Permissive-1.0": "https://cdla.dev/permissive-1-0/",
  "CDLA-Permissive-2.0": "https://cdla.dev/permissive-2-0/",
  "CDLA-Sharing-1.0": "https://cdla.dev/sharing-1-0/",
};

function listCreativeCommons(version: string): Record<string, string> {
  const terms = ["BY", "BY-SA", "BY-NC", "BY-NC-SA", "BY-ND", "BY-NC-ND"];
  return Object.fromEntries(
    terms.map((term) => [
      `CC-${term}-${version}`,
      `https://creativecommons.org/licenses/${term.toLowerCase()}/${version}/`,
    ]),
  );
}

const isKnown = (name: string): name is keyof typeof ADDRESSES => Object.hasOwn(ADDRESSES, name);

/** SPDX asks readers to be blind to case: a name that is right but for it can be told. */
function nameProblem(name: string): { error: string; zh: string } {
  const meant = Object.keys(ADDRESSES).find((known) => known.toLowerCase() === name.toLowerCase());
  return meant
    ? { error: `expected “${meant}”, not “${name}”`, zh: `应写作“${meant}”，现为“${name}”` }
    : {
        error: `“${name}” is no SPDX identifier of a licence for data, such as CC-BY-4.0; for another licence leave \`name\` out and give \`title\` and \`path\``,
        zh: `“${name}”不是 SPDX 所列的数据许可，如 CC-BY-4.0；用其他许可时不写 name，而写 title 和 path`,
      };
}

const text = z.string().trim().min(1);

export const licenceSchema = z
  .strictObject({
    /** Identifier of SPDX. */
    name: text.optional(),
    /** For people. */
    title: text.optional(),
    /** The address of its text. */
    path: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine(({ name, title, path }, context) => {
    if (name !== undefined && !isKnown(name)) {
      const { error: message, zh } = nameProblem(name);
      context.addIssue({ code: "custom", path: ["name"], message, params: { zh } });
    }
    if (name === undefined && (title === undefined || path === undefined))
      context.addIssue({
        code: "custom",
        message: "`licence`: expected a `name` such as CC-BY-4.0, or both `title` and `path`",
        params: { zh: "licence 应有 name，如 CC-BY-4.0；或者 title 和 path 都有" },
      });
  });

export interface Licence {
  /** Null where SPDX has none. */
  name: string | null;
  title: string;
  path: string;
}

/** A setting that keeps the schema → the licence, its address and title completed. */
export function toLicence({ name, title, path }: z.infer<typeof licenceSchema>): Licence {
  const address = name !== undefined && isKnown(name) ? ADDRESSES[name] : "";
  return { name: name ?? null, title: title ?? name ?? "", path: path ?? address };
}
