/** `(world, folder of pages, port) → npm start of them`, to be asked for pages and stopped. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { World } from "./make-world.ts";
import { waitFor } from "./wait-for.ts";

export interface Started {
  url: string;
  /** Where it keeps what it makes for itself. */
  temporary: string;
  /** Without what only makes an open page follow changes. Rejects where it is not answered with 200. */
  read(permalink: string): Promise<Buffer>;
  /** Resolves when it prints that; rejects where it doesn't, or ends. */
  expectPrinted(pattern: RegExp): Promise<string>;
  /** As Ctrl+C does. Rejects where it ends with an error. */
  stop(): Promise<void>;
  /** Where something went wrong. */
  kill(): void;
}

const OVERLAY = /<script src="[^"]*\.banmian\/overlay\.js" data-version="\d+" defer><\/script>/;
const RELOADER = /<script type="module"[^>]*\.11ty\/reload-client\.js[^>]*><\/script>/;

export interface StartOptions {
  pages: string;
  port: number;
  /** Tells it from others. */
  name: string;
}

export async function runStart(world: World, { pages, port, name }: StartOptions): Promise<Started> {
  const temporary = join(world.work, `temporary-${name}`);
  mkdirSync(temporary, { recursive: true });
  const args = [resolve("src/run.mjs"), "start", "--input", pages, "--port", String(port), "--lang", "en"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, BANMIAN_CACHE: world.cache, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const expectPrinted = (pattern: RegExp) =>
    waitFor(`${pattern} in: ${printed}`, () => {
      if (hasEnded()) throw new Error(`npm start ended: ${printed}`);
      return pattern.exec(printed)?.[0];
    });
  const stop = async () => {
    if (!hasEnded()) {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
    }
    if (child.exitCode !== 0) throw new Error(`npm start ended with ${child.exitCode}: ${printed}`);
  };
  const kill = () => void child.kill("SIGKILL");
  try {
    const url = await expectPrinted(/http:\S+/);
    const read = async (permalink: string) => {
      const answer = await fetch(new URL(permalink.slice(1), url));
      if (!answer.ok) throw new Error(`npm start answers ${answer.status} for ${permalink}: ${printed}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (!answer.headers.get("content-type")?.startsWith("text/html")) return bytes;
      return Buffer.from(bytes.toString().replace(OVERLAY, "").replace(RELOADER, ""));
    };
    return { url, temporary, read, expectPrinted, stop, kill };
  } catch (error) {
    kill();
    throw error;
  }
}
