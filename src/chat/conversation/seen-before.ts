/** What a reader has seen of what was found for a question that goes on from earlier ones, and what is shown of it then. */

import { type Decision, excerptSpan, withCompanions, withoutCompanions } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { getLoadedLanguage } from "../../language/index.ts";
import { bestExcerpt, type Excerpt } from "../../reply/index.ts";
import type { SearchResult } from "../../search/index.ts";
import { isOfArticle, type ParsedQuestion, type Turn, turnsBefore } from "../../search/question/index.ts";
import { countOwnWords, findInOwnWords } from "./in-own-words.ts";

/**
 * `new`: nothing of it was shown before, or the question stands alone. `again`: the passage was, and the question asks for
 * something in it. `seen`: it was, and the question says nothing of its own ("and why?").
 */
export type Novelty = Readonly<{ kind: "new" | "again" | "seen"; decision: Decision }>;

type AnswerDecision = Exclude<Decision, { kind: "abstain" }>;

type Shown = Readonly<{ turns: readonly Turn[]; get: (article: string) => Article | undefined }>;

const wasShown = (excerpt: Excerpt, { turns, get }: Shown): boolean => {
  const article = get(excerpt.article);
  if (article === undefined) return false;
  return turns.some(({ shown }) => {
    if (shown === undefined || !isOfArticle(shown, article) || !article.sentences[shown.sentence]) return false;
    const span = excerptSpan(article, shown.sentence);
    return span.start <= excerpt.focus.start && excerpt.focus.start < span.end;
  });
};

/** Without the answers that were shown. What must be seen with the others is shown with them, though it was seen with these. */
const freshOf = ({ kind, excerpts }: AnswerDecision, shown: Shown): readonly Excerpt[] => {
  if (kind === "choices") return excerpts.filter((one) => !wasShown(one, shown));
  const [first, ...others] = withoutCompanions(excerpts).filter((one) => !wasShown(one, shown));
  return first === undefined ? [] : withCompanions([first, ...others], shown.get);
};

/** What answers a question by itself, where that is surer, was not shown, and has more of the question's own words. */
const answerAlone = (
  { confidence, excerpts }: AnswerDecision,
  alone: Decision,
  parsed: ParsedQuestion,
  shown: Shown,
): Decision | undefined => {
  if (alone.kind !== "answer" || alone.confidence <= confidence) return undefined;
  const [before, other] = [bestExcerpt(excerpts), bestExcerpt(alone.excerpts)];
  const article = shown.get(before.article);
  if (article === undefined || other.article !== before.article || wasShown(other, shown)) return undefined;
  return countOwnWords(parsed, article, other) > countOwnWords(parsed, article, before) ? alone : undefined;
};

/** A passage with more of the question's own words than the one that was shown; less sure, as it was not the best. */
const answerInOwnWords = (
  decision: AnswerDecision,
  finding: SearchResult,
  parsed: ParsedQuestion,
  shown: Shown,
): Decision | undefined => {
  const found = bestExcerpt(decision.excerpts);
  const article = shown.get(found.article);
  const isFresh = (one: Excerpt): boolean => !wasShown(one, shown);
  const other = article && findInOwnWords(finding, parsed, article, found, isFresh);
  if (other === undefined) return undefined;
  const confidence = decision.confidence * Math.min(1, other.score / found.score);
  return { ...decision, confidence, excerpts: withCompanions([other], shown.get) };
};

/**
 * Leaves out of a decision what the reader has seen, and says whether that was the best of it. On dialogues of CoQA and QuAC
 * 10 of 106 passages that were shown before give way to another one, of which 7 answer; of those that gave way 3 did.
 *
 * @param decideAlone decides on the question without what was asked before.
 */
export const withoutSeen = async (
  decision: Decision,
  finding: SearchResult,
  shown: Shown,
  decideAlone: () => Promise<Decision>,
): Promise<Novelty> => {
  const first = decision.kind === "abstain" ? decision.nearest : bestExcerpt(decision.excerpts);
  const language = getLoadedLanguage(shown.get(first?.article ?? "")?.language ?? "");
  const parsed = language && finding.parseIn(language);
  if (first === undefined || parsed?.earlier === undefined) return { kind: "new", decision };
  if (decision.kind === "abstain") {
    if (!wasShown(first, shown)) return { kind: "new", decision };
    const { nearest: _, ...rest } = decision;
    return { kind: "new", decision: rest };
  }
  const [fresh, ...others] = freshOf(decision, shown);
  const { isWordless, text } = parsed;
  const isRepeated = turnsBefore(parsed.language, parsed.language.words(text), shown.turns).length < shown.turns.length;
  if (isRepeated && !isWordless) return { kind: "new", decision };
  // Of several passages to choose from, those that were not chosen before are left.
  if (fresh !== undefined && (!wasShown(first, shown) || decision.kind === "choices" || isWordless))
    return { kind: "new", decision: { ...decision, excerpts: [fresh, ...others] } };
  if (isWordless || decision.kind === "choices") return { kind: "seen", decision };
  const alone = answerAlone(decision, await decideAlone(), parsed, shown);
  const other = alone ?? answerInOwnWords(decision, finding, parsed, shown);
  return other === undefined ? { kind: "again", decision } : { kind: "new", decision: other };
};
