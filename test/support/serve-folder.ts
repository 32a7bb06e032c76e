/** Serves a folder of a built site, or ranges of its files, on a free port of the loopback interface, below a base path. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".png": "image/png",
};

export interface FolderServer {
  /** Scheme, host and port; no slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/** `basePath` begins and ends with a slash. What lies outside of it, or is not there, is answered with 404. */
export async function serveFolder(
  folder: string,
  basePath = "/",
  /** Sent with every file. */
  headers: Record<string, string> = {},
  /** 0 is any free one. */
  port = 0,
): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    const inside = normalize(`/${path.slice(basePath.length)}`);
    const file = join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    try {
      if (!path.startsWith(basePath)) throw new Error("outside of the base path");
      const content = await readFile(file);
      const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
      response.writeHead(start === undefined ? 200 : 206, {
        ...headers,
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        ...(start !== undefined && { "content-range": `bytes ${start}-${end}/${content.length}` }),
      });
      response.end(start === undefined ? content : content.subarray(Number(start), Number(end) + 1));
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found");
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
