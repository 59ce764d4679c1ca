/** Words that someone else is said to have said, without quotation marks. */

import type { Article } from "../../article/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { type Attribution, findReportAttribution, findSourceAttribution } from "./attribution.ts";
import { isSayingVerb, tokenizeSpeech } from "./speech-tokens.ts";

const hearsayPatterns = new WeakMap<DiscourseCues, RegExp>();

/** One pattern for all cues: what takes long is to compile the letters of all scripts, once for each pattern. */
const hearsayPatternOf = (cues: DiscourseCues): RegExp => {
  const known = hearsayPatterns.get(cues);
  if (known !== undefined) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.hearsay.join("|")})(?![\\p{L}\\p{N}])`, "u");
  hearsayPatterns.set(cues, made);
  return made;
};

const findHearsay = (text: string, span: Span, cues: DiscourseCues): Attribution | undefined => {
  const folded = text.slice(span.start, span.end).toLowerCase();
  if (folded.length !== span.end - span.start) return undefined;
  const found = cues.hearsay.length === 0 ? null : hearsayPatternOf(cues).exec(folded);
  if (found === null) return undefined;
  const words = { start: span.start + found.index, end: span.start + found.index + found[0].length };
  return { verb: words, words };
};

/** The words of a stretch that say that somebody says it, or is said to: "according to", "she claimed", "reportedly". */
export const findReported = (text: string, span: Span, cues: DiscourseCues): Attribution | undefined =>
  findSourceAttribution(text, span, cues) ?? findReportAttribution(text, span, cues) ?? findHearsay(text, span, cues);

/** Items of a list that a line before them introduces; a longer list is no list of what one person said. */
const MAX_LISTED_BLOCKS = 12;
const ENDS_STATEMENT = /[.!?…。។]["”»“’]?$/u;
const LIST_ITEM = /^\s*(?:[-*•–—]|\d+[.)])\s/u;

/** Whether a block is one of several claims below a line such as "The mayor also said:". */
export const isListedSpeech = (article: Article, block: Span, cues: DiscourseCues): boolean => {
  const { text, blocks } = article;
  const at = blocks.findIndex(({ start }) => start === block.start);
  for (let back = at; back > 0 && at - back < MAX_LISTED_BLOCKS; back -= 1) {
    const item = text.slice(blocks[back]?.start ?? 0, blocks[back]?.end ?? 0);
    if (back < at && ENDS_STATEMENT.test(item) && !LIST_ITEM.test(item)) return false;
    const before = blocks[back - 1];
    if (before === undefined) return false;
    const line = text.slice(before.start, before.end).trimEnd();
    if (line.endsWith(":")) return tokenizeSpeech(text, before).some((token) => isSayingVerb(token, cues));
  }
  return false;
};
