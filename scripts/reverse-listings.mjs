// Loaded before a program: every folder that it lists comes in reverse. No file system promises an order.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;

fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.readdir = (...args) => {
  const callback = args.pop();
  readdir(...args, (error, names) => callback(error, names?.reverse()));
};
fs.promises.readdir = async (...args) => (await readdirLater(...args)).reverse();
syncBuiltinESMExports();
