/** The page of each of the subjects. */
import { namePages } from "./_layouts/name-page.ts";

export default namePages("subjects");
