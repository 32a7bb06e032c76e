/** The directory of keywords. */
import { directoryPages } from "./_layouts/directory.ts";

export default directoryPages("keywords");
