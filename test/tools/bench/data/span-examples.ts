import { readFileSync } from "node:fs";
import { listSpanCandidates, type SpanCandidate } from "../../../../src/answer/span/candidates.ts";
import { createSpanContext, type SpanContext } from "../../../../src/answer/span/span-context.ts";
import { parseSpanQuestion } from "../../../../src/answer/span/parse-span-question.ts";
import { tokenizeSpan } from "../../../../src/answer/span/tokenize-span.ts";
import type { Language } from "../../../../src/language/language.ts";
import { sentenceSpans } from "../../../../src/language/sentences/sentences.ts";
import { parseQuestion } from "../../../../src/search/question/parse-question.ts";
import { isHeldOut } from "./held-out.ts";
import { hashString } from "./random.ts";

type Squad = Readonly<{
  data: readonly Readonly<{
    title: string;
    paragraphs: readonly Readonly<{
      context: string;
      qas: readonly Readonly<{
        question: string;
        answers: readonly Readonly<{ text: string; answer_start?: number }>[];
      }>[];
    }>[];
  }>[];
}>;

/** A question, the sentence in which its answer stands, and the answers. */
export type SpanExample = Readonly<{ title: string; question: string; sentence: string; golds: readonly string[] }>;

const toAnswerWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Reads a file in the format of SQuAD 1.1. The right sentence is the one in which the first answer begins; where the
 * file does not say where it begins, the one with these words that shares most words with the question.
 */
export const loadSpanExamples = (file: string): SpanExample[] => {
  const { data } = JSON.parse(readFileSync(file, "utf8")) as Squad;
  const found: SpanExample[] = [];
  for (const { title, paragraphs } of data) {
    for (const { context, qas } of paragraphs) {
      const spans = sentenceSpans(context, { start: 0, end: context.length }, "en");
      const sentences = spans.map(({ start, end }) => context.slice(start, end));
      for (const { question, answers } of qas) {
        const [first] = answers;
        if (first === undefined) continue;
        const asked = new Set(toAnswerWords(question));
        const shared = (text: string): number => new Set(toAnswerWords(text).filter((word) => asked.has(word))).size;
        const start = first.answer_start;
        const holding =
          start === undefined
            ? sentences.filter((text) => text.includes(first.text)).sort((one, other) => shared(other) - shared(one))
            : sentences.filter((_, at) => (spans[at]?.start ?? 0) <= start && start < (spans[at]?.end ?? 0));
        const sentence = holding[0];
        if (sentence !== undefined) found.push({ title, question, sentence, golds: answers.map(({ text }) => text) });
      }
    }
  }
  return found;
};

/**
 * What an article's questions are for: of most, what finds the words that answer is learned; of an eighth each, what says how
 * sure they are, and where the threshold lies; on those that are held out the figures are told.
 */
export const SPAN_PARTS = ["training", "marks", "validation", "held-out"] as const;
export type SpanPart = (typeof SPAN_PARTS)[number];

const PART_COUNT = 8;
const VALIDATION_PART = 1;
const MARKS_PART = 2;

/** By the title as the file has it. */
export const spanPartOf = (title: string): SpanPart => {
  if (isHeldOut(title)) return "held-out";
  const part = hashString(title) % PART_COUNT;
  return part === VALIDATION_PART ? "validation" : part === MARKS_PART ? "marks" : "training";
};

/** As SQuAD's own evaluation compares answers: lower case, without punctuation and articles, spaces joined. */
export const normalizeAnswer = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, "")
    .replace(/\b(?:a|an|the)\b/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");

export const exactMatch = (answer: string, golds: readonly string[]): number =>
  golds.some((gold) => normalizeAnswer(gold) === normalizeAnswer(answer)) ? 1 : 0;

const f1Of = (answer: string, gold: string): number => {
  const words = normalizeAnswer(answer).split(" ");
  const wanted = normalizeAnswer(gold).split(" ");
  const left = [...wanted];
  let same = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  if (same === 0) return 0;
  const [precision, recall] = [same / words.length, same / wanted.length];
  return (2 * precision * recall) / (precision + recall);
};

/** The overlap in words with the best of the answers. */
export const bestF1 = (answer: string, golds: readonly string[]): number =>
  Math.max(...golds.map((gold) => f1Of(answer, gold)));

/** A question and its sentence as the scorer sees them; `textOf` gives the words of a candidate. */
export const toScene = (language: Language, { question, sentence }: SpanExample) => {
  const tokens = tokenizeSpan(sentence, language.words(sentence), { start: 0, end: sentence.length });
  const asked = parseSpanQuestion(parseQuestion(language, question));
  const scene: SpanContext = createSpanContext(tokens, asked);
  const textOf = ({ from, to }: SpanCandidate): string => sentence.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return { scene, candidates: listSpanCandidates(tokens), textOf };
};
