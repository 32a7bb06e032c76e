/** The panel of settings: shows what is chosen, keeps what is chosen anew, closes as panels do. */
import { applySettings } from "./apply-settings.ts";
import { isSetting, readSetting, storeSetting } from "./stored-setting.ts";

function showChosen(panel: HTMLElement): void {
  for (const group of panel.querySelectorAll<HTMLFieldSetElement>("[data-setting]")) {
    const { setting } = group.dataset;
    if (!isSetting(setting)) continue;
    const value = readSetting(setting);
    for (const choice of group.querySelectorAll("input")) choice.checked = choice.value === value;
  }
}

export function openPanel(): void {
  const panel = document.querySelector<HTMLDetailsElement>(".settings");
  if (!panel) return;
  showChosen(panel);
  panel.addEventListener("toggle", () => showChosen(panel));
  panel.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { setting } = target.closest<HTMLElement>("[data-setting]")?.dataset ?? {};
    if (!isSetting(setting)) return;
    storeSetting(setting, target.value);
    applySettings();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open || event.defaultPrevented) return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (panel.open && target instanceof Node && !panel.contains(target)) panel.open = false;
  });
}
