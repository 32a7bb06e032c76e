/** Settings of the reader: applied before the first paint, chosen in the panel of the masthead. */
import { applySettings } from "./settings/apply-settings.ts";
import { openPanel } from "./settings/open-panel.ts";

applySettings();
// Another tab, or a page that comes back from the browser's memory.
addEventListener("storage", applySettings);
addEventListener("pageshow", applySettings);
document.addEventListener("DOMContentLoaded", openPanel);
