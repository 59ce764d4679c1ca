/** What the articles say of who said a quotation that was found in them, beside whom a text gives it to. */

import type { Article } from "../../article/index.ts";
import type { Attributed, CheckedSentence, Excerpt } from "../../reply/index.ts";
import { compareSpeaker } from "./compare-speaker.ts";

const focusOf = ({ text, start, focus }: Excerpt): string =>
  text.slice(focus.start - start, focus.end - start).toLowerCase();

/** Of one sentence: where it stands several times, it is right to give it to anyone who says it. */
const attributeSentence = (
  { verdict, excerpts }: Omit<CheckedSentence, "text">,
  saidBy: string,
  articleOf: (id: string) => Article | undefined,
): Attributed => {
  const unclear: Attributed = { attribution: "unclear", saidBy };
  const [first] = excerpts;
  if (first === undefined || verdict === "stitched") return unclear;
  const isExact = verdict === "verbatim" || verdict === "elsewhere";
  const places = isExact ? excerpts.filter((one) => focusOf(one) === focusOf(first)) : [first];
  const found = places.map((place): Attributed => {
    const article = articleOf(place.article);
    return article === undefined ? unclear : compareSpeaker(article, place.focus, saidBy);
  });
  const same = found.find(({ attribution }) => attribution === "same");
  const [one = unclear] = found;
  return same ?? (found.every(({ attribution }) => attribution === one.attribution) ? one : unclear);
};

/** Worst first. */
const ORDER: readonly Attributed["attribution"][] = ["other", "nobody", "unclear", "same"];

/** `undefined` when no words were found that somebody could have said. */
export const attributeQuotation = (
  checked: Omit<CheckedSentence, "text"> & Readonly<{ sentences?: readonly CheckedSentence[] | undefined }>,
  saidBy: string,
  articleOf: (id: string) => Article | undefined,
): Attributed | undefined => {
  if (checked.verdict === "absent") return undefined;
  const found = (checked.sentences ?? [checked])
    .filter(({ verdict }) => verdict !== "absent")
    .map((one) => attributeSentence(one, saidBy, articleOf));
  const [first] = found.toSorted((one, other) => ORDER.indexOf(one.attribution) - ORDER.indexOf(other.attribution));
  return first;
};
