/** A folder in, a development server for it out: loads pages anew when told to. */
import type { AddressInfo } from "node:net";
import EleventyDevServer, { type DevServerOptions } from "@11ty/eleventy-dev-server";

/** How many further ports are tried where the chosen one is taken. */
const PORT_RETRIES = 10;

/** Eleventy's server listens on every network of the machine; this one on the host it is given. */
class HostedServer extends EleventyDevServer {
  readonly #host: string;

  constructor(folder: string, host: string, options: DevServerOptions) {
    super("banmian", folder, options);
    this.#host = host;
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: this.#host });
  }
}

export interface ServedFolder {
  url: string;
  reload(): void;
  close(): Promise<void>;
}

/** Port 0 takes any free one; `basePath` begins and ends with a slash. Rejects where the host or port can't be listened on. */
export async function serveFolder(
  folder: string,
  { host, port, basePath }: { host: string; port: number; basePath: string },
): Promise<ServedFolder> {
  const write = (message: string) => process.stderr.write(`${message}\n`);
  const server = new HostedServer(folder, host, {
    pathPrefix: basePath,
    portReassignmentRetryCount: PORT_RETRIES,
    messageOnStart: false,
    logger: { info: write, log: write, error: write },
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
    reload: () => server.reload(),
    close: () => server.close(),
  };
}
