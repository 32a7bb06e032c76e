/** The directory of organisations. */
import { directoryPages } from "./_layouts/directory.ts";

export default directoryPages("organisations");
