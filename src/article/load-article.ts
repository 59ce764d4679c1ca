/** Makes articles of files: reads a file and its sidecar, and says everything that is wrong with them. */

import { basename } from "node:path";
import { runSteps } from "../yielding.ts";
import type { Article, Metadata } from "./article.ts";
import { type ArticlePlace, baseNameOf, sidecarPathOf } from "./article-folder.ts";
import { decodeText } from "./formats/decode-text.ts";
import type { ArticleFormat } from "./formats/format.ts";
import { formatOf } from "./formats/formats.ts";
import { txt } from "./formats/txt.ts";
import { idFaultOf, parseSidecar } from "./metadata/parse-metadata.ts";
import { type ArticleSource, parseArticleInSteps } from "./parse-article.ts";
import {
  ABSENT_REASON,
  type FileContents,
  type FileStamp,
  readFileContents,
  statFile,
  statFileNow,
} from "./read-file-contents.ts";
import { failWith, prefixReasons, type ValueOrReasons } from "./value-or-reasons.ts";

/** What was read of an article: its file, and the sidecar beside it if there is one. */
export type ArticleFiles = Readonly<{ contents: ValueOrReasons<FileContents>; sidecar?: ValueOrReasons<FileContents> }>;

/** What a file is read as: an operator may name one without an ending that is known. */
const readableFormatOf = (file: string): ArticleFormat => formatOf(file) ?? txt;

/** Reads an article's file and sidecar. The words are not looked at yet. */
export const readArticleFiles = async ({ file, folder }: ArticlePlace): Promise<ArticleFiles> => {
  const contents = await readFileContents(file, folder);
  const sidecar = await readFileContents(sidecarPathOf(file), folder);
  return sidecar.reasons?.[0] === ABSENT_REASON ? { contents } : { contents, sidecar };
};

/** What the state of an article's files is known by. Equal stamps: nothing was written in between. */
export const stampOfFiles = ({ contents, sidecar }: ArticleFiles): FileStamp =>
  [contents, sidecar].map((part) => part?.value?.stamp ?? part?.reasons?.join() ?? "").join(" ");

/** Joined as an array: what is concatenated keeps its parts in memory beside it, and it is kept of every article. */
const joinStamps = (article: FileStamp, sidecar: FileStamp = ""): FileStamp => [article, sidecar].join(" ");

/** The state of an article's files without reading them: its stamp, and when the last of them was written. */
export const statArticleFiles = async ({
  file,
}: ArticlePlace): Promise<Readonly<{ stamp: FileStamp; writtenMs: number }> | undefined> => {
  const article = await statFile(file);
  if (article === undefined) return undefined;
  const sidecar = await statFile(sidecarPathOf(file));
  return {
    stamp: joinStamps(article.stamp, sidecar?.stamp),
    writtenMs: Math.max(article.writtenMs, sidecar?.writtenMs ?? 0),
  };
};

/** The stamp of an article's files, at once: a hundred thousand of them are looked at when a program starts. */
export const stampOfFilesNow = ({ file }: ArticlePlace): FileStamp | undefined => {
  const article = statFileNow(file);
  return article && joinStamps(article, statFileNow(sidecarPathOf(file)));
};

function* decodeSidecar(read: ValueOrReasons<FileContents>): Generator<undefined, ValueOrReasons<Partial<Metadata>>> {
  if (read.reasons !== undefined) return read;
  const decoded = yield* decodeText(read.value.bytes);
  return decoded.reasons === undefined ? parseSidecar(decoded.value) : decoded;
}

/** What an article is made of, or everything that is wrong with its file. */
const readSource = async (
  file: string,
  { contents, sidecar }: ArticleFiles,
): Promise<ValueOrReasons<ArticleSource>> => {
  const format = readableFormatOf(file);
  const read =
    contents.reasons === undefined ? await format.read(contents.value.bytes, { fileName: basename(file) }) : contents;
  const besides: ValueOrReasons<Partial<Metadata>> =
    sidecar === undefined ? { value: {} } : prefixReasons("sidecar", await runSteps(decodeSidecar(sidecar)));
  const reasons = [...(besides.reasons ?? [])];
  if (read.reasons !== undefined) return failWith(...read.reasons, ...reasons);
  const { text, metadata: within, marked, origin, leftOut } = read.value;
  reasons.push(...(within.reasons ?? []));
  if (!/[\p{L}\p{N}]/u.test(text)) reasons.push("holds no words");
  // An editor's words come before those of the program that made a file.
  const [less, more] = format.hasFrontMatter ? [besides, within] : [within, besides];
  const metadata = { id: baseNameOf(file).normalize("NFC"), ...less.value, ...more.value };
  const fault = idFaultOf(metadata.id);
  if (fault !== undefined) reasons.push(`the file's name cannot be an id: it ${fault}`);
  const [first, ...others] = reasons;
  if (first !== undefined) return failWith(first, ...others);
  return {
    value: {
      ...metadata,
      text,
      format,
      ...(marked && { marked }),
      ...(origin && { origin }),
      ...(leftOut && { leftOut }),
    },
  };
};

/** Makes the article of a file that was read, letting the event loop run meanwhile. */
export const loadArticle = async (file: string, reading: ArticleFiles): Promise<ValueOrReasons<Article>> => {
  const source = await readSource(file, reading);
  return source.reasons === undefined ? { value: await runSteps(parseArticleInSteps(source.value)) } : source;
};

/** Everything that is wrong with a file, without making its article. */
export const validateArticleFile = async (place: ArticlePlace): Promise<ValueOrReasons<Readonly<{ id: string }>>> =>
  readSource(place.file, await readArticleFiles(place));
