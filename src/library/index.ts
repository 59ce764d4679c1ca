/** The library: which files are articles, and when they are loaded. */

export type { FileRefusal, Library, LibraryOptions } from "./library.ts";
export { openLibrary } from "./open-library.ts";
