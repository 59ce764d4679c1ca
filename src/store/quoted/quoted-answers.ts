/** Which answers quote which version of which article, where they stand, and what those versions said. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Clock } from "../../clock.ts";
import { correctedReplySchema, spanSchema } from "../../reply/index.ts";
import type { Commits } from "../commits.ts";
import { prepare } from "../prepared.ts";
import { sanitize } from "../sanitize.ts";
import { isOpenEntry, type Tables } from "../schema.ts";

const quotedBodySchema = z.object({
  spans: z.array(spanSchema).readonly(),
  /** As in the entry. */
  lane: z.string(),
  conversation: z.string(),
  where: z.unknown(),
  ...correctedReplySchema.pick({ language: true, sources: true }).shape,
});

/** An answer that quotes one article. */
export type QuotedAnswer = Readonly<z.infer<typeof quotedBodySchema>> &
  Readonly<{
    /** The number of its entry. */
    entry: number;
    platform: string;
    article: string;
    version: string;
    asker: string;
    place: string;
  }>;

/** An answer of another version, with the messages that show it and what the article said. */
export type OutdatedAnswer = QuotedAnswer &
  Readonly<{
    messages: readonly string[];
    text: string;
    /** What it quotes of other articles. */
    others: readonly Pick<QuotedAnswer, "article" | "version" | "spans">[];
  }>;

/** A version of an article. */
export type Edition = Readonly<{ article: string; version: string; text: string }>;

export type QuotedAnswers = Readonly<{
  /**
   * Keeps what an answer quotes; resolves when it is committed, with whatever is written in the same moment. `isBegun`: a part of it was
   * shown before, and what was kept with that stays; else it takes the place of what no reader saw.
   */
  keep: (answer: QuotedAnswer, edition: Edition, isBegun?: boolean) => Promise<void>;
  /** The versions that answers quote. */
  versions: () => Promise<readonly Pick<QuotedAnswer, "article" | "version">[]>;
  /** Some answers of a version that are sent and were not answered anew since, on these platforms, the oldest first. */
  list: (
    article: string,
    version: string,
    platforms: readonly string[],
    limit: number,
  ) => Promise<readonly OutdatedAnswer[]>;
  /** The answer quotes the same words, which stand in another version now. */
  move: (answer: QuotedAnswer, spans: QuotedAnswer["spans"], edition: Edition) => Promise<void>;
  /** There is nothing more to be done about the answer. */
  drop: (entry: number) => Promise<void>;
}>;

const toBody = ({ spans, lane, conversation, where, language, sources }: QuotedAnswer): string =>
  JSON.stringify({ spans, lane, conversation, where, language, sources });

