/** A site in, the headers that a host should send with its files out; the one source of what all hosts are told. */
import type { Site } from "../eleventy/site.ts";
import { INDEX_FOLDER } from "../search/index-layout.ts";

export type Headers = readonly (readonly [name: string, value: string])[];

/** A folder below the site, by segments; `null` is any one segment, a digest. */
export type FolderPattern = readonly (string | null)[];

export interface HeaderRules {
  /** Sent with every file, errors too. */
  always: Headers;
  /** `Cache-Control` of what has a fixed address: a copy is asked about before it is used. */
  fixed: string;
  /** `Cache-Control` of files below these folders, whose addresses change with their content. */
  immutable: { folders: readonly FolderPattern[]; value: string };
}

/** A year: the longest that RFC 9111's predecessors let a copy be fresh, and what browsers take for ever. */
const YEAR_SECONDS = 31_536_000;

/** Everything comes from the site itself, and nothing stands in the page that would run or paint by itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a page of an archive never asks for. */
const UNUSED_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

export function listHeaders({ hasAddress, origin }: Pick<Site, "hasAddress" | "origin">): HeaderRules {
  const isSecure = hasAddress && origin.startsWith("https:");
  return {
    always: [
      ["Content-Security-Policy", CONTENT_SECURITY_POLICY],
      ["X-Content-Type-Options", "nosniff"],
      ["X-Frame-Options", "DENY"],
      ["Referrer-Policy", "strict-origin-when-cross-origin"],
      ["Permissions-Policy", UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
      ["Cross-Origin-Opener-Policy", "same-origin"],
      // A promise for the whole host, so only where its address says that it is kept.
      ...(isSecure ? [["Strict-Transport-Security", `max-age=${YEAR_SECONDS}`] as const] : []),
    ],
    fixed: "no-cache",
    immutable: {
      folders: [["assets"], [...INDEX_FOLDER.split("/"), null]],
      value: `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  };
}
