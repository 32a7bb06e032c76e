/** A way to render pages in, a development server for them out: open pages follow changes and show problems. */
import type { AddressInfo } from "node:net";
import EleventyDevServer, { type DevServerOptions, type ServerAnswer } from "@11ty/eleventy-dev-server";
import type { Rendered } from "../desk/messages.ts";
import type { SiteState } from "../desk/site-state.ts";
import type { Problem } from "../desk/to-problem.ts";
import { bundleScript } from "../io/bundle-script.ts";

/** How many further ports are tried where the chosen one is taken. */
const PORT_RETRIES = 10;
/** Paths of the server itself: the first of the package, the second ours. */
const RELOADER = "/.11ty/";
const OWN = "/.banmian/";
const SCRIPT = `${OWN}overlay.js`;
const STATE = `${OWN}state.json`;
const NOT_FOUND = "/404.html";

/** Eleventy's server listens on every network of the machine; this one on the host it is given. */
class HostedServer extends EleventyDevServer {
  readonly #host: string;

  constructor(host: string, options: DevServerOptions) {
    super("banmian", "templates", options);
    this.#host = host;
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: this.#host });
  }

  typeOf(permalink: string): string {
    const path = permalink.endsWith("/") ? "index.html" : permalink;
    return this.getFileContentType(path, { getHeader: () => undefined }) ?? "application/octet-stream";
  }
}

export interface SiteSource {
  /** Begins and ends with a slash. */
  basePath: string;
  /** Null where nothing can be shown yet. */
  render(permalink: string): Promise<Rendered | null>;
  /** What stands between the site and the last change; null where nothing does. */
  problem(): Problem | null;
}

export interface ServedSite {
  url: string;
  reload(): void;
  /** Has open pages ask for the problem. */
  showProblem(): void;
  close(): Promise<void>;
}

/** A page that knows which version of the site it shows. */
const withScript = (page: string, basePath: string, version: number) =>
  page.replace(
    "</head>",
    `<script src="${basePath.slice(0, -1)}${SCRIPT}" data-version="${version}" defer></script></head>`,
  );

/** A page with nothing on it but the problem, where there is no page to show it over. */
const bare = (status: number): Omit<ServerAnswer, "headers"> => ({
  status,
  body: '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>版面</title></head><body></body></html>',
});

/** Port 0 takes any free one. Rejects where the host or port can't be listened on. */
export async function serveSite(
  { basePath, render, problem }: SiteSource,
  { host, port }: { host: string; port: number },
): Promise<ServedSite> {
  const overlay = await bundleScript("desk/overlay.ts");
  const write = (message: string) => process.stderr.write(`${message}\n`);
  /** Counts changes. A page that misses one, because it is not connected yet, can tell by it. */
  let version = 0;
  const state = (): SiteState => ({ version, problem: problem() });

  const answer = async (permalink: string): Promise<Omit<ServerAnswer, "headers">> => {
    const found = await render(permalink);
    if (found === null) return bare(503);
    if (found.body !== null) return { status: 200, body: found.body };
    if (found.failure !== null) {
      write(found.failure);
      return bare(500);
    }
    const missing = await render(NOT_FOUND);
    return { status: 404, body: missing?.body ?? "" };
  };
  const onRequest = async ({ url }: { url: URL }): Promise<ServerAnswer | undefined> => {
    const path = decodeURI(url.pathname);
    if (!path.startsWith(basePath) || path.startsWith(RELOADER)) return undefined;
    const permalink = `/${path.slice(basePath.length)}`;
    const headers = { "Content-Type": server.typeOf(permalink), "Cache-Control": "no-store" };
    if (permalink === SCRIPT) return { status: 200, headers, body: overlay };
    if (permalink === STATE) return { status: 200, headers, body: JSON.stringify(state()) };
    // What changes while the page is made may not be in it.
    const madeAt = version;
    const { status, body } = await answer(permalink);
    if (status !== 200) headers["Content-Type"] = server.typeOf(NOT_FOUND);
    const isPage = headers["Content-Type"].startsWith("text/html");
    if (!isPage) return { status, headers, body };
    const page = typeof body === "string" ? body : Buffer.from(body).toString("utf8");
    return { status, headers, body: withScript(page, basePath, madeAt) };
  };

  const server = new HostedServer(host, {
    pathPrefix: basePath,
    portReassignmentRetryCount: PORT_RETRIES,
    messageOnStart: false,
    logger: { info: write, log: write, error: write },
    onRequest: { "/*": onRequest },
  });
  const failed = new Promise<never>((_resolve, reject) => {
    server.server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") reject(error);
    });
  });
  server.serve(port);
  await Promise.race([server.ready(), failed]);
  const address = server.server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}${basePath}`,
    reload() {
      version += 1;
      server.reload();
    },
    showProblem: () => server.sendError({ error: new Error(problem()?.title ?? "") }),
    close: () => server.close(),
  };
}
