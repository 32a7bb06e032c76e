/** The panel of settings in the masthead; it shows where scripts run, and shifts nothing. */
import { type Html, html } from "../../src/eleventy/html.ts";
import { remember } from "../../src/eleventy/remember.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";

interface Group {
  /** Its key in the browser's storage. */
  setting: string;
  name: string;
  /** The empty value is the usual one. */
  choices: readonly (readonly [value: string, text: string])[];
  /** Hidden until a script finds that the browser can do it. @default false */
  hidden?: boolean;
}

function choiceGroup({ setting, name, choices, hidden = false }: Group): Html {
  const inputs = choices.map(
    ([value, text]) =>
      html`<label><input type="radio" name="${setting}" value="${value}"${value === "" && html` checked`}>${text}</label>`,
  );
  return html`<fieldset data-setting="${setting}"${hidden && html` hidden`}><legend>${name}</legend><div>${inputs}</div></fieldset>`;
}

/** The same on every page. */
export const settings = remember((site: Site): Html => {
  const groups: readonly Group[] = [
    ...strings.settings.groups,
    ...(site.offline ? [{ ...strings.settings.offline, hidden: true }] : []),
  ];
  return html`<details class="settings"><summary>${strings.settings.title}</summary><div>
${groups.map(choiceGroup)}
</div></details>`;
});
