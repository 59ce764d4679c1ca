/** Small files that unpack to much, or are built to take long: each is refused, and the event loop goes on meanwhile. */

import { constants, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../src/article/documents/read-in-thread.ts";
import { readDocument } from "../../../src/article/read-document.ts";

const MEGABYTE = 2 ** 20;

/** Deflated zeros, of which one megabyte is packed and then repeated. */
const deflatedZeros = (megabytes: number): Uint8Array => {
  const block = deflateRawSync(new Uint8Array(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(new Uint8Array());
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), last]);
};

const pdfBomb = (megabytes: number): Uint8Array => {
  const stream = Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes), Buffer.alloc(4)]);
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj
4 0 obj<</Filter/FlateDecode/Length ${stream.length}>>stream
`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]);
};

describe("a file that is made to break what reads it", () => {
  it("is refused as Word when it says that it unpacks to much, and gets no more room than it says", async () => {
    const claims = async (megabytes: number, bytes: number): Promise<readonly string[] | undefined> => {
      const zip = zipSync({ "word/document.xml": new Uint8Array(megabytes * MEGABYTE) });
      // What the directory at its end says of the part is what is believed.
      const directory = Buffer.from(zip).lastIndexOf("PK\x01\x02");
      new DataView(zip.buffer, zip.byteOffset).setUint32(directory + 24, bytes, true);
      return (await readDocument(zip, { fileName: "a.docx" })).reasons;
    };
    expect(await claims(1, 80 * MEGABYTE)).toEqual(["unpacks to more than 64 MB"]);
    expect(await claims(2, 1_000)).toHaveLength(1);
  });

  it("is refused as a PDF when it takes more memory than it may", async () => {
    const limits = { readingMs: 10_000, growthBytes: 96 * MEGABYTE };
    const read = createDocumentReader(undefined, limits);
    const bomb = pdfBomb(600);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const { reasons } = await read({ kind: "pdf", bytes: bomb });
    expect(reasons?.[0]).toMatch(/needs too much memory|takes longer/);
  });
});
