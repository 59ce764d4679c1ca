/** A reply in words, in parts that an adapter lays out. */

import { reliableConfidence } from "../answer/index.ts";
import { containLine } from "../language/index.ts";
import type { AbstainReply, Action, NamedArticle, Reply, SingleReply, SpellingCorrection } from "../reply/index.ts";
import { changedParts, correctedParts } from "./format-corrected.ts";
import { verdictReplyParts } from "./format-verdict.ts";
import { noticesIn } from "./notices/notice-languages.ts";
import type { Notices } from "./notices/notices.ts";
import { offersIn, withoutOffers } from "./offers-in.ts";
import { excerptParts, linePart, type ReplyPart } from "./reply-part.ts";

const correctionParts = (corrections: readonly SpellingCorrection[], notices: Notices): ReplyPart[] =>
  corrections.map(({ from, to }) => linePart(notices.correction(from, to)));

/** Above an answer that is not to be relied on, unless what it lacks is said below it. */
const unsureParts = (
  { again, confidence, foundBy, missing, excerpts }: Extract<Reply, { kind: "answer" }>,
  notices: Notices,
): ReplyPart[] => {
  if (again) return [linePart(notices.again)];
  if (new Set(excerpts.map(({ article }) => article)).size > 1) return [linePart(notices.severalArticles)];
  return confidence < reliableConfidence(foundBy) && missing.length === 0 ? [linePart(notices.unsure)] : [];
};

/** Above questions that are offered. */
const offerParts = (actions: readonly Action[], notices: Notices): ReplyPart[] =>
  actions.some(({ kind }) => kind === "ask") ? [linePart(notices.tryAsking)] : [];

/** A day, or the first and the last of several, in a language of the bot's own words. */
const formatDays = ({ from, to }: Readonly<{ from: string; to: string }>, language: string): string => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
};

const noSuchArticleParts = (
  { about, by, days, nearest }: NamedArticle,
  notices: Notices,
  language: string,
): ReplyPart[] => [
  linePart(
    notices.noSuchArticle({
      ...(about !== undefined && { about }),
      ...(by !== undefined && { by }),
      ...(days && { days: formatDays(days, language) }),
    }),
  ),
  ...(nearest.length > 0 ? [linePart(notices.nearestArticles)] : []),
  ...nearest.map(
    ({ id, title, date }): ReplyPart => ({ kind: "item", text: title, note: [id, date].filter(Boolean).join(" · ") }),
  ),
];

const refusalParts = (reply: AbstainReply, notices: Notices): ReplyPart[] => {
  if (reply.named) return noSuchArticleParts(reply.named, notices, reply.language ?? "en");
  const { reason, missing, nearest, corrections } = reply;
  return [
    linePart(notices.reasons[reason]),
    ...(missing.length > 0 ? [linePart(notices.missing(missing, reply.asked ?? 1))] : []),
    ...(nearest
      ? [
          linePart(notices.nearest("question")),
          ...correctionParts(corrections, notices),
          ...excerptParts(nearest, "nearest", notices, reply.sources),
        ]
      : []),
  ];
};

/** One reply, and what is to be shown before it. */
export type RepliedPart = Readonly<{ before: readonly ReplyPart[]; reply: SingleReply }>;

/**
 * The replies of which each is to be shown by itself, with its own buttons: one, or those to the questions of one message, each
 * below its question.
 */
export const repliesIn = (reply: Reply, preface?: string): readonly [RepliedPart, ...RepliedPart[]] => {
  const before = preface === undefined || preface === "" ? [] : [linePart(preface)];
  if (reply.kind !== "several") return [{ before, reply }];
  const { language, replies, left } = reply;
  const tooMany = left === 0 ? [] : [linePart(noticesIn(language).several(replies.length, replies.length + left))];
  const [first, ...rest] = replies.map(
    (one): RepliedPart => ({ before: [{ kind: "echo", text: one.question }], reply: one.reply }),
  );
  if (first === undefined) throw new Error("a message with several questions has no reply");
  return [{ ...first, before: [...before, ...tooMany, ...first.before] }, ...rest];
};

