import type { Article, Metadata } from "./article.ts";
import { decodeText } from "./decode.ts";
import { isMarkdown, nameOf, type Place, sidecarOf } from "./folder.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { faultOfId, parseFrontMatter, parseSidecar } from "./metadata.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { articleSteps, type Source } from "./parse.ts";
import { ABSENT, type Contents, lookAtFile, readContents, type Stamp } from "./read.ts";
import { drive } from "./steps.ts";

/** What was read of an article: its file, and the sidecar beside it if there is one. */
export type Reading = Readonly<{ contents: Outcome<Contents>; sidecar?: Outcome<Contents> }>;

/** Reads an article's file and sidecar. The words are not looked at yet. */
export const readPlace = async ({ file, folder }: Place): Promise<Reading> => {
  const contents = await readContents(file, folder);
  if (isMarkdown(file)) return { contents };
  const sidecar = await readContents(sidecarOf(file), folder);
  return sidecar.reasons?.[0] === ABSENT ? { contents } : { contents, sidecar };
};

/** What the state of an article's files is known by. Equal stamps: nothing was written in between. */
export const stampOf = ({ contents, sidecar }: Reading): Stamp =>
  [contents, sidecar].map((part) => part?.value?.stamp ?? part?.reasons?.join() ?? "").join(" ");

/** The state of an article's files without reading them: its stamp, and when the last of them was written (ms since 1970). */
export const lookAt = async ({ file }: Place): Promise<Readonly<{ stamp: Stamp; written: number }> | undefined> => {
  const article = await lookAtFile(file);
  if (article === undefined) return undefined;
  const sidecar = isMarkdown(file) ? undefined : await lookAtFile(sidecarOf(file));
  return {
    stamp: `${article.stamp} ${sidecar?.stamp ?? ""}`,
    written: Math.max(article.written, sidecar?.written ?? 0),
  };
};

function* decodeSidecar(read: Outcome<Contents>): Generator<undefined, Outcome<Partial<Metadata>>> {
  if (read.reasons !== undefined) return read;
  const decoded = yield* decodeText(read.value.bytes);
  return decoded.reasons === undefined ? parseSidecar(decoded.value) : decoded;
}

const under = (label: string, { reasons }: Outcome<unknown>): readonly string[] =>
  (reasons ?? []).map((reason) => `${label}: ${reason}`);

/** What an article is made of, or everything that is wrong with its file. */
function* sourceSteps(file: string, { contents, sidecar }: Reading): Generator<undefined, Outcome<Source>> {
  const decoded = contents.reasons === undefined ? yield* decodeText(contents.value.bytes) : contents;
  const markdown = isMarkdown(file);
  const besides = sidecar === undefined ? undefined : yield* decodeSidecar(sidecar);
  const reasons = besides === undefined ? [] : [...under("sidecar", besides)];
  if (decoded.reasons !== undefined) return refuse(...decoded.reasons, ...reasons);
  const split = markdown ? splitFrontMatter(decoded.value) : { value: { textStart: 0 } };
  if (split.reasons !== undefined) return refuse(...split.reasons, ...reasons);
  const { source, textStart } = split.value;
  const front = source === undefined ? undefined : parseFrontMatter(source);
  if (front !== undefined) reasons.push(...under("front matter", front));
  const text = decoded.value.slice(textStart);
  if (!/[\p{L}\p{N}]/u.test(text)) reasons.push("holds no words");
  const metadata = { id: nameOf(file).normalize("NFC"), ...besides?.value, ...front?.value };
  const fault = faultOfId(metadata.id);
  if (fault !== undefined) reasons.push(`the file's name cannot be an id: it ${fault}`);
  const [first, ...others] = reasons;
  return first === undefined ? { value: { ...metadata, text, markdown } } : refuse(first, ...others);
}

function* loadSteps(file: string, reading: Reading): Generator<undefined, Outcome<Article>> {
  const source = yield* sourceSteps(file, reading);
  return source.reasons === undefined ? { value: yield* articleSteps(source.value) } : source;
}

/** Makes the article of a file that was read, letting the event loop run meanwhile. */
export const loadArticle = (file: string, reading: Reading): Promise<Outcome<Article>> =>
  drive(loadSteps(file, reading));

/** Everything that is wrong with a file, without making its article. */
export const checkFile = async (place: Place): Promise<Outcome<Readonly<{ id: string }>>> =>
  drive(sourceSteps(place.file, await readPlace(place)));
