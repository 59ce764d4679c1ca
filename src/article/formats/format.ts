import type { Block, Metadata } from "../article.ts";
import type { ValueOrReasons } from "../value-or-reasons.ts";

/** What a file of a format holds. */
export type FormatContents = Readonly<{
  /** The article's text. Every offset of the article points into it, so it is what readers are shown word by word. */
  text: string;
  /** What the editor says of the article within the file, or everything that is wrong with that. */
  metadata: ValueOrReasons<Partial<Metadata>>;
}>;

/** A kind of article file. The generators yield `undefined` from time to time, for the caller to let others run. */
export type ArticleFormat = Readonly<{
  /** Endings of file names, in lower case with their stop. */
  extensions: readonly string[];
  mediaTypes: readonly string[];
  /** Whether a `NAME.json` beside the file may say what the file itself cannot. */
  hasSidecar: boolean;
  /** The contents of a file, or every reason why there are none. */
  read: (bytes: Uint8Array) => Generator<undefined, ValueOrReasons<FormatContents>>;
  /** The blocks of a text that `read` gave. `title` is the editor's, if known. */
  blocks: (text: string, title: string | undefined) => Generator<undefined, Block[]>;
}>;
