import type { DocumentHints, FormatContents } from "./formats/format.ts";
import { formatOf, formatOfMediaType, sniffFormat } from "./formats/formats.ts";
import type { ValueOrReasons } from "./value-or-reasons.ts";

/** What says nothing: servers send it for everything. */
const VAGUE_MEDIA_TYPE = /^(?:application\/octet-stream|text\/plain|binary\/octet-stream)\b/iu;

/**
 * Bytes become the contents of an article: by the media type that came with them, by the ending of their file's name, or by how
 * they begin. Never rejects: what cannot be read is refused with the reasons.
 */
export const readDocument = async (
  bytes: Uint8Array,
  hints: DocumentHints = {},
): Promise<ValueOrReasons<FormatContents>> => {
  const { mediaType = "", fileName = "" } = hints;
  const told = VAGUE_MEDIA_TYPE.test(mediaType) ? undefined : formatOfMediaType(mediaType);
  const format = told ?? formatOf(fileName) ?? sniffFormat(bytes);
  return format.read(bytes, hints);
};
