import { beforeAll, describe, expect, it } from "vitest";
import { createPieceTable, EMPTY_HASH, hashWith, type PieceTable } from "../../../src/meaning/pieces/piece-table.ts";
import { nextTurn } from "../../../src/yielding.ts";
import { readSmallPieces, smallPieces } from "../small-pieces.ts";

describe("the table of pieces", () => {
  let table: PieceTable;

  beforeAll(async () => {
    table = await createPieceTable(await readSmallPieces());
  });

  const find = (text: string) => {
    const bytes = Buffer.from(text);
    return table.find(bytes, 0, bytes.length, bytes.reduce(hashWith, EMPTY_HASH));
  };

  it("finds each piece by its bytes", () => {
    for (const [id, piece] of smallPieces.entries()) if (piece !== "") expect(find(piece), piece).toBe(id);
  });

  it("finds nothing else", () => {
    for (const text of ["▁electio", "opposition", "☃", "▁the▁the"]) expect(find(text), text).toBe(-1);
  });

  it("knows the longest piece", () => {
    expect(table.longest).toBe(Math.max(...smallPieces.map((piece) => Buffer.byteLength(piece))));
  });

  it("lets the event loop run while many pieces are filled in", async () => {
    const count = 1_600_000; // so many that the fastest machine does not fill them in within two turns
    const text = new Uint8Array(new Uint32Array(Array.from({ length: count }, (_, id) => id)).buffer);
    const offsets = Uint32Array.from({ length: count + 1 }, (_, id) => 4 * id);
    let turns = 0;
    let isFilled = false;
    const filling = createPieceTable({ ...(await readSmallPieces()), offsets, text }).then(() => {
      isFilled = true;
    });
    while (!isFilled) {
      await nextTurn();
      turns += 1;
    }
    await filling;
    expect(turns).toBeGreaterThan(2);
  });
});
