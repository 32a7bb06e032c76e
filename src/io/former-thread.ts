/** A thread that looks for the last site while another one parses pages. */
import { parentPort } from "node:worker_threads";
import { findFormer } from "./find-former.ts";
import { jobOf } from "./run-thread.ts";

parentPort?.postMessage(findFormer(jobOf<string>()));
