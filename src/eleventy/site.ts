/** What the templates know of where the site will stand, and the addresses that follow from it. */
import type { MissingPage } from "../diagnostics/list-missing.ts";
import type { Licence } from "../schema/licence.ts";
import { type AssetSource, Assets } from "./assets.ts";
import { strings } from "./strings.ts";

/** Where no address is given; reserved for documentation by RFC 2606. */
const FALLBACK_ORIGIN = "https://example.org";

/** Pages that open offline from the first visit on. */
const KEPT_PAGES = ["/", "/search/", "/offline/"];

export interface SiteOptions {
  /** Scheme and host. @default "https://example.org" */
  siteUrl?: string | undefined;
  /** Path the site stands at, with or without slashes. @default "/" */
  basePath?: string | undefined;
  /** Under what licence the data are given out. @default none is named */
  licence?: Licence | undefined;
  /** The files that pages load. @default none */
  assets?: readonly AssetSource[] | undefined;
  /** Whether browsers may keep pages to be read offline. @default true */
  offline?: boolean | undefined;
  /** How many decisions wait at `/review/`. @default none, and no such page */
  doubts?: number | undefined;
  /** Pages that could not be taken in. @default none */
  missing?: readonly MissingPage[] | undefined;
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
  readonly licence: Licence | null;
  readonly offline: boolean;
  /** Null where there is no review page. */
  readonly doubts: number | null;
  readonly missing: readonly MissingPage[];

  /** Throws a TypeError where `siteUrl` is no URL. */
  constructor({
    siteUrl,
    basePath,
    licence,
    assets,
    offline = true,
    doubts,
    missing = [],
  }: SiteOptions = {}) {
    const segments = (basePath ?? "").split("/").filter((segment) => segment !== "");
    this.basePath = segments.length > 0 ? `/${segments.join("/")}/` : "/";
    this.hasAddress = Boolean(siteUrl);
    this.origin = new URL(siteUrl || FALLBACK_ORIGIN).origin;
    this.licence = licence ?? null;
    this.offline = offline;
    this.doubts = doubts ?? null;
    this.missing = missing;
    this.assets = new Assets(assets, offline ? KEPT_PAGES : null);
  }

  /** `/issues/ → /base/issues/`, for links. */
  path(permalink: string): string {
    return this.basePath + (permalink.startsWith("/") ? permalink.slice(1) : permalink);
  }

  /** `style.css → /base/assets/style-0123456789.css`. Throws an Error where there is no such file. */
  asset(name: string): string {
    return this.path(this.assets.permalinkOf(name));
  }

  /** `/issues/ → https://host/base/issues/`, for feeds, sitemaps and canonical links. */
  absolute(permalink: string): string {
    return this.origin + this.path(permalink);
  }

  /** What data that leaves the site refer to a page by: its address, or its path as long as the site has no address. */
  refer(permalink: string): string {
    return this.hasAddress ? this.absolute(permalink) : this.path(permalink);
  }
}
