import type { Article, Span } from "../article/article.ts";
import type { Checked, Excerpt, Reply, Verdict } from "../chat/reply.ts";
import { sentenceSpans } from "../language/sentences.ts";
import { createBreath } from "../search/breath.ts";
import { type Found, readOn } from "./check/read-on.ts";
import { readSaid, unquoted } from "./check/said.ts";
import { type Judged, judge } from "./check/sentence.ts";

/** The articles that a text is checked against. */
export type Shelf = Readonly<{
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
}>;

/** UTF-16 units that are judged sentence by sentence; of what comes behind it is only said whether it stands there as a whole. */
const MAX_TEXT = 32_768;
/** Tokens of sentences not found as they are that are compared word by word; of further ones it is said that they were not found. */
const MAX_COMPARED = 4_096;

/** Best first: the last of several is the verdict on the whole. */
const ORDER: readonly Verdict[] = ["verbatim", "elsewhere", "altered", "stitched", "absent"];

const worst = (verdicts: readonly Verdict[]): Verdict =>
  ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))] ?? "absent";

/** The sentences of a text; what is too long to be judged sentence by sentence is one more. */
const spansOf = (text: string, language: string): Span[] => {
  const spans = sentenceSpans(text, { start: 0, end: Math.min(text.length, MAX_TEXT) }, language);
  if (text.length <= MAX_TEXT) return spans;
  const rest = spans.length > 1 ? spans.pop() : undefined;
  return [...spans, { start: rest?.start ?? MAX_TEXT, end: text.length }];
};

const distinct = (excerpts: readonly Excerpt[]): Excerpt[] =>
  excerpts.filter(({ receipt }, index) => excerpts.findIndex((other) => other.receipt === receipt) === index);

const shown = ({ places: _, ...checked }: Judged): Checked => checked;

/**
 * Whether the words of a text stand in the articles, by their words alone: never a verdict of true or false. A text of
 * several sentences is judged sentence by sentence; true sentences that do not stand next to each other are "stitched", and
 * "altered" when a mark between them is missing.
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
  const spans = spansOf(bare, language);
  const { verdict } = whole;
  if (spans.length < 2) return { kind: "verdict", ...shown(whole), text };

  const known = new Map<string, Judged>();
  const judged: (Judged & Found)[] = [];
  let compared = 0;
  for (const span of spans) {
    const raw = bare.slice(span.start, span.end);
    const sentence = unquoted(raw);
    let one = known.get(sentence);
    if (one === undefined) {
      const said = await readSaid(sentence, language);
      one = await judge(said, own, others, breath, compared + said.tokens.length <= MAX_COMPARED);
      if (one.verdict !== "verbatim" && one.verdict !== "elsewhere") compared += said.tokens.length;
      known.set(sentence, one);
    }
    const start = span.start + raw.indexOf(sentence);
    judged.push({ ...one, span: { start, end: start + sentence.length } });
    await breath();
  }
  const sentences = judged.map(shown);
  if (verdict === "verbatim" || verdict === "elsewhere") {
    return { kind: "verdict", ...shown(whole), text, sentences };
  }
  const each = worst(judged.map((one) => one.verdict));
  const stands = each === "verbatim" || each === "elsewhere";
  const marks = stands ? await readOn(bare, judged, breath) : [];
  return {
    kind: "verdict",
    text,
    verdict: marks === undefined ? "stitched" : marks.length > 0 ? "altered" : each,
    excerpts: distinct(judged.flatMap((one) => one.excerpts)),
    differences: [...judged.flatMap((one) => one.differences), ...(marks ?? [])],
    sentences,
  };
};
