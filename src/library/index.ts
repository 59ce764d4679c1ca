/** The library: which files are articles, and when they are loaded. */

export type { FormerVersion, KeptAddress, KeptContents, KeptPage, Shelf } from "./addresses/shelf.ts";
export type { AddedPage, AddressHealth, AddressOptions, FileRefusal, Library, LibraryOptions } from "./library.ts";
export { type AddressBook, openAddressBook } from "./open-address-book.ts";
export { openLibrary } from "./open-library.ts";
