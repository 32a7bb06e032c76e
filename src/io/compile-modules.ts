/**
 * Modules of the program → each as JavaScript of its own, with the names of what it imports left open: a module whose
 * imports did not change need not be loaded again.
 */
import { join, relative, resolve, sep } from "node:path";
import { build, type Plugin } from "esbuild";
import { compileSettings, loadModule } from "./compile-settings.mjs";

/** Stands before the path of an imported module; no text of the program holds it. */
const OPEN = "@@program/";
/** An import of data says so, which it no longer is once compiled. */
const IMPORT = new RegExp(`"${OPEN}([^"]+)"(?: with \\{ type: "json" \\})?`, "g");

export interface CompiledModule {
  /** Paths of the modules that it imports, below the root, as those of the modules. */
  imports: readonly string[];
  /** Its code; `nameOf` gives by what name each of its imports is to be asked for. */
  link(nameOf: (path: string) => string): string;
}

const toSlashes = (path: string) => path.split(sep).join("/");

function leaveOpen(root: string, texts: ReadonlyMap<string, string>): Plugin {
  return {
    name: "modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
        path: OPEN + toSlashes(relative(root, resolve(resolveDir, path))),
        external: true,
      }));
      onLoad({ filter: /./ }, ({ path }) =>
        loadModule(path, texts.get(toSlashes(relative(root, path))) ?? ""),
      );
    },
  };
}

/**
 * `texts` are those of the modules by their paths below `root`; the code will stand at the same paths below `output`.
 * Rejects with the error of the bundler, which names file and line, where one is wrong.
 */
export async function compileModules(
  texts: ReadonlyMap<string, string>,
  { root, output }: { root: string; output: string },
): Promise<ReadonlyMap<string, CompiledModule>> {
  const { outputFiles, metafile } = await build({
    ...compileSettings,
    entryPoints: [...texts.keys()].map((path) => join(root, path)),
    absWorkingDir: root,
    outbase: root,
    outdir: output,
    treeShaking: false,
    // Stack traces lead to the sources.
    sourcemap: "inline",
    plugins: [leaveOpen(root, texts)],
    write: false,
    metafile: true,
  });
  const codes = new Map(outputFiles.map(({ path, text }) => [toSlashes(relative(root, path)), text]));
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint, imports }]) => {
      const code = codes.get(path);
      if (entryPoint === undefined || code === undefined) return [];
      const module = {
        imports: imports.flatMap(({ path }) => (path.startsWith(OPEN) ? path.slice(OPEN.length) : [])),
        link: (nameOf: (path: string) => string) =>
          code.replace(IMPORT, (_, path: string) => JSON.stringify(nameOf(path))),
      };
      return [[entryPoint, module]];
    }),
  );
}
