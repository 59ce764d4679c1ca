/** Folders and files that only their owner may read: what readers wrote is in them. */

import { chmodSync, closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** What others than the owner may do. */
const OTHERS = 0o077;

/** Makes a folder, with those above it, where there is none; one that is there is left as it is. */
export const makePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
};

/** Makes an empty file where there is none, for what has no mode of its own to make it with; one that is there is left as it is. */
export const makePrivateFile = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, "a", FILE_MODE));
};

/** Copies to a new file. A copy has the mode of what it was made of until it is given its own. */
export const copyPrivately = (from: string, to: string): void => {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, FILE_MODE);
};

/** Whether others than the owner may do anything with it. Windows has no such modes. */
export const isOpenToOthers = (path: string): boolean =>
  process.platform !== "win32" && (statSync(path).mode & OTHERS) !== 0;
