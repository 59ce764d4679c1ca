/** Vectors of texts, each encoded once in a run; those of articles also kept in a folder between runs. */
import { openVectorFolder, vectorKey } from "../../../../src/meaning/articles/vector-folder.ts";
import {
  type Encoder,
  isUnavailable,
  type QuestionVectors,
  type SentenceVectors,
  type Unavailable,
} from "../../../../src/meaning/index.ts";

export type TextVectors = Readonly<{
  sentences: (texts: readonly string[]) => Promise<readonly SentenceVectors[]>;
  question: (text: string) => Promise<QuestionVectors>;
}>;

const orThrow = <Vectors extends object>(found: Vectors | Unavailable): Vectors => {
  if (isUnavailable(found)) throw new Error(found.problem);
  return found;
};

export const createTextVectors = (encoder: Encoder, folder?: string): TextVectors => {
  const kept = folder === undefined ? undefined : openVectorFolder(folder, 4e9);
  const bySentence = new Map<string, SentenceVectors>();
  const byQuestion = new Map<string, QuestionVectors>();
  return {
    sentences: async (texts) => {
      const unknown = [...new Set(texts.filter((text) => !bySentence.has(text)))];
      if (unknown.length > 0) {
        const key = vectorKey(encoder.version, texts);
        const read = await kept?.read(key);
        if (read === undefined) {
          const vectors = orThrow(await encoder.encodeSentences(unknown));
          for (const [i, text] of unknown.entries()) bySentence.set(text, vectors[i]!);
          await kept?.write(
            key,
            texts.map((text) => bySentence.get(text)!),
          );
        } else for (const [i, text] of texts.entries()) bySentence.set(text, read[i]!);
      }
      return texts.map((text) => bySentence.get(text)!);
    },
    question: async (text) => {
      const known = byQuestion.get(text) ?? orThrow(await encoder.encodeQuestion(text));
      byQuestion.set(text, known);
      return known;
    },
  };
};
