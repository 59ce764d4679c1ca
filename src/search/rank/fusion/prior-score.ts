/**
 * What a candidate is worth before anything is learned of words and meaning together: its meaning, and its words by as much
 * as they know of the question. The trees learn only what is missing to that, so that they do not unlearn it on the questions
 * of encyclopedias, whose words nearly always stand in the text.
 */
import { FUSION_FEATURES } from "./fusion-features.ts";

const column = (name: string): number => FUSION_FEATURES.indexOf(name);
const MEANING = column("meaning score behind best");
const WORDS = column("word score behind best");
const WORD_LOG_ODDS = column("word log-odds");

/**
 * What a unit of the words' score weighs against one of meaning, where words alone would be wrong for certain and where they
 * would be right for certain. By one weight for all questions, .1 is best on news and on questions in other words (words know
 * little), 1.2 on encyclopedias (words know nearly all); this reaches both.
 */
const WORD_WEIGHT = { unsure: 0.05, sure: 0.8 };

/** Makes log-odds between candidates of it: by this factor they are likeliest on the questions that are learned from. */
const LOG_ODDS = 0.7;

/**
 * The same for a question in another language than the article's, of whose words the article has names and numbers alone:
 * they say little, but the kind of answer that is wanted is in their score, too. Chosen on the 264 questions in other
 * languages on news; .3 and .4 are as good there, more is worse.
 */
const FOREIGN_WORD_WEIGHT = 0.2;

const weigh = (rows: Float32Array, at: number, wordWeight: number): number =>
  LOG_ODDS * (rows[at + MEANING]! + wordWeight * rows[at + WORDS]!);

/**
 * How sure the words are that their first candidate answers, 0…1.
 *
 * @param at where the candidate's row begins in `rows`.
 */
export const surenessOf = (rows: Float32Array, at: number): number => 1 / (1 + Math.exp(-rows[at + WORD_LOG_ODDS]!));

/** @param at where the candidate's row begins in `rows`. */
export const priorScore = (rows: Float32Array, at: number): number =>
  weigh(rows, at, WORD_WEIGHT.unsure + (WORD_WEIGHT.sure - WORD_WEIGHT.unsure) * surenessOf(rows, at));

/** The same of a question in another language. */
export const foreignScore = (rows: Float32Array, at: number): number => weigh(rows, at, FOREIGN_WORD_WEIGHT);
