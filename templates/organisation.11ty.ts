/** The page of each of the organisations. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("organisations");
