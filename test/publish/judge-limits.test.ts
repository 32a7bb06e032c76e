import { expect, test } from "vitest";
import { judgeLimits } from "../../src/publish/judge-limits.ts";
import { SiteWeight } from "../../src/publish/site-weight.ts";
import { wordLimit } from "../../src/publish/word-limit.ts";

type Sizes = Iterable<[path: string, bytes: number]>;

function* makeFiles(count: number, bytes: number): Sizes {
  for (let number = 0; number < count; number += 1) yield [`/${number}.html`, bytes];
}

const MIB = 1024 ** 2;

test.each<[what: string, files: Sizes, told: string[]]>([
  ["an archive of the seeds' size", makeFiles(500, 16_000), []],
  ["just below the first limit", makeFiles(15_999, 10_000), []],
  ["four fifths of it", makeFiles(16_000, 10_000), ["Cloudflare Pages (free): 16000 of 20000 files, 80 %"]],
  [
    "10,000 articles",
    makeFiles(83_323, 20_000),
    [
      "GitHub Pages: 1666 of 1000 MB, 166 %",
      "GitLab Pages: 1666 of 1000 MB, 166 %",
      "Cloudflare Pages (free): 83323 of 20000 files, 416 %",
      "Cloudflare Pages (paid): 83323 of 100000 files, 83 %",
    ],
  ],
  [
    "a large dump",
    [["/data/archive.sqlite", 24 * MIB], ...makeFiles(3, 1000)],
    ["Cloudflare Pages: 25 of 26 MB in one file, 96 % (/data/archive.sqlite)"],
  ],
])("%s", (_, files, told) => {
  const weight = new SiteWeight();
  for (const file of files) weight.add(...file);
  const worded = judgeLimits(weight).map((near) => {
    const { host, value, limit, what, share } = wordLimit(near);
    return `${host}: ${value} of ${limit} ${what}, ${share} %${near.path ? ` (${near.path})` : ""}`;
  });
  expect(worded).toEqual(told);
});