const partsOf = (reply: Reply, notices: Notices): readonly ReplyPart[] => {
  switch (reply.kind) {
    case "answer":
      return [
        ...(reply.label === undefined ? [] : [linePart(notices.articleLabels[reply.label])]),
        ...(reply.articleLanguage === undefined ? [] : [linePart(notices.otherLanguage(reply.articleLanguage))]),
        ...correctionParts(reply.corrections, notices),
        ...unsureParts(reply, notices),
        ...reply.excerpts.flatMap((excerpt) => excerptParts(excerpt, "answer", notices, reply.sources)),
        // A reader who asks for a wife must not take a passage without one for a yes.
        ...(reply.missing.length > 0 ? [linePart(notices.missing(reply.missing, 1))] : []),
      ];
    case "choices":
      return [
        ...(reply.articleLanguage === undefined ? [] : [linePart(notices.otherLanguage(reply.articleLanguage))]),
        ...correctionParts(reply.corrections, notices),
        linePart(notices.choices),
        ...reply.excerpts.flatMap((excerpt) => excerptParts(excerpt, "choice", notices, reply.sources)),
        ...(reply.missing.length > 0 ? [linePart(notices.missing(reply.missing, 1))] : []),
      ];
    case "abstain":
      return [...refusalParts(reply, notices), ...offerParts(reply.actions, notices)];
    case "several":
      return [
        ...repliesIn(reply).flatMap((one) => [
          ...one.before,
          ...partsOf(withoutOffers(one.reply), noticesIn(one.reply.language)),
        ]),
        ...offerParts(offersIn(reply), notices),
      ];
    case "verdict":
      return verdictReplyParts(reply, notices);
    case "receipt":
      return [
        linePart(
          reply.fault ? notices.receiptFault[reply.fault.kind](reply.fault.part) : notices.receipts[reply.status],
        ),
        ...(reply.form === undefined ? [] : [linePart(notices.receiptForm)]),
        ...(reply.excerpt ? excerptParts(reply.excerpt, "evidence", notices) : []),
        ...(reply.before === undefined ? [] : changedParts({ before: reply.before, now: reply.now ?? [] }, notices)),
      ];
    case "articles":
      return [
        linePart(notices.articles(reply.articles.length, reply.total)),
        ...reply.articles.map((article): ReplyPart => {
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
        linePart(
          [reply.article.title, reply.article.date, notices.paragraphs(reply.paragraphs)].filter(Boolean).join(" · "),
        ),
        ...(reply.headings.length > 0 ? [linePart(notices.headings)] : []),
        ...reply.headings.map((text): ReplyPart => ({ kind: "item", text })),
        ...(reply.questions.length > 0 ? [linePart(notices.questions)] : []),
        ...reply.questions.map((text): ReplyPart => ({ kind: "item", text })),
      ];
    case "corrected":
      return correctedParts(reply, notices);
    case "notice":
      return [...reply.text.split("\n").map(linePart), ...offerParts(reply.actions ?? [], notices)];
  }
};

/** What an article's words do to the direction of a line, or to its end, stays in it. */
const containPart = (part: ReplyPart): ReplyPart => {
  switch (part.kind) {
    case "line":
      return { ...part, text: containLine(part.text) };
    case "item":
      return {
        ...part,
        text: containLine(part.text),
        ...(part.note !== undefined && { note: containLine(part.note) }),
      };
    // A source is put together from words that are contained already: what stands where in it stays so.
    case "source":
    case "echo":
    case "excerpt":
    case "former":
      return part;
  }
};

/**
 * A reply in words, in its own language. Every adapter says the same, each in its own layout.
 *
 * @example
 * ```js
 * import { createBot, formatReply, openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const reply = await createBot({ library }).ask("Who is the king of Sweden?");
 * for (const part of formatReply(reply)) console.log(part.kind, part.text);
 * // → line I found no passage that answers this.
 * // → line The words “king”, “Sweden” do not stand in the article.
 * // → line For instance:
 * ```
 */
export const formatReply = (reply: Reply): readonly ReplyPart[] =>
  partsOf(reply, noticesIn(reply.language)).map(containPart);
