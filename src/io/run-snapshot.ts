/** The folder of a program and that of pages → the snapshot that the program makes of them, in a process of its own. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Snapshot, snapshotSchema } from "../history/snapshot.ts";
import { TYPESCRIPT_LOADER } from "./typescript-loader.ts";

const SCRIPT = fileURLToPath(new URL("../history/take-snapshot.ts", import.meta.url));

export interface SnapshotOptions {
  /** Folder that holds `src/`. */
  program: string;
  input: string;
  /** File that the process may write to. */
  output: string;
  /** Folder whose files take the place of those of the vocabulary. */
  vocabulary?: string | undefined;
  /** The most bytes that a page may have. */
  limit: number;
  /** Ends the process. */
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Rejects with what the process said where the program can't do it. */
export function runSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { program, input, output, vocabulary, limit, signal, onProgress } = options;
  const child = spawn(
    process.execPath,
    [...TYPESCRIPT_LOADER, SCRIPT, program, input, output, String(limit)],
    {
      signal,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, ...(vocabulary !== undefined && { BANMIAN_VOCABULARY: vocabulary }) },
    },
  );
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.on("message", ({ done, total }: { done: number; total: number }) => onProgress(done, total));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(snapshotSchema.parse(JSON.parse(readFileSync(output, "utf8"))));
      else reject(new Error(said.trim()));
    });
  });
}
