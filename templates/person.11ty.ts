/** The page of each of the people. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("people");
