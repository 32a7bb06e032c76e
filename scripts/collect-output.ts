/** A process that was started with pipes → what it printed on both, and how it ended. */
import type { ChildProcess } from "node:child_process";

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  printed: string;
}

/** Rejects where it could not be started. */
export function collectOutput(child: ChildProcess): Promise<Ended> {
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code, signal, printed }));
  });
}
