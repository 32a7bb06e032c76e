/** A site in, out the settings of a response headers policy for CloudFront, which sends headers for a bucket of S3. */
import type { Site } from "../eleventy/site.ts";
import { type Headers, listHeaders } from "./list-headers.ts";

const INDENT = 2;
const Override = true;

/** Headers that CloudFront has a key of its own for; it refuses them among the others. */
const KEYS: Readonly<Record<string, (value: string) => [key: string, settings: object]>> = {
  "Content-Security-Policy": (value) => ["ContentSecurityPolicy", { Override, ContentSecurityPolicy: value }],
  "X-Content-Type-Options": () => ["ContentTypeOptions", { Override }],
  "X-Frame-Options": (value) => ["FrameOptions", { Override, FrameOption: value }],
  "Referrer-Policy": (value) => ["ReferrerPolicy", { Override, ReferrerPolicy: value }],
  "Strict-Transport-Security": (value) => [
    "StrictTransportSecurity",
    { Override, AccessControlMaxAgeSec: Number(value.match(/\d+/)?.[0]) },
  ],
};

export function formatCloudfront(site: Site): string {
  const { always } = listHeaders(site);
  const security = always.flatMap(([name, value]) => {
    const entry = KEYS[name]?.(value);
    return entry ? [entry] : [];
  });
  const others: Headers = always.filter(([name]) => !(name in KEYS));
  const policy = {
    Name: "banmian",
    SecurityHeadersConfig: Object.fromEntries(security),
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([Header, Value]) => ({ Header, Value, Override })),
    },
  };
  return `${JSON.stringify(policy, null, INDENT)}\n`;
}
