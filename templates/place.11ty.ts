/** The page of each of the places. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("places");
