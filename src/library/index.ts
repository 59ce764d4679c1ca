/** The library: which files are articles, and when they are loaded. */

export type { FormerVersion, KeptAddress, KeptContents, KeptPage, Shelf } from "./addresses/shelf.ts";
export { joinViews } from "./join-views.ts";
export type {
  AddedPage,
  AddressHealth,
  AddressOptions,
  FileRefusal,
  Library,
  LibraryOptions,
  LibraryView,
} from "./library.ts";
export { type AddressBook, openAddressBook } from "./open-address-book.ts";
export { openLibrary } from "./open-library.ts";
