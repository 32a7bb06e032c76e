/** What the reader chose → attributes of the root, which the style sheet reads, and the colour of the browser's own bars. */
import { readSetting, SETTINGS } from "./stored-setting.ts";

/** The bars take the colour of the chosen scheme; without a choice each `meta` says for which it stands. */
function colourBars(theme: string): void {
  const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  for (const bar of bars) {
    bar.dataset.own ??= bar.content;
    const chosen = bars.find(({ media }) => theme !== "" && media.includes(theme)) ?? bar;
    bar.content = chosen.dataset.own ?? chosen.content;
  }
}

export function applySettings(): void {
  const { dataset } = document.documentElement;
  // The panel is of use only where a script runs, and the style sheet hides it elsewhere.
  dataset.scripted = "";
  for (const setting of SETTINGS) {
    const value = readSetting(setting);
    if (value === "") delete dataset[setting];
    else dataset[setting] = value;
  }
  colourBars(readSetting("theme"));
}
