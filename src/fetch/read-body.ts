/** Reads the body of a response: decompressed, and never more of it than an article can be. */

import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** The most bytes of a page, as it comes and as it is decompressed. */
export const MAX_PAGE_BYTES = 10 * 1024 * 1024;

/** The body has more bytes than it may have. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** The body is compressed in a way that was not asked for, or more than once. */
export class UnknownEncoding extends Error {
  override readonly name = "UnknownEncoding";
}

/** What `readBody` can read; sent with every request. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

const decompressorOf = (encoding: string) => {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new UnknownEncoding(encoding);
  }
};

async function* limit(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > maxBytes) throw new BodyTooLarge();
    yield part;
  }
}

/** The bytes of a body as its sender wrote them. Rejects when there are more than `maxBytes` before or after decompression. */
export const readBody = async (
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number = MAX_PAGE_BYTES,
): Promise<Uint8Array> => {
  const encoding = (contentEncoding ?? "").trim().toLowerCase();
  const parts: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of limit(source, maxBytes)) parts.push(part);
  };
  if (encoding === "" || encoding === "identity") await collect(body);
  else {
    const decompressor = decompressorOf(encoding);
    // What is thrown at either end ends all of it: nothing is decompressed that nobody reads.
    await pipeline(body, (source) => limit(source, maxBytes), decompressor, collect);
  }
  return Buffer.concat(parts);
};
