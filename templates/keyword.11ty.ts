/** The page of each of the keywords. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("keywords");
