/** A thread begins with JavaScript: `--import tsx` reaches processes only. */
import { register } from "tsx/esm/api";

register();
await import("./index-thread.ts");
