// Loaded before a program, with `?order=`: every folder that it lists comes in that order. No file system promises any.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;

const digest = (entry) =>
  createHash("md5")
    .update(String(entry.name ?? entry))
    .digest("hex");
const ORDERS = {
  reversed: (entries) => entries.reverse(),
  scattered: (entries) => entries.sort((a, b) => (digest(a) < digest(b) ? -1 : 1)),
};
const reorder = ORDERS[new URL(import.meta.url).searchParams.get("order")];

fs.readdirSync = (...args) => reorder(readdirSync(...args));
fs.readdir = (...args) => {
  const callback = args.pop();
  readdir(...args, (error, entries) => callback(error, entries && reorder(entries)));
};
fs.promises.readdir = async (...args) => reorder(await readdirLater(...args));
syncBuiltinESMExports();