const readBody = (body: string) => {
  try {
    return quotedBodySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/** The statements that run with every answer. */
const prepareKeep = (db: Kysely<Tables>) => {
  const isKnown = prepare(
    db.selectFrom("editions").select("version").where("article", "=", "").where("version", "=", ""),
  );
  const insertEdition = prepare(
    db
      .insertInto("editions")
      .values({ article: "", version: "", text: "" })
      .onConflict((conflict) => conflict.columns(["article", "version"]).doNothing()),
  );
  const insert = db
    .insertInto("quoted")
    .values({ entry: 0, platform: "", article: "", version: "", asker: "", place: "", at: 0, body: "" });
  const insertQuoted = prepare(insert.onConflict((conflict) => conflict.columns(["entry", "article"]).doNothing()));
  const replaceQuoted = prepare(
    insert.onConflict((conflict) =>
      conflict.columns(["entry", "article"]).doUpdateSet(({ ref }) => ({
        version: ref("excluded.version"),
        at: ref("excluded.at"),
        body: ref("excluded.body"),
      })),
    ),
  );
  return {
    keepEdition: async (trx: Kysely<Tables>, { article, version, text }: Edition): Promise<void> => {
      // Asked first: the text is long, and almost always there.
      if ((await isKnown(trx, [article, version])).length > 0) return;
      await insertEdition(trx, [article, version, sanitize(text)]);
    },
    insertQuoted,
    replaceQuoted,
  };
};

/** Another answer in the same place is being sent: it may change the same message. */
const isUnsettled = async (
  db: Kysely<Tables>,
  { entry, platform, place }: Readonly<{ entry: number; platform: string; place: string }>,
): Promise<boolean> => {
  const open = await db
    .selectFrom("quoted")
    .innerJoin("inbox", "inbox.id", "quoted.entry")
    .select("quoted.entry")
    .where("quoted.platform", "=", platform)
    .where("quoted.place", "=", place)
    .where("quoted.entry", ">", entry)
    .where(isOpenEntry)
    .limit(1)
    .execute();
  return open.length > 0;
};

/** What of these was answered anew since: its question was edited, or a button changed what the message shows. */
const findSuperseded = async (
  db: Kysely<Tables>,
  rows: readonly Readonly<{ entry: number; platform: string; place: string; question: string | null }>[],
  messages: ReadonlyMap<number, readonly string[]>,
): Promise<ReadonlySet<number>> => {
  const superseded = new Set<number>();
  for (const { entry, platform, place, question } of rows) {
    const again =
      question === null
        ? []
        : await db
            .selectFrom("inbox")
            .select("id")
            .where("platform", "=", platform)
            .where("question", "=", question)
            .where("id", ">", entry)
            .limit(1)
            .execute();
    const shown = messages.get(entry) ?? [];
    const changed =
      shown.length === 0
        ? []
        : await db
            .selectFrom("quoted")
            .innerJoin("sends", "sends.entry", "quoted.entry")
            .select("quoted.entry")
            .where("quoted.platform", "=", platform)
            .where("quoted.place", "=", place)
            .where("quoted.entry", ">", entry)
            .where("sends.message", "in", shown)
            .limit(1)
            .execute();
    if (again.length + changed.length > 0) superseded.add(entry);
  }
  return superseded;
};

const messagesOf = async (
  db: Kysely<Tables>,
  entries: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> => {
  // Without what was said meanwhile, whose place the answer took.
  const sends = await db
    .selectFrom("sends")
    .selectAll()
    .where("entry", "in", entries)
    .where("part", ">=", 0)
    .orderBy("part")
    .execute();
  const found = new Map<number, string[]>();
  for (const { entry, message } of sends) {
    if (message !== null) found.set(Number(entry), [...(found.get(Number(entry)) ?? []), message]);
  }
  return found;
};

/** What the same answers quote of other articles, by the number of their entry. */
const othersOf = async (
  db: Kysely<Tables>,
  entries: readonly number[],
  article: string,
): Promise<ReadonlyMap<number, OutdatedAnswer["others"]>> => {
  const rows = await db
    .selectFrom("quoted")
    .select(["entry", "article", "version", "body"])
    .where("entry", "in", entries)
    .where("article", "!=", article)
    .orderBy("article")
    .execute();
  const found = new Map<number, OutdatedAnswer["others"]>();
  for (const { entry, article: other, version, body } of rows) {
    const { spans = [] } = readBody(body) ?? {};
    found.set(Number(entry), [...(found.get(Number(entry)) ?? []), { article: other, version, spans }]);
  }
  return found;
};

const createList =
  (db: Kysely<Tables>, commits: Commits): QuotedAnswers["list"] =>
  async (article, version, platforms, limit) => {
    if (platforms.length === 0) return [];
    const rows = await db
      .selectFrom("quoted")
      .innerJoin("inbox", "inbox.id", "quoted.entry")
      .innerJoin("editions", (join) =>
        join.onRef("editions.article", "=", "quoted.article").onRef("editions.version", "=", "quoted.version"),
      )
      .select(["quoted.entry", "quoted.platform", "quoted.asker", "quoted.place", "quoted.body"])
      .select(["inbox.question", "editions.text"])
      .where("quoted.article", "=", article)
      .where("quoted.version", "=", version)
      .where("quoted.platform", "in", platforms)
      // What is being answered just now has no messages yet.
      .where(({ not }) => not(isOpenEntry))
      .orderBy("quoted.entry")
      .limit(limit)
      .execute();
    if (rows.length === 0) return [];
    const numbered = rows.map((row) => ({ ...row, entry: Number(row.entry) }));
    const entries = numbered.map(({ entry }) => entry);
    const messages = await messagesOf(db, entries);
    const others = await othersOf(db, entries, article);
    const superseded = await findSuperseded(db, numbered, messages);
    const found: OutdatedAnswer[] = [];
    const useless: number[] = [];
    for (const { entry, platform, asker, place, body, text } of numbered) {
      const read = readBody(body);
      const shown = messages.get(entry) ?? [];
      if (read === undefined || shown.length === 0 || superseded.has(entry)) useless.push(entry);
      else if (!(await isUnsettled(db, { entry, platform, place }))) {
        const answer = { ...read, entry, platform, article, version, asker, place };
        found.push({ ...answer, messages: shown, text, others: others.get(entry) ?? [] });
      }
    }
    if (useless.length > 0) {
      await commits.run((trx) =>
        trx.deleteFrom("quoted").where("entry", "in", useless).where("article", "=", article).execute(),
      );
    }
    // All of some may be useless: the others come with the next look.
    return found;
  };

export const createQuotedAnswers = (db: Kysely<Tables>, commits: Commits, clock: Clock): QuotedAnswers => {
  const { keepEdition, insertQuoted, replaceQuoted } = prepareKeep(db);
  return {
    keep: (answer, edition, isBegun = false) =>
      commits.run(async (trx) => {
        await keepEdition(trx, edition);
        const { entry, platform, article, version, asker, place } = answer;
        const person = [sanitize(asker), sanitize(place)];
        const write = isBegun ? insertQuoted : replaceQuoted;
        await write(trx, [entry, platform, article, version, ...person, clock(), toBody(answer)]);
      }),
    versions: () => db.selectFrom("quoted").select(["article", "version"]).distinct().execute(),
    list: createList(db, commits),
    move: (answer, spans, edition) =>
      commits.run(async (trx) => {
        await keepEdition(trx, edition);
        await trx
          .updateTable("quoted")
          .set({ version: edition.version, body: toBody({ ...answer, spans }) })
          .where("entry", "=", answer.entry)
          .where("article", "=", answer.article)
          .execute();
      }),
    drop: async (entry) => {
      await commits.run((trx) => trx.deleteFrom("quoted").where("entry", "=", entry).execute());
    },
  };
};
