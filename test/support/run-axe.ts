/** Accessibility is judged as the check of the site judges it. */
export { runAxe } from "../../src/check/run-axe.ts";
