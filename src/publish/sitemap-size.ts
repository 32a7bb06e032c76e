/** Addresses that the protocol allows in one sitemap. */
export const ADDRESSES_PER_SITEMAP = 50_000;
