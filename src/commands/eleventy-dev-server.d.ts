/** The part of Eleventy's development server that banmian uses; the package ships no types. */
declare module "@11ty/eleventy-dev-server" {
  import type { Server } from "node:http";

  export interface DevServerOptions {
    liveReload?: boolean;
    /** Adds to a page what changed, instead of loading it anew. */
    domDiff?: boolean;
    pathPrefix?: string;
    portReassignmentRetryCount?: number;
    messageOnStart?: (() => string | false) | false;
    logger?: Record<"info" | "log" | "error", (message: string) => void>;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options?: DevServerOptions);
    readonly server: Server;
    /** What `serve` and the search for a free port call. */
    _serverListen(port: number): void;
    serve(port: number): void;
    /** Resolves when the server listens. */
    ready(): Promise<void>;
    reload(event?: { subtype?: "css"; files?: string[] }): void;
    close(): Promise<void>;
  }
}
