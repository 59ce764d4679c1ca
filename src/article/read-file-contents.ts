/** Reads a file only if it is a regular one within its folder, and whole. */

import { constants, lstatSync } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import { failWith, type ValueOrReasons } from "./value-or-reasons.ts";

/** The largest article file in bytes. A long book is 5 MB; what is larger is not an article. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** A file's state, known without reading it. Two equal stamps: nothing was written in between. */
export type FileStamp = string;

/** The bytes of a file that stood still while it was read. */
export type FileContents = Readonly<{ bytes: Uint8Array; stamp: FileStamp }>;

/** No fault for a sidecar, or for a file that was just deleted. */
export const ABSENT_REASON = "does not exist";

const REASON_BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: ABSENT_REASON,
  ENOTDIR: ABSENT_REASON,
  EACCES: "may not be read (permission denied)",
  EPERM: "may not be read (permission denied)",
  ELOOP: "is a symbolic link that leads in a circle",
  EISDIR: "is a folder, not a file",
  ENAMETOOLONG: "has too long a name",
  EMFILE: "cannot be read (too many open files)",
  ENFILE: "cannot be read (too many open files)",
  ENXIO: "is not a regular file",
};

/** Why the system would not let us, in plain words. */
export const fileFaultOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASON_BY_CODE[code] ?? `cannot be read (${code === "" ? "unknown fault" : code})`;
};

/** Whether a file is inside a folder; both paths absolute. */
export const isWithinFolder = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

/** The file that a path leads to, never through a link that leads out of the folder it is read from. */
const resolveLink = async (path: string, folder: string | undefined): Promise<ValueOrReasons<string>> => {
  const linked = (await lstat(path)).isSymbolicLink();
  let real: string;
  try {
    real = await realpath(path);
  } catch (error) {
    const fault = fileFaultOf(error);
    return failWith(linked && fault === ABSENT_REASON ? "is a symbolic link to nothing" : fault);
  }
  if (folder !== undefined && !isWithinFolder(await realpath(folder), real)) {
    return failWith("is a symbolic link out of its folder");
  }
  return { value: real };
};

type Stats = Pick<Awaited<ReturnType<FileHandle["stat"]>>, "dev" | "ino" | "size" | "mtimeMs" | "ctimeMs">;
const stampOfStats = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): FileStamp =>
  `${dev}:${ino}:${size}:${mtimeMs}:${ctimeMs}`;

const readAll = async (file: FileHandle): Promise<ValueOrReasons<FileContents>> => {
  const before = await file.stat();
  if (!before.isFile()) return failWith(before.isDirectory() ? "is a folder, not a file" : "is not a regular file");
  const tooLarge = failWith(`is larger than ${MAX_FILE_BYTES / (1024 * 1024)} MB`);
  if (before.size > MAX_FILE_BYTES) return tooLarge;
  // One byte more than it should have tells of a file that grows.
  const bytes = Buffer.allocUnsafe(before.size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
    if (length > before.size) return failWith(CHANGING_REASON);
  }
  const after = stampOfStats(await file.stat());
  if (length !== before.size || after !== stampOfStats(before)) return failWith(CHANGING_REASON);
  return { value: { bytes: bytes.subarray(0, length), stamp: after } };
};

/** The file was written to while it was read. */
export const CHANGING_REASON = "is being written";

/**
 * Reads a regular file of at most `MAX_FILE_BYTES`. Devices, pipes and sockets are not even opened for waiting.
 * `folder`: a symbolic link may not lead out of it; without it, links are followed.
 */
export const readFileContents = async (path: string, folder?: string): Promise<ValueOrReasons<FileContents>> => {
  try {
    const real = await resolveLink(path, folder);
    if (real.reasons !== undefined) return real;
    // NONBLOCK: opening a pipe without a writer must not wait. NOFOLLOW: a link may have been put there in the meantime.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
    const stats = await lstat(real.value);
    if (!stats.isFile()) return failWith(stats.isDirectory() ? "is a folder, not a file" : "is not a regular file");
    const file = await open(real.value, flags);
    try {
      return await readAll(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failWith(fileFaultOf(error));
  }
};

/** A file's stamp, and when it was last written, without reading it; undefined when it is not there. */
export const statFile = async (
  path: string,
): Promise<Readonly<{ stamp: FileStamp; writtenMs: number }> | undefined> => {
  try {
    const stats = await lstat(await realpath(path));
    return { stamp: stampOfStats(stats), writtenMs: stats.mtimeMs };
  } catch {
    return undefined;
  }
};

/** A file that was written to so short a time ago may be written to once more without another time: some disks count by two seconds. */
const MIN_TELLING_MS = 2_000;
const STAMP = /(?<= |^)\d+:\d+:(?<size>\d+):(?<written>[\d.]+):(?<changed>[\d.]+)/g;

/**
 * What of a stamp holds for longer than a machine runs: numbers of devices change. Undefined where a file was written to just now, so
 * that another state of it could have the same.
 */
export const lastingStampOf = (stamp: FileStamp, now: number): string | undefined => {
  for (const { groups } of stamp.matchAll(STAMP)) if (now - Number(groups?.written) < MIN_TELLING_MS) return undefined;
  return stamp.replaceAll(STAMP, "$<size>:$<written>:$<changed>");
};

/** A file's stamp, at once; undefined when it is not there, is none, or is a link, which may lead elsewhere next time. */
export const statFileNow = (path: string): FileStamp | undefined => {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stampOfStats(stats) : undefined;
  } catch {
    return undefined;
  }
};
