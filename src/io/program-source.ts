/** The files of the program as they now are → where what `npm start` runs of it stands, compiled. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProgramAddresses } from "../desk/messages.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { digestProgram } from "./digest-program.ts";
import { settingsPathOf } from "./load-settings.ts";
import { TEMPLATE, TEMPLATES } from "./load-templates.ts";
import { ProgramCompiler } from "./program-compiler.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = "src/desk/main.ts";
const DESK = "src/desk/desk.ts";
/** The settings take the place of texts in it. */
const STRINGS = "src/eleventy/strings.ts";

export interface Program {
  /** Address of the module that a process begins with. */
  main: string;
  addresses: ProgramAddresses;
}

export class ProgramSource {
  readonly #compiler = new ProgramCompiler(PROJECT);

  /** How many modules it has written until now. */
  get written(): number {
    return this.#compiler.written;
  }

  /** Rejects with an error that names file and line where a module is wrong. */
  async compile(): Promise<Program> {
    const digest = digestProgram();
    const templates = readdirSync(join(PROJECT, TEMPLATES))
      .filter((name) => TEMPLATE.test(name))
      .sort(compareCodepoints)
      .map((name) => `${TEMPLATES}/${name}`);
    const settings = settingsPathOf();
    const salts = new Map([[STRINGS, existsSync(settings) ? readFileSync(settings, "utf8") : ""]]);
    const [main = "", desk = "", ...urls] = await this.#compiler.compile([MAIN, DESK, ...templates], salts);
    // Files that changed meanwhile would else be parsed by under the name of others.
    if (digest !== digestProgram()) return this.compile();
    const addresses = {
      desk,
      templates: templates.map((path, index) => ({ path, url: urls[index] ?? "" })),
      digest,
    };
    return { main, addresses };
  }

  close(): void {
    this.#compiler.close();
  }
}
