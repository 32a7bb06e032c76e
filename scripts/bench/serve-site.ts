/** A built site's folder in, a server on a free port out that answers as hosts of static sites do: packed, and kept by the browser. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};
/** Assets change their addresses with their content; pages may change. */
const FOR_EVER = "max-age=31536000, immutable";
const SHORTLY = "max-age=600";

export interface SiteServer {
  /** Scheme, host and port; no slash at the end. */
  origin: string;
  close(): void;
}

export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    try {
      const bytes = readFileSync(join(folder, path));
      const type = TYPES[extname(path)];
      response.writeHead(200, {
        "content-type": type ?? "application/octet-stream",
        "cache-control": path.startsWith("/assets/") ? FOR_EVER : SHORTLY,
        ...(type && { "content-encoding": "gzip" }),
      });
      response.end(type ? gzipSync(bytes) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
