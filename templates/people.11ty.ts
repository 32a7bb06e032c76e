/** The directory of people. */
import { directoryPages } from "./_layouts/directory.ts";

export default directoryPages("people");
