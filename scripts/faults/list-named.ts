/** What a build printed → the errors that it names, each as `file:line id`, the file without its folders; in order. */

const COMPLAINT = /^(?:.*\/)?([^/]+):(\d+):\d+ error .* ([a-z]+(?:-[a-z]+)*)$/gm;

export function listNamed(printed: string): string[] {
  return [...printed.matchAll(COMPLAINT)].map(([, file, line, id]) => `${file}:${line} ${id}`).sort();
}
