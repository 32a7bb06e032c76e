/** The data package describes the dumps: every file is there, as large and with the digest that it says, twice. */
import { createHash } from "node:crypto";
import { CHECKSUMS_PATH, DATA, PACKAGE_PATH } from "../publish/api-paths.ts";
import { type DataPackage, dataPackageSchema } from "../schema/data-package.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";

export function checkPackage(site: BuiltSite): CheckResult {
  const findings: Finding[] = [];
  let resources: DataPackage["resources"] = [];
  try {
    resources = dataPackageSchema.parse(JSON.parse(site.readText(PACKAGE_PATH))).resources;
  } catch (error) {
    findings.push(unreadable(PACKAGE_PATH, "data package", error));
  }
  for (const { path, bytes, hash } of resources) {
    const file = DATA + path;
    if (!site.has(file)) {
      findings.push({ path: PACKAGE_PATH, id: "site-dead-link", params: { link: path } });
      continue;
    }
    const content = site.files.read(file);
    if (content.length !== bytes)
      findings.push(disagreement(file, ["size in bytes", "字节数"], content.length, bytes));
    const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
    if (digest !== hash) findings.push(disagreement(file, ["digest", "摘要"], digest, hash));
  }
  const sums = site.has(CHECKSUMS_PATH) ? site.readText(CHECKSUMS_PATH) : "";
  const expected = resources.map(({ path, hash }) => `${hash.replace("sha256:", "")}  ${path}\n`).join("");
  if (sums !== expected) findings.push(disagreement(CHECKSUMS_PATH, ["checksums", "校验和"], sums, expected));
  return { findings, looked: resources.length, total: resources.length, noun: "files" };
}
