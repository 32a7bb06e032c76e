/** Serves a folder by nginx on a free port of the loopback interface, as its own generated snippet says. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { findNginx } from "../../scripts/find-nginx.ts";

const RETRY_MS = 50;

export interface NginxServer {
  /** Scheme, host and port; no slash at the end. */
  origin: string;
  /** What nginx wrote to its log of errors. */
  said(): string;
  close(): Promise<void>;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

async function isUp(origin: string): Promise<boolean> {
  try {
    await (await fetch(origin)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** `root` holds the site at its base path, `snippet` is the file to include. Rejects where nginx refuses it. */
export async function serveNginx(root: string, snippet: string): Promise<NginxServer> {
  const port = await findFreePort();
  const own = mkdtempSync(join(tmpdir(), "banmian-nginx-"));
  mkdirSync(join(own, "temporary"));
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const settings = join(own, "nginx.conf");
  writeFileSync(
    settings,
    `${userInfo().uid === 0 ? `user ${userInfo().username};\n` : ""}daemon off;
master_process off;
pid ${own}/pid;
error_log stderr warn;
events { worker_connections 64; }
http {
  access_log off;
  ${kinds.map((kind) => `${kind}_temp_path ${own}/temporary/${kind};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${snippet};
  }
}
`,
  );
  const child = spawn(findNginx(), ["-c", settings, "-p", own, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isUp(origin))) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    await setTimeout(RETRY_MS);
  }
  return {
    origin,
    said: () => said,
    async close() {
      child.kill();
      await ended;
      rmSync(own, { recursive: true, force: true });
    },
  };
}
