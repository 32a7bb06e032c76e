/** Path of a kept file → whether it is a page. */
import { basename } from "node:path";

const PAGE = /^[0-9a-f]+\.json$/;

export const isKeptPage = (path: string) => PAGE.test(basename(path));
