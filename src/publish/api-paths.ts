/** Where the files for other programs stand. */
export const API = "/api/";
export const DATA = "/data/";

export const ARCHIVE_PATH = `${API}archive.json`;
export const SUBJECTS_PATH = `${API}subjects.json`;
export const PACKAGE_PATH = `${DATA}datapackage.json`;
export const RIGHTS_PATH = `${DATA}rights.txt`;
export const CHECKSUMS_PATH = `${DATA}SHA256SUMS`;

export const issuePath = (id: string) => `${API}issues/${id}.json`;
export const yearPath = (year: string | null) => `${API}years/${year ?? "undated"}.json`;
export const schemaPath = (name: string) => `${API}schema/${name}.json`;
export const sitemapPath = (number: number) => `/sitemaps/${number}.xml`;
