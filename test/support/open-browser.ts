/** The browser that the check of the site uses, too. */
export { openBrowser } from "../../scripts/open-browser.ts";
