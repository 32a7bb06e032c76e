/** The page of each of the people in the news. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("figures");
