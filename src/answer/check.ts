import type { Article } from "../article/article.ts";
import type { Reply } from "../chat/reply.ts";

/** The articles that a text is checked against. */
export type Shelf = Readonly<{
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
}>;

/**
 * Whether the words of a text stand in the articles. Never a verdict of true or false.
 *
 * @param scope the article that is meant; words found verbatim only in another are "elsewhere". Absent: every article.
 */
export const check = async (
  _shelf: Shelf,
  text: string,
  _scope?: string,
): Promise<Extract<Reply, { kind: "verdict" }>> => ({
  kind: "verdict",
  text,
  verdict: "absent",
  excerpts: [],
  differences: [],
});
