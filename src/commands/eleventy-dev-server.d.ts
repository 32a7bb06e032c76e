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
    /** Pattern of a path below the prefix → its answer; without one, files of the folder are looked for. */
    onRequest?: Record<string, (request: { url: URL }) => Promise<ServerAnswer | undefined>>;
  }

  export interface ServerAnswer {
    status: number;
    headers: Record<string, string>;
    body: string | Uint8Array;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options?: DevServerOptions);
    readonly server: Server;
    /** What `serve` and the search for a free port call. */
    _serverListen(port: number): void;
    serve(port: number): void;
    /** Resolves when the server listens. */
    ready(): Promise<void>;
    /** By the ending of the name; undefined where that tells nothing. */
    getFileContentType(path: string, response: { getHeader(name: string): undefined }): string | undefined;
    /** Told to every page that is open. */
    sendError(event: { error: Error }): void;
    reload(event?: { subtype?: "css"; files?: string[] }): void;
    close(): Promise<void>;
  }
}
