/**
 * Modules of the program → each as JavaScript of its own, with the names of what it imports left open: a module whose
 * imports did not change need not be loaded again.
 */
import { extname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Stands before the path of an imported module; no text of the program holds it. */
const OPEN = "@@program/";
/** An import of data says so, which it no longer is once compiled. */
const IMPORT = new RegExp(`"${OPEN}([^"]+)"(?: with \\{ type: "json" \\})?`, "g");
/** What takes the place of `import.meta.url`, which is to be that of the source. */
const SOURCE_URL = "__sourceUrl";
const NODE = "node20";

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
      onLoad({ filter: /./ }, ({ path }) => ({
        contents: texts.get(toSlashes(relative(root, path))) ?? "",
        loader: extname(path) === ".json" ? "json" : "ts",
      }));
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
    entryPoints: [...texts.keys()].map((path) => join(root, path)),
    absWorkingDir: root,
    outbase: root,
    outdir: output,
    bundle: true,
    treeShaking: false,
    packages: "external",
    format: "esm",
    platform: "node",
    target: NODE,
    charset: "utf8",
    // Stack traces lead to the sources.
    sourcemap: "inline",
    sourcesContent: false,
    define: { "import.meta.url": SOURCE_URL },
    // What is imported for its types alone leaves nothing behind.
    tsconfigRaw: {},
    plugins: [leaveOpen(root, texts)],
    logLevel: "silent",
    write: false,
    metafile: true,
  });
  const codes = new Map(outputFiles.map(({ path, text }) => [toSlashes(relative(root, path)), text]));
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint, imports }]) => {
      const code = codes.get(path);
      if (entryPoint === undefined || code === undefined) return [];
      const url = JSON.stringify(pathToFileURL(join(root, entryPoint)).href);
      const head = code.includes(SOURCE_URL) ? `const ${SOURCE_URL} = ${url};` : "";
      const module = {
        imports: imports.flatMap(({ path }) => (path.startsWith(OPEN) ? path.slice(OPEN.length) : [])),
        link: (nameOf: (path: string) => string) =>
          head + code.replace(IMPORT, (_, path: string) => JSON.stringify(nameOf(path))),
      };
      return [[entryPoint, module]];
    }),
  );
}
