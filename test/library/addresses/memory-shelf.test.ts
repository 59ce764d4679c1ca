import { beforeEach, describe } from "vitest";
import { createMemoryShelf } from "../../../src/library/addresses/memory-shelf.ts";
import type { Shelf } from "../../../src/library/addresses/shelf.ts";
import { shelfContract } from "./shelf-contract.ts";

describe("a shelf in memory", () => {
  let shelf: Shelf;
  beforeEach(() => {
    shelf = createMemoryShelf();
  });
  shelfContract(() => shelf);
});
