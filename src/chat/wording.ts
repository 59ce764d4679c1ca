import { type Notices, noticesIn } from "./notices/notices.ts";
import type { Abstain, Checked, Correction, Difference, Excerpt, Reply } from "./reply.ts";

/**
 * One part of a reply in words, without markup; an adapter only lays it out. In the order in which it is to be shown:
 *
 * - `line`: a sentence of the bot's own.
 * - `said`: words of the person who asked, given back.
 * - `excerpt`: words of an article, shown as a quotation. `nearest` is no answer, and must not look like one.
 * - `source`: where the excerpt before it stands. `text` begins with `excerpt.title`.
 * - `item`: one entry of a list; `note` says something of it.
 */
export type Part =
  | Readonly<{ kind: "line"; text: string }>
  | Readonly<{ kind: "said"; text: string }>
  | Readonly<{ kind: "excerpt"; excerpt: Excerpt; role: "answer" | "nearest" | "evidence" }>
  | Readonly<{ kind: "source"; text: string; excerpt: Excerpt }>
  | Readonly<{ kind: "item"; text: string; note?: string; url?: string }>;

const line = (text: string): Part => ({ kind: "line", text });

/** Where an excerpt stands: "paragraph 3", "headline". */
export const placeOf = (excerpt: Excerpt, notices: Notices): string =>
  excerpt.block === "body" ? notices.places.paragraph(excerpt.paragraph) : notices.places[excerpt.block];

/** What is known of who speaks, when the excerpt is not in the reporter's own voice. */
const voiceOf = (excerpt: Excerpt, notices: Notices): string | undefined => {
  if (excerpt.voice === undefined || excerpt.voice === "reporter") return undefined;
  const { speaker } = excerpt;
  const words = speaker && excerpt.text.slice(speaker.start - excerpt.start, speaker.end - excerpt.start);
  const voice = notices.voices[excerpt.voice];
  return words ? `${voice} (${words})` : voice;
};

/** Title, date, place, voice and receipt of an excerpt, in one line. */
export const sourceOf = (excerpt: Excerpt, notices: Notices): string =>
  [excerpt.title, excerpt.date, placeOf(excerpt, notices), voiceOf(excerpt, notices), excerpt.receipt]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");

const quoted = (excerpt: Excerpt, role: "answer" | "nearest" | "evidence", notices: Notices): Part[] => [
  { kind: "excerpt", excerpt, role },
  { kind: "source", text: sourceOf(excerpt, notices), excerpt },
];

const corrected = (corrections: readonly Correction[], notices: Notices): Part[] =>
  corrections.map(({ from, to }) => line(notices.correction(from, to)));

const refusal = (reply: Abstain, notices: Notices): Part[] => {
  const { reason, missing, nearest, corrections } = reply;
  return [
    line(notices.reasons[reason]),
    ...(missing.length > 0 ? [line(notices.missing(missing, reply.asked ?? 1))] : []),
    ...(nearest
      ? [line(notices.nearest), ...corrected(corrections, notices), ...quoted(nearest, "nearest", notices)]
      : []),
  ];
};

const differing = (difference: Difference, notices: Notices): string => {
  const said = difference.said.trim();
  const article = difference.article.trim();
  if (article === "") return notices.added(said);
  return said === "" ? notices.leftOut(article) : notices.differs(said, article);
};

const changes = (differences: readonly Difference[], notices: Notices): Part[] =>
  differences
    .filter(({ kind }) => kind === "words")
    .map((difference): Part => ({ kind: "item", text: differing(difference, notices) }));

const quotedWords = ({ text, start, focus }: Excerpt): string =>
  text
    .slice(focus.start - start, focus.end - start)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");

/** Of several places of the same words the first; where the words reach over the end of a paragraph, both its parts. */
const firstPlace = (excerpts: readonly Excerpt[]): readonly Excerpt[] => {
  const words = excerpts.map(quotedWords);
  return excerpts.filter((_, index) => words.indexOf(words[index] ?? "") === index);
};

const judged = (checked: Omit<Checked, "text">, notices: Notices): Part[] => {
  const { verdict, excerpts, differences, outside } = checked;
  const shown = verdict === "verbatim" ? firstPlace(excerpts) : excerpts;
  const sentence = verdict === "verbatim" && differences.length > 0 ? notices.formDiffers : notices.verdicts[verdict];
  return [
    line(sentence),
    ...(outside === undefined ? [] : [line(notices.outside(outside.text))]),
    ...changes(differences, notices),
    ...(verdict === "absent" && shown.length > 0 ? [line(notices.nearest)] : []),
    ...shown.flatMap((excerpt) => quoted(excerpt, verdict === "absent" ? "nearest" : "evidence", notices)),
  ];
};

/** What is wrong with several sentences only together is said before each of them is called right. */
const together = (
  { verdict, differences }: Extract<Reply, { kind: "verdict" }>,
  sentences: readonly Checked[],
  notices: Notices,
): Part[] =>
  sentences.some((one) => one.verdict === verdict)
    ? []
    : [line(notices.verdicts[verdict]), ...changes(differences, notices)];

/**
 * Below this confidence an answer is not shown like one to rely on. It is right in one case of three on the mixture that
 * confidences are calibrated on, in which every other question has no answer, and in one of two where most have one.
 */
const DOUBT = 0.35;

/** A reply in words, in its own language. Every adapter says the same, each in its own layout. */
export const word = (reply: Reply): readonly Part[] => {
  const notices = noticesIn(reply.language);
  switch (reply.kind) {
    case "answer":
      return [
        ...corrected(reply.corrections, notices),
        // Whoever asks for a wife must not take a passage without one for a yes.
        ...(reply.missing.length > 0 ? [line(notices.missing(reply.missing, 1))] : []),
        ...(reply.confidence < DOUBT || reply.missing.length > 0 ? [line(notices.unsure)] : []),
        ...reply.excerpts.flatMap((excerpt) => quoted(excerpt, "answer", notices)),
      ];
    case "abstain":
      return refusal(reply, notices);
    case "verdict":
      return reply.sentences
        ? [
            ...together(reply, reply.sentences, notices),
            ...reply.sentences.flatMap((one): Part[] => [{ kind: "said", text: one.text }, ...judged(one, notices)]),
          ]
        : judged(reply, notices);
    case "receipt":
      return [
        line(notices.receipts[reply.status]),
        ...(reply.excerpt ? quoted(reply.excerpt, "evidence", notices) : []),
      ];
    case "articles":
      return [
        line(notices.articles(reply.articles.length, reply.total)),
        ...reply.articles.map((article): Part => {
          const note = [article.id, article.date, article.chosen ? notices.chosen : undefined].filter(Boolean);
          return {
            kind: "item",
            text: article.title,
            note: note.join(" · "),
            ...(article.url && { url: article.url }),
          };
        }),
      ];
    case "outline":
      return [
        line(
          [reply.article.title, reply.article.date, notices.paragraphs(reply.paragraphs)].filter(Boolean).join(" · "),
        ),
        ...(reply.headings.length > 0 ? [line(notices.headings)] : []),
        ...reply.headings.map((text): Part => ({ kind: "item", text })),
        ...(reply.questions.length > 0 ? [line(notices.questions)] : []),
        ...reply.questions.map((text): Part => ({ kind: "item", text })),
      ];
    case "notice":
      return reply.text.split("\n").map(line);
  }
};
