/** What the templates know of where the site will stand, and the addresses that follow from it. */
import { type AssetSource, Assets } from "./assets.ts";
import { strings } from "./strings.ts";

/** Where no address is given; reserved for documentation by RFC 2606. */
const FALLBACK_ORIGIN = "https://example.org";

export interface SiteOptions {
  /** Scheme and host. @default "https://example.org" */
  siteUrl?: string | undefined;
  /** Path the site stands at, with or without slashes. @default "/" */
  basePath?: string | undefined;
  /** The files that pages load. @default none */
  assets?: readonly AssetSource[] | undefined;
}

export class Site {
  readonly title = strings.siteTitle;
  readonly description = strings.siteDescription;
  /** Begins and ends with a slash. */
  readonly basePath: string;
  /** Scheme and host, no slash at the end. */
  readonly origin: string;
  readonly assets: Assets;
  /** Whether an address was given; without one nothing may be cited by address. */
  readonly hasAddress: boolean;

  /** Throws a TypeError where `siteUrl` is no URL. */
  constructor({ siteUrl, basePath, assets }: SiteOptions = {}) {
    const segments = (basePath ?? "").split("/").filter((segment) => segment !== "");
    this.basePath = segments.length > 0 ? `/${segments.join("/")}/` : "/";
    this.hasAddress = Boolean(siteUrl);
    this.origin = new URL(siteUrl || FALLBACK_ORIGIN).origin;
    this.assets = new Assets(assets);
  }

  /** `/issues/ → /base/issues/`, for links. */
  path(permalink: string): string {
    return this.basePath + permalink.replace(/^\//, "");
  }

  /** `style.css → /base/assets/style-0123456789.css`. Throws an Error where there is no such file. */
  asset(name: string): string {
    return this.path(this.assets.permalinkOf(name));
  }

  /** `/issues/ → https://host/base/issues/`, for feeds, sitemaps and canonical links. */
  absolute(permalink: string): string {
    return this.origin + this.path(permalink);
  }
}
