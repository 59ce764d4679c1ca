import type { Article, Metadata } from "./article.ts";
import { type ArticlePlace, baseNameOf, isMarkdownFile, sidecarPathOf } from "./article-folder.ts";
import { decodeText } from "./formats/decode-text.ts";
import { idFaultOf, parseFrontMatter, parseSidecar } from "./metadata/parse-metadata.ts";
import { splitFrontMatter } from "./metadata/split-front-matter.ts";
import { type ArticleSource, parseArticleInSteps } from "./parse-article.ts";
import { ABSENT_REASON, type FileContents, type FileStamp, readFileContents, statFile } from "./read-file-contents.ts";
import { failWith, type Result } from "./result.ts";
import { runSteps } from "./run-steps.ts";

/** What was read of an article: its file, and the sidecar beside it if there is one. */
export type ArticleFiles = Readonly<{ contents: Result<FileContents>; sidecar?: Result<FileContents> }>;

/** Reads an article's file and sidecar. The words are not looked at yet. */
export const readArticleFiles = async ({ file, folder }: ArticlePlace): Promise<ArticleFiles> => {
  const contents = await readFileContents(file, folder);
  if (isMarkdownFile(file)) return { contents };
  const sidecar = await readFileContents(sidecarPathOf(file), folder);
  return sidecar.reasons?.[0] === ABSENT_REASON ? { contents } : { contents, sidecar };
};

/** What the state of an article's files is known by. Equal stamps: nothing was written in between. */
export const stampOfFiles = ({ contents, sidecar }: ArticleFiles): FileStamp =>
  [contents, sidecar].map((part) => part?.value?.stamp ?? part?.reasons?.join() ?? "").join(" ");

/** The state of an article's files without reading them: its stamp, and when the last of them was written (ms since 1970). */
export const statArticleFiles = async ({
  file,
}: ArticlePlace): Promise<Readonly<{ stamp: FileStamp; written: number }> | undefined> => {
  const article = await statFile(file);
  if (article === undefined) return undefined;
  const sidecar = isMarkdownFile(file) ? undefined : await statFile(sidecarPathOf(file));
  return {
    stamp: `${article.stamp} ${sidecar?.stamp ?? ""}`,
    written: Math.max(article.written, sidecar?.written ?? 0),
  };
};

function* decodeSidecar(read: Result<FileContents>): Generator<undefined, Result<Partial<Metadata>>> {
  if (read.reasons !== undefined) return read;
  const decoded = yield* decodeText(read.value.bytes);
  return decoded.reasons === undefined ? parseSidecar(decoded.value) : decoded;
}

const prefixReasons = (label: string, { reasons }: Result<unknown>): readonly string[] =>
  (reasons ?? []).map((reason) => `${label}: ${reason}`);

/** What an article is made of, or everything that is wrong with its file. */
function* readSourceInSteps(
  file: string,
  { contents, sidecar }: ArticleFiles,
): Generator<undefined, Result<ArticleSource>> {
  const decoded = contents.reasons === undefined ? yield* decodeText(contents.value.bytes) : contents;
  const markdown = isMarkdownFile(file);
  const besides = sidecar === undefined ? undefined : yield* decodeSidecar(sidecar);
  const reasons = besides === undefined ? [] : [...prefixReasons("sidecar", besides)];
  if (decoded.reasons !== undefined) return failWith(...decoded.reasons, ...reasons);
  const split = markdown ? splitFrontMatter(decoded.value) : { value: { textStart: 0 } };
  if (split.reasons !== undefined) return failWith(...split.reasons, ...reasons);
  const { source, textStart } = split.value;
  const front = source === undefined ? undefined : parseFrontMatter(source);
  if (front !== undefined) reasons.push(...prefixReasons("front matter", front));
  const text = decoded.value.slice(textStart);
  if (!/[\p{L}\p{N}]/u.test(text)) reasons.push("holds no words");
  const metadata = { id: baseNameOf(file).normalize("NFC"), ...besides?.value, ...front?.value };
  const fault = idFaultOf(metadata.id);
  if (fault !== undefined) reasons.push(`the file's name cannot be an id: it ${fault}`);
  const [first, ...others] = reasons;
  return first === undefined ? { value: { ...metadata, text, markdown } } : failWith(first, ...others);
}

function* loadArticleInSteps(file: string, reading: ArticleFiles): Generator<undefined, Result<Article>> {
  const source = yield* readSourceInSteps(file, reading);
  return source.reasons === undefined ? { value: yield* parseArticleInSteps(source.value) } : source;
}

/** Makes the article of a file that was read, letting the event loop run meanwhile. */
export const loadArticle = (file: string, reading: ArticleFiles): Promise<Result<Article>> =>
  runSteps(loadArticleInSteps(file, reading));

/** Everything that is wrong with a file, without making its article. */
export const validateArticleFile = async (place: ArticlePlace): Promise<Result<Readonly<{ id: string }>>> =>
  runSteps(readSourceInSteps(place.file, await readArticleFiles(place)));
