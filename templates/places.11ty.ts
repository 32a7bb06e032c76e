/** The directory of places. */
import { directoryPages } from "./_layouts/directory.ts";

export default directoryPages("places");
