/**
 * `(folder) → how to give it up again`: the folder is claimed by a file beside it that names the process, its host and
 * start. Rejects with a HeldError while another process has it.
 *
 * A claim has a name that no other process ever uses, and holds where no other living one is beside it. So nobody has
 * to take a claim over: that of a process that is gone, or whose number another one bears by now, counts for nothing.
 */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { HeldError } from "./held-error.ts";
import { identifyProcess } from "./identify-process.ts";

/** Two that come at the same moment see each other and both step back: so often is tried again … */
const TRIES = 5;
/** … after so many milliseconds, times the rank among those who came: far more than one try takes. */
const PAUSE = 40;

interface Claim {
  path: string;
  host: string;
  pid: number;
  identity: string;
}

const ownHost = () => hostname().replace(/[^\w.-]/g, "_");

function ownClaim(target: string): Claim {
  const { pid } = process;
  const [host, identity] = [ownHost(), identifyProcess(pid) ?? ""];
  return { path: `${target}.lock-${host}-${pid}-${identity}`, host, pid, identity };
}

function listClaims(target: string): Claim[] {
  const folder = dirname(target);
  const prefix = `${basename(target)}.lock-`;
  return readdirSync(folder).flatMap((name) => {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    const [, host, pid, identity] = /^(.+)-(\d+)-(\w+)$/.exec(rest) ?? [];
    if (host === undefined || identity === undefined) return [];
    return { path: join(folder, name), host, pid: Number(pid), identity };
  });
}

/** Of a process on another host nothing can be known. */
const isLiving = ({ host, pid, identity }: Claim) => host !== ownHost() || identifyProcess(pid) === identity;

function describeHolder(target: string, { path, host, pid }: Claim): string {
  const since = statSync(path, { throwIfNoEntry: false })?.mtime.toISOString();
  const who = `process ${pid} on ${host}${since ? `, since ${since}` : ""}`;
  const advice = host === ownHost() ? "Wait until it is done." : `Where it no longer runs, delete ${path}.`;
  return `${target} is being built already: ${who}. ${advice}`;
}

export async function claimFolder(target: string): Promise<() => void> {
  const own = ownClaim(target);
  const giveUp = () => rmSync(own.path, { force: true });
  for (let tries = 1; ; tries += 1) {
    writeFileSync(own.path, `Process ${own.pid} on ${own.host} is building ${target}.\n`);
    const others = listClaims(target).filter(({ path }) => path !== own.path);
    const [holder, ...rest] = others.filter(isLiving);
    if (!holder) {
      for (const { path } of others) rmSync(path, { force: true });
      return giveUp;
    }
    giveUp();
    if (tries === TRIES) throw new HeldError(describeHolder(target, holder));
    const paths = [own, holder, ...rest].map(({ path }) => path).sort(compareCodepoints);
    await setTimeout(PAUSE * (paths.indexOf(own.path) + 1));
  }
}
