/** Files and folders in, a call with the folders concerned for each burst of changes in or below them. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** An editor saves in several steps; they are one change. */
const QUIET_MS = 50;

export interface Watch {
  close(): void;
}

/** What to watch: a folder, and the name in it that matters (`null`: all but dotfiles). */
interface Target {
  folder: string;
  name: string | null;
}

interface Watched {
  watcher: FSWatcher;
  /** A folder made anew under the same name is another folder, and the old watcher is deaf. */
  inode: number;
}

function foldersBelow(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...below.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
  } catch {
    // No folder, or one that went while it was looked at.
    return [];
  }
}

/** A path is watched from the folder that holds it, so that it may come, go, and be saved by renaming. */
function targetsOf(path: string): Target[] {
  const itself = { folder: dirname(path), name: basename(path) };
  return [itself, ...foldersBelow(path).map((folder) => ({ folder, name: null }))];
}

/**
 * Watches each folder by itself, because recursive watching loses files that are saved by renaming; folders that
 * come later are taken in. What doesn't exist yet is waited for.
 */
export function watchFolders(
  paths: readonly string[],
  onChange: (folders: readonly string[]) => void,
): Watch {
  const changed = new Set<string>();
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;

  const touch = (folder: string) => {
    changed.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => {
      takeIn();
      const folders = [...changed];
      changed.clear();
      onChange(folders);
    }, QUIET_MS);
  };
  const drop = (key: string) => {
    watched.get(key)?.watcher.close();
    watched.delete(key);
  };
  const takeIn = () => {
    const targets = new Map(paths.flatMap(targetsOf).map((target) => [JSON.stringify(target), target]));
    for (const key of watched.keys()) {
      if (!targets.has(key)) drop(key);
    }
    for (const [key, { folder, name }] of targets) {
      const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
      if (inode === undefined || watched.get(key)?.inode === inode) continue;
      drop(key);
      const watcher = watch(folder, (_event, file) => {
        if (name === null ? !file?.startsWith(".") : file === name) touch(folder);
      });
      // Some systems report the removal of a watched folder as an error.
      watcher.on("error", () => drop(key));
      watched.set(key, { watcher, inode });
    }
  };

  takeIn();
  return {
    close() {
      clearTimeout(timer);
      for (const key of watched.keys()) drop(key);
    },
  };
}
