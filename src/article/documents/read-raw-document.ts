/** Makes the contents of an article of what the thread read in a file. */

import { runSteps } from "../../yielding.ts";
import type { DocumentHints, FormatContents } from "../formats/format.ts";
import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { findLinkedArticle } from "./linked-data.ts";
import { pageFaultOf } from "./page-fault.ts";
import { pageMetadataOf } from "./page-metadata.ts";
import type { DocumentKind } from "./raw-document.ts";
import { type DocumentReader, readInThread } from "./read-in-thread.ts";

/** "text/html; charset=windows-1251". */
const charsetIn = ({ mediaType, charset }: DocumentHints): string | undefined =>
  charset ?? /;\s*charset\s*=\s*"?([\w.:-]{2,40})/iu.exec(mediaType ?? "")?.[1];

/** Reads a file of a kind, or says why it is no article. */
export const readRawDocument = async (
  kind: DocumentKind,
  bytes: Uint8Array,
  hints: DocumentHints = {},
  reader: DocumentReader = readInThread,
): Promise<ValueOrReasons<FormatContents>> => {
  const charset = charsetIn(hints);
  const read = await reader({ kind, bytes, ...(charset !== undefined && { charset }) });
  if (read.reasons !== undefined) return read;
  const { paragraphs, leftOut, facts } = read.value;
  const linked = findLinkedArticle(facts.linkedData);
  const fault = kind === "page" ? pageFaultOf(read.value, linked) : undefined;
  if (fault !== undefined) return failWith(fault);
  const { text, marked } = await runSteps(joinParagraphs(paragraphs));
  const metadata = pageMetadataOf(facts, linked, paragraphs, text, hints.url);
  return { value: { text, metadata: { value: metadata }, marked, leftOut } };
};
