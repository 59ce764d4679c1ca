/** What of an answer is kept so that it can be corrected when the article is: which words it shows, and where it stands. */
import {
  type ClaimedEntry,
  excerptsIn,
  type Library,
  type QuotedAnswer,
  type Reply,
  type Store,
} from "../../../src/server.ts";

/** Where quoted words are kept, and the articles as they are now. */
export type Corrections = Readonly<{ quoted: Store["quoted"]; articles: Pick<Library, "get" | "articles"> }>;

type ShownAnswer = Pick<ClaimedEntry, "id" | "sent"> &
  Readonly<{ entry: NonNullable<ClaimedEntry["entry"]>; reply: Reply; platform: string }>;

/** One for each article that the reply quotes. */
const quotedAnswersOf = ({ id, entry, reply, platform }: Omit<ShownAnswer, "sent">): readonly QuotedAnswer[] => {
  const { query, lane, where } = entry;
  const excerpts = excerptsIn(reply);
  const articles = [...new Set(excerpts.map(({ article }) => article))];
  return articles.flatMap((article): QuotedAnswer[] => {
    const own = excerpts.filter((excerpt) => excerpt.article === article);
    const [first] = own;
    if (first === undefined) return [];
    const spans = new Map(own.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
    return [
      {
        entry: id,
        platform,
        article,
        version: first.version,
        asker: query.asker,
        place: query.place,
        spans: [...spans.values()],
        lane,
        conversation: query.conversation,
        where,
        ...(reply.language !== undefined && { language: reply.language }),
        ...(reply.sources !== undefined && { sources: reply.sources }),
      },
    ];
  });
};

/** Resolves when it is committed; at once where nothing is to be kept. */
export const keepQuoted = async (shown: ShownAnswer, { quoted, articles }: Corrections): Promise<void> => {
  if (shown.entry.lasting !== true || shown.entry.correction !== undefined) return;
  const kept = quotedAnswersOf(shown).flatMap((answer) => {
    const article = articles.get(answer.article);
    // The article changed while the answer was made: what it said then is not there any more.
    return article?.version === answer.version ? [{ answer, text: article.text }] : [];
  });
  await Promise.all(
    kept.map(({ answer, text }) =>
      quoted.keep(answer, { article: answer.article, version: answer.version, text }, shown.sent.length > 0),
    ),
  );
};
