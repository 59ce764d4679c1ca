/** Where articles were posted: of a post its chat, its message and which article it is, and nothing else. */

import { type Kysely, sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Commits } from "./commits.ts";
import { sanitize } from "./sanitize.ts";
import type { Tables } from "./schema.ts";

/** Kept as long as the settings of the place. */
export type Posts = Readonly<{
  /** The article was posted there; the newest post of an article counts. */
  note: (place: string, article: string, message: string) => Promise<void>;
  /** The message with the article in this very place. */
  find: (place: string, article: string) => Promise<string | undefined>;
  /** The post is gone. */
  forget: (place: string, article: string) => Promise<void>;
  /** What a post links to, under which people comment; kept for as long as is set, and while the chat's settings are. */
  noteLinks: (place: string, message: string, links: readonly string[]) => Promise<void>;
  /** What the post links to; nothing when that is not known. */
  linksOf: (place: string, message: string) => Promise<readonly string[]>;
}>;

const readLinks = (text: string | undefined): readonly string[] => {
  const links: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(links) ? links.filter((link) => typeof link === "string") : [];
};

export const createPosts = (db: Kysely<Tables>, commits: Commits, clock: Clock): Posts => ({
  note: (place, article, message) =>
    commits.run(async (trx) => {
      await trx
        .insertInto("posts")
        .values({ place: sanitize(place), article: sanitize(article), message: sanitize(message) })
        .onConflict((conflict) => conflict.columns(["place", "article"]).doUpdateSet({ message: sanitize(message) }))
        .execute();
    }),
  find: async (place, article) => {
    const rows = await db
      .selectFrom("posts")
      .select("message")
      .where("place", "=", sanitize(place))
      .where("article", "=", sanitize(article))
      .execute();
    return rows[0]?.message;
  },
  noteLinks: (place, message, links) =>
    commits.run(async (trx) => {
      const row = { links: JSON.stringify(links), at: clock() };
      await trx
        .insertInto("post_links")
        .values({ place: sanitize(place), message: sanitize(message), ...row })
        .onConflict((conflict) => conflict.columns(["place", "message"]).doUpdateSet(row))
        .execute();
    }),
  linksOf: async (place, message) => {
    const row = await db
      .selectFrom("post_links")
      .select("links")
      .where("place", "=", sanitize(place))
      .where("message", "=", sanitize(message))
      .executeTakeFirst();
    return readLinks(row?.links);
  },
  forget: async (place, article) => {
    await commits.run((trx) =>
      trx.deleteFrom("posts").where("place", "=", sanitize(place)).where("article", "=", sanitize(article)).execute(),
    );
  },
});

/** What is kept of a place and of the places in it goes with its settings. No `like`, which has signs of its own. */
export const deletePostsIn = async (db: Kysely<Tables>, place: string): Promise<void> => {
  const inside = `${place}:`;
  for (const table of ["posts", "post_links"] as const)
    await db
      .deleteFrom(table)
      .where(({ eb, or }) => or([eb("place", "=", place), eb(sql`substr(place, 1, length(${inside}))`, "=", inside)]))
      .execute();
};

/** Comments on older posts are about nothing in particular. */
export const deleteFormerLinks = async (db: Kysely<Tables>, before: number): Promise<void> => {
  await db.deleteFrom("post_links").where("at", "<", before).execute();
};

/** The place has another name from now on. */
export const movePosts = async (db: Kysely<Tables>, from: string, to: string): Promise<void> => {
  const moved = db
    .selectFrom("posts")
    .select([sql.val(to).as("place"), "article", "message"])
    .where("place", "=", from);
  await db
    .insertInto("posts")
    .columns(["place", "article", "message"])
    .expression(moved)
    .onConflict((conflict) => conflict.columns(["place", "article"]).doNothing())
    .execute();
  await db.deleteFrom("posts").where("place", "=", from).execute();
};
