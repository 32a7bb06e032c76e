/** The directory of people in the news. */
import { directoryPages } from "./_layouts/directory.ts";

export default directoryPages("figures");
