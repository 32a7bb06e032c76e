/** What a bench ran on, in a line: figures without it say little. */
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

const GB = 1_000_000_000;

/** With how many programs it had to do in the last minute, where the system tells. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const parts = [
    cpu?.model.trim() || "unknown processor",
    `${availableParallelism()} at once`,
    `${Math.round(totalmem() / GB)} GB`,
    `${platform()} ${arch()}`,
    `Node.js ${process.versions.node}`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ];
  return parts.join(", ");
}
