import type { Article } from "../article/article.ts";
import type { Checked, Excerpt, Reply, Verdict } from "../chat/reply.ts";
import { sentenceSpans } from "../language/sentences.ts";
import { createBreath } from "../search/breath.ts";
import { readSaid, unquoted } from "./check/said.ts";
import { type Judged, judge } from "./check/sentence.ts";

/** The articles that a text is checked against. */
export type Shelf = Readonly<{
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
}>;

/** UTF-16 units, twice what a chat message holds: of a longer text it is only said whether it stands there as a whole. */
const MAX_TEXT = 8_192;

/** Best first: the last of several is the verdict on the whole. */
const ORDER: readonly Verdict[] = ["verbatim", "elsewhere", "altered", "stitched", "absent"];

const worst = (verdicts: readonly Verdict[]): Verdict =>
  ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))] ?? "absent";

const WORD = /[\p{L}\p{N}]/u;

/** True when each sentence stands right behind the one before it, with nothing but white space or marks between. */
const readOn = (judged: readonly Judged[]): boolean =>
  judged.every(({ places }, index) => {
    const next = judged[index + 1];
    if (next === undefined) return true;
    return places.some(({ article, span }) =>
      next.places.some(
        (place) =>
          place.article === article &&
          place.span.start >= span.end &&
          !WORD.test(article.text.slice(span.end, place.span.start)),
      ),
    );
  });

const distinct = (excerpts: readonly Excerpt[]): Excerpt[] =>
  excerpts.filter(({ receipt }, index) => excerpts.findIndex((other) => other.receipt === receipt) === index);

const shown = ({ text, verdict, excerpts, differences }: Judged): Checked => ({ text, verdict, excerpts, differences });

/**
 * Whether the words of a text stand in the articles, by their words alone: never a verdict of true or false. A text of
 * several sentences is judged sentence by sentence; true sentences that do not stand next to each other are "stitched".
 *
 * @param scope the article that is meant; words found verbatim only in another one are then "elsewhere". Absent: every
 * article is meant.
 */
export const check = async (
  shelf: Shelf,
  text: string,
  scope?: string,
): Promise<Extract<Reply, { kind: "verdict" }>> => {
  const all = shelf.articles();
  const meant = scope === undefined ? undefined : shelf.get(scope);
  const own = scope === undefined ? all : meant === undefined ? [] : [meant];
  const others = scope === undefined ? [] : all.filter(({ id }) => id !== scope);
  const language = (meant ?? all[0])?.language ?? "und";
  const breath = createBreath();
  const bare = unquoted(text);
  const whole = await judge(await readSaid(bare, language), own, others, breath);
  const spans = bare.length > MAX_TEXT ? [] : sentenceSpans(bare, { start: 0, end: bare.length }, language);
  const { excerpts, differences, verdict } = whole;
  if (spans.length < 2) return { kind: "verdict", text, verdict, excerpts, differences };

  const known = new Map<string, Judged>();
  const judged: Judged[] = [];
  for (const { start, end } of spans) {
    const sentence = unquoted(bare.slice(start, end));
    const one = known.get(sentence) ?? (await judge(await readSaid(sentence, language), own, others, breath));
    known.set(sentence, one);
    judged.push(one);
  }
  const sentences = judged.map(shown);
  if (verdict === "verbatim" || verdict === "elsewhere") {
    return { kind: "verdict", text, verdict, excerpts, differences, sentences };
  }
  const each = worst(judged.map((one) => one.verdict));
  const joined = each === "verbatim" || each === "elsewhere";
  return {
    kind: "verdict",
    text,
    verdict: joined && !readOn(judged) ? "stitched" : each,
    excerpts: distinct(judged.flatMap((one) => one.excerpts)),
    differences: judged.flatMap((one) => one.differences),
    sentences,
  };
};
