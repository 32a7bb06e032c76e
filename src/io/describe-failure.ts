/** An error of the file system in, the reason in plain words out, in English and Chinese. */

const REASONS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ENOENT: ["there is no such file", "没有这个文件"],
  ENOTDIR: ["a part of its path is a file, not a folder", "路径中有一段是文件而不是文件夹"],
  EISDIR: ["it is a folder", "这是文件夹"],
  EACCES: ["permission denied", "没有读取权限"],
  EPERM: ["permission denied", "没有读取权限"],
  ELOOP: ["its links lead in a circle", "链接循环"],
  ENAMETOOLONG: ["its name is too long", "文件名过长"],
  EMFILE: ["too many files are open", "打开的文件过多"],
  EIO: ["the disk reports an error", "磁盘读取出错"],
  ENOSPC: ["the disk is full", "磁盘已满"],
};

export function describeFailure(error: unknown): { reason: string; reasonZh: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  const [reason, reasonZh] = REASONS[code] ?? [message, message];
  return { reason, reasonZh };
}
