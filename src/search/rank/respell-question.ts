/** Decides what a misspelt question was meant to say, before its meaning is read: to the encoder a misspelt word is another one. */
import { detectForeignLanguage } from "../../language/index.ts";
import type { ArticleIndex } from "../index/index.ts";
import { type ParsedQuestion, resolveTerms } from "../question/index.ts";
import { loadModel } from "./model/load-model.ts";

/** Whether a question is in the language of an article: by a function word of it, and no sign of another one. */
const isInLanguageOf = ({ language }: ArticleIndex, { text, tokens }: ParsedQuestion): boolean =>
  tokens.some(({ stop }) => stop) && detectForeignLanguage(text, language.code) === undefined;

/** People rarely get the first letter wrong, and an unknown word is as likely one that the article does not have: "alight", "flight". */
const sharesFirstLetter = (typed: string, meant: string): boolean =>
  typed.normalize("NFD").charAt(0) === meant.normalize("NFD").charAt(0).toLowerCase();

/**
 * The question with each word that neither the article nor its language has written as the article's likeliest word. Where the
 * words of the language were never learned, nothing can be told from a misspelling, and the question stays as it is.
 */
export const respellQuestion = (index: ArticleIndex, question: ParsedQuestion): string => {
  const { associations } = loadModel().words ?? {};
  if (associations?.language !== index.language.code || !isInLanguageOf(index, question)) return question.text;
  const isWord = (stem: string): boolean => associations.tokens.has(stem);
  const { terms, corrections } = resolveTerms(index, question.tokens, isWord);
  let text = "";
  let copied = 0;
  for (const { form, stem, start, end, repaired } of terms) {
    const correction = repaired && !isWord(stem) ? corrections.find(({ from }) => from === form) : undefined;
    if (correction === undefined || start < copied || !sharesFirstLetter(form, correction.to)) continue;
    text += question.text.slice(copied, start) + correction.to;
    copied = end;
  }
  return text + question.text.slice(copied);
};
