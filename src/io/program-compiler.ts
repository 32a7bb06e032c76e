/**
 * The program, compiled for a process that goes on while its files change. Each module stands in a file named by the
 * digest of its text and of all that it imports: what a change does not concern keeps its name, and thus stays loaded,
 * with what it holds.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { type CompiledModule, compileModules } from "./compile-modules.ts";

const DIGITS = 16;
const PACKAGES = "node_modules";

interface Module extends CompiledModule {
  text: string;
}

/** What a module depends on that is no module: path of the module → any text that changes with it. */
export type Salts = ReadonlyMap<string, string>;

function digestOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, DIGITS);
}

export class ProgramCompiler {
  readonly #root: string;
  readonly #output: string;
  #modules = new Map<string, Module>();
  readonly #written = new Set<string>();

  /** `root` is the folder that holds the sources, and the packages. */
  constructor(root: string) {
    this.#root = root;
    this.#output = mkdtempSync(join(tmpdir(), "banmian-program-"));
    symlinkSync(join(root, PACKAGES), join(this.#output, PACKAGES), "junction");
  }

  /** How many modules were written until now. */
  get written(): number {
    return this.#written.size;
  }

  /**
   * Paths of modules below the root → addresses to import them from. Rejects with an error that names file and line
   * where one that they need is wrong, and with that of the file system where it isn't there.
   */
  async compile(entries: readonly string[], salts: Salts = new Map()): Promise<string[]> {
    await this.#takeIn(entries);
    const names = this.#nameAll(salts);
    for (const [path, name] of names) this.#write(path, name, names);
    return entries.map((path) => pathToFileURL(join(this.#output, names.get(path) ?? path)).href);
  }

  close(): void {
    rmSync(this.#output, { recursive: true, force: true });
  }

  /** Compiles what is new or changed of all that the entries import. */
  async #takeIn(entries: readonly string[]): Promise<void> {
    const modules = new Map<string, Module>();
    const texts = new Map<string, string>();
    let wanted = [...new Set(entries)];
    while (wanted.length > 0) {
      for (const path of wanted) texts.set(path, readFileSync(join(this.#root, path), "utf8"));
      const changed = wanted.filter((path) => this.#modules.get(path)?.text !== texts.get(path));
      const compiled = await compileModules(new Map(changed.map((path) => [path, texts.get(path) ?? ""])), {
        root: this.#root,
        output: this.#output,
      });
      for (const path of wanted) {
        const module = compiled.get(path) ?? this.#modules.get(path);
        if (module) modules.set(path, { text: texts.get(path) ?? "", ...module });
      }
      const imported = wanted.flatMap((path) => modules.get(path)?.imports ?? []);
      wanted = [...new Set(imported)].filter((path) => !modules.has(path));
    }
    this.#modules = modules;
  }

  /** Path of a module → path of its file below the output. */
  #nameAll(salts: Salts): Map<string, string> {
    const own = new Map(
      [...this.#modules].map(([path, { text }]) => [path, digestOf([path, text, salts.get(path) ?? ""])]),
    );
    return new Map(
      [...this.#modules.keys()].map((path) => {
        const parts = [...this.#reach(path)].sort(compareCodepoints).map((other) => own.get(other) ?? "");
        return [path, `${path}-${digestOf([own.get(path) ?? "", ...parts])}.mjs`];
      }),
    );
  }

  /** A module and all that it imports, circles and all. */
  #reach(path: string): Set<string> {
    const reached = new Set([path]);
    for (const one of reached) for (const other of this.#modules.get(one)?.imports ?? []) reached.add(other);
    return reached;
  }

  #write(path: string, name: string, names: ReadonlyMap<string, string>): void {
    if (this.#written.has(name)) return;
    const file = join(this.#output, name);
    const code = this.#modules.get(path)?.link((imported) => {
      const target = relative(dirname(file), join(this.#output, names.get(imported) ?? imported));
      return `./${target.split(sep).join("/")}`;
    });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code ?? "");
    this.#written.add(name);
  }
}
