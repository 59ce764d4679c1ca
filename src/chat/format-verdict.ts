/** What a check says of a quotation in words: the verdict, what turns it, what differs, and whose words they are. */

import { containLine } from "../language/index.ts";
import type { CheckedSentence, Difference, Excerpt, FlippingContext, VerdictReply } from "../reply/index.ts";
import type { Notices } from "./notices/notices.ts";
import { excerptParts, linePart, type ReplyPart } from "./reply-part.ts";

const formatDifference = (difference: Difference, notices: Notices): string => {
  const said = containLine(difference.said).trim();
  const article = containLine(difference.article).trim();
  if (difference.mark !== undefined) return notices.marks[difference.mark](said, article);
  if (article === "") return notices.added(said);
  return said === "" ? notices.leftOut(article) : notices.differs(said, article);
};

const turnParts = ({ turns }: Difference, notices: Notices): ReplyPart[] => {
  if (turns === undefined) return [];
  const words = containLine(turns.text);
  return [linePart(turns.kind === "speaker" ? notices.speakerLost(words) : notices.turns[turns.how](words))];
};

/** What turns the words is said before what was changed. */
const differenceParts = (differences: readonly Difference[], notices: Notices): ReplyPart[] => {
  const shown = differences.filter(({ kind }) => kind !== "form");
  return [
    ...shown.flatMap((difference) => turnParts(difference, notices)),
    ...shown.map((difference): ReplyPart => ({ kind: "item", text: formatDifference(difference, notices) })),
  ];
};

const focusWords = ({ text, start, focus }: Excerpt): string =>
  text
    .slice(focus.start - start, focus.end - start)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");

/** Of several places of the same words the first; where the words reach over the end of a paragraph, both its parts. */
const dropRepeatedExcerpts = (excerpts: readonly Excerpt[]): readonly Excerpt[] => {
  const words = excerpts.map(focusWords);
  return excerpts.filter((_, index) => words.indexOf(words[index] ?? "") === index);
};

/** Words of an article as a line names them: a comma or colon behind them would stand before the closing quotation mark. */
const nameWords = (text: string): string => containLine(text).replace(/[,;:]+$/u, "");

const formatOutside = ({ kind, text }: FlippingContext, notices: Notices): string => {
  if (kind === "correction") return notices.withdrawn;
  return kind === "attribution" ? notices.saidBeside(nameWords(text)) : notices.outside(nameWords(text));
};

const verdictParts = (checked: Omit<CheckedSentence, "text">, notices: Notices): ReplyPart[] => {
  const { verdict, excerpts, differences, outside, ending, elsewhere } = checked;
  // That words are withdrawn is said of the verdict, not once more of each excerpt.
  const plain = outside?.kind === "correction" ? excerpts.map(({ withdrawnBy: _, ...excerpt }) => excerpt) : excerpts;
  const shown = verdict === "verbatim" ? dropRepeatedExcerpts(plain) : plain;
  const sentence =
    verdict === "verbatim" && differences.some(({ kind }) => kind === "form")
      ? notices.formDiffers
      : notices.verdicts[verdict];
  return [
    ...(elsewhere ? [linePart(notices.inAnother)] : []),
    linePart(sentence),
    ...(ending === undefined ? [] : [linePart(notices.endings[ending])]),
    ...(outside === undefined ? [] : [linePart(formatOutside(outside, notices))]),
    ...differenceParts(differences, notices),
    ...(verdict === "absent" && shown.length > 0 ? [linePart(notices.nearest("quotation"))] : []),
    ...shown.flatMap((excerpt) => excerptParts(excerpt, verdict === "absent" ? "nearest" : "evidence", notices)),
  ];
};

/** Words that are given to the wrong person are wrong before all else. */
const attributionParts = (
  { verdict, attribution, saidBy = "", speaker = "" }: VerdictReply,
  notices: Notices,
): ReplyPart[] => {
  if (attribution === undefined) return [];
  // Nobody is told to have said what only resembles it.
  const isAlike = verdict === "altered" || verdict === "stitched" || verdict === "absent";
  return [linePart(notices.attributions[attribution](containLine(saidBy), containLine(speaker), isAlike))];
};

/** What is wrong with several sentences only together is said before each of them is called right. */
const overallVerdictParts = (
  { verdict, differences }: VerdictReply,
  sentences: readonly CheckedSentence[],
  notices: Notices,
): ReplyPart[] =>
  sentences.some((one) => one.verdict === verdict)
    ? differenceParts(
        differences.filter(({ mark }) => mark === "attribution"),
        notices,
      )
    : [linePart(notices.verdicts[verdict]), ...differenceParts(differences, notices)];

/** The words of a verdict; of several sentences one after the other, each below what was said. */
export const verdictReplyParts = (reply: VerdictReply, notices: Notices): readonly ReplyPart[] => [
  ...attributionParts(reply, notices),
  ...(reply.sentences
    ? [
        ...overallVerdictParts(reply, reply.sentences, notices),
        ...reply.sentences.flatMap((one): ReplyPart[] => [
          { kind: "echo", text: one.text },
          ...verdictParts(one, notices),
        ]),
      ]
    : verdictParts(reply, notices)),
];
