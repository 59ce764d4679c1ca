import { expect, it } from "vitest";
import { INTERIM_PART } from "../../../src/store/inbox/platform-inbox.ts";
import type { QuotedAnswer } from "../../../src/store/quoted/quoted-answers.ts";
import type { Store } from "../../../src/store/store.ts";
import { answerEntry, createEntry, unlimited } from "../inbox/entries.ts";

type Run = () => Readonly<{ store: Store; restart: () => Promise<Store>; later: (ms: number) => number }>;

const HOUR_MS = 3_600_000;
const EDITION = { article: "mill", version: "v1", text: "Old words. \u0000 Others." };

/** What answers quote, in whatever database. */
export const quotedContract = (run: Run): void => {
  const quotedOf = (entry: number, more: Partial<QuotedAnswer> = {}): QuotedAnswer => ({
    entry,
    platform: "p",
    article: "mill",
    version: "v1",
    asker: "ann",
    place: "room",
    spans: [{ start: 0, end: 10 }],
    lane: "room",
    conversation: "room/ann",
    where: { chat: "room" },
    language: "fr",
    ...more,
  });
  /** Answers a question, and keeps what the answer quotes with its first send. */
  const answer = async (
    store: Store,
    key: string,
    {
      message = `m${key}`,
      interim = false,
      ...more
    }: Partial<Parameters<typeof createEntry>[1]> & { message?: string; interim?: boolean } = {},
    quoted: Partial<QuotedAnswer> = {},
  ) => {
    const held = await store.openInbox(quoted.platform ?? "p", unlimited);
    await held.accept([createEntry(key, more)]);
    const [claimed] = await held.claim(1);
    await Promise.all([
      store.quoted.keep(quotedOf(claimed!.id, { asker: more.asker ?? "ann", ...quoted }), EDITION),
      held.markSending(claimed!.id),
    ]);
    if (interim) held.confirm(claimed!.id, INTERIM_PART, message);
    held.confirm(claimed!.id, 0, message);
    await held.finish(claimed!, "sent");
    await held.close();
    return claimed!.id;
  };
  const listed = async (store: Store) => (await store.quoted.list("mill", "v1", ["p"], 100)).map(({ entry }) => entry);

  it("keeps which words an answer quotes, where it stands, and what the article said, over a restart", async () => {
    const entry = await answer(run().store, "1");
    const store = await run().restart();
    expect(await store.quoted.versions()).toEqual([{ article: "mill", version: "v1" }]);
    expect(await store.quoted.list("mill", "v1", ["p"], 10)).toEqual([
      { ...quotedOf(entry), messages: ["m1"], text: "Old words. \ufffd Others.", others: [] },
    ]);
  });

  it("knows a message once whose place what was said meanwhile had", async () => {
    const { store } = run();
    await answer(store, "1", { interim: true });
    expect((await store.quoted.list("mill", "v1", ["p"], 10))[0]?.messages).toEqual(["m1"]);
  });

  it("lists no answer that is still being sent, and none of which no message is known", async () => {
    const { store } = run();
    const held = await store.openInbox("p", unlimited);
    await held.accept([createEntry("1"), createEntry("2", { lane: "other" })]);
    const claimed = await held.claim(2);
    for (const { id } of claimed) {
      await store.quoted.keep(quotedOf(id), EDITION);
      await held.markSending(id);
    }
    expect(await listed(store)).toEqual([]);
    expect(await store.quoted.versions()).toHaveLength(1);
    await answerEntry(held, claimed[0]!, "m");
    await answerEntry(held, claimed[1]!);
    expect(await listed(store)).toEqual([claimed[0]!.id]);
  });

  it("forgets what was answered anew: after an edit of the question, and when a button changed the message", async () => {
    const { store } = run();
    await answer(store, "1", { question: "q", message: "m" });
    const edited = await answer(store, "2", { question: "q", message: "m" });
    expect(await listed(store)).toEqual([edited]);
    const pressed = await answer(store, "3", { press: "token", message: "m" });
    const elsewhere = await answer(store, "4", { message: "m" }, { place: "another room" });
    expect(await listed(store)).toEqual([pressed, elsewhere]);
  });

  it("lists nothing in a place where another answer is just being sent, which may change the same message", async () => {
    const { store } = run();
    const entry = await answer(store, "1", { message: "m" });
    const held = await store.openInbox("p", unlimited);
    await held.accept([createEntry("2", { press: "token" })]);
    const [pressed] = await held.claim(1);
    await store.quoted.keep(quotedOf(pressed!.id), EDITION);
    await held.markSending(pressed!.id);
    expect(await listed(store)).toEqual([]);
    await answerEntry(held, pressed!, "another");
    expect(await listed(store)).toEqual([entry, pressed!.id]);
  });

  it("lists answers of the platforms that are asked for, however many others came before, and keeps those", async () => {
    const { store } = run();
    const others = [await answer(store, "1", {}, { platform: "q" }), await answer(store, "2", {}, { platform: "q" })];
    const entry = await answer(store, "3");
    const entriesOf = async (...platforms: string[]) =>
      (await store.quoted.list("mill", "v1", platforms, 2)).map((one) => one.entry);
    expect(await entriesOf("p")).toEqual([entry]);
    expect(await entriesOf("q")).toEqual(others);
    expect(await entriesOf("p", "q")).toEqual(others);
    expect(await entriesOf()).toEqual([]);
  });

  it("knows what the same answer quotes of other articles", async () => {
    const { store } = run();
    const entry = await answer(store, "1");
    await store.quoted.keep(quotedOf(entry, { article: "tides", version: "t1" }), { ...EDITION, article: "tides" });
    expect((await store.quoted.list("mill", "v1", ["p"], 10))[0]?.others).toEqual([
      { article: "tides", version: "t1", spans: [{ start: 0, end: 10 }] },
    ]);
    await store.quoted.drop(entry);
    expect(await store.quoted.versions()).toEqual([]);
  });

  it("goes on with words that stand in another version", async () => {
    const { store } = run();
    const entry = await answer(store, "1");
    const [one] = await store.quoted.list("mill", "v1", ["p"], 10);
    const next = { article: "mill", version: "v2", text: "New. Old words." };
    await store.quoted.move(one!, [{ start: 5, end: 15 }], next);
    expect(await store.quoted.versions()).toEqual([{ article: "mill", version: "v2" }]);
    expect(await store.quoted.list("mill", "v2", ["p"], 10)).toMatchObject([
      { entry, version: "v2", text: next.text, spans: [{ start: 5, end: 15 }], language: "fr", messages: ["m1"] },
    ]);
  });

  it("keeps nothing of a person who is forgotten, and nothing longer than 48 hours", async () => {
    const { store, later } = run();
    await answer(store, "1", { asker: "ann" });
    await answer(store, "2", { asker: "bob", lane: "bob's" });
    await store.memory.forget("ann");
    expect((await store.quoted.list("mill", "v1", ["p"], 10)).map(({ asker }) => asker)).toEqual(["bob"]);
    later(49 * HOUR_MS);
    while (await store.expire());
    expect(await store.quoted.versions()).toEqual([]);
    // The text went with the last answer that quotes it.
    const entry = await answer(store, "3");
    await store.quoted.drop(entry);
    while (await store.expire());
    await store.quoted.move(quotedOf(entry), [], { ...EDITION, text: "anything" });
    expect(await store.quoted.list("mill", "v1", ["p"], 10)).toEqual([]);
  });

  it("counts no correction against what a person may ask", async () => {
    const { store } = run();
    const held = await store.openInbox("p", { limit: { burst: 1, perMinute: 1 } });
    const correction = { messages: ["m"], reply: { kind: "corrected" as const, passages: [] } };
    expect(await held.accept([createEntry("c1", { correction }), createEntry("c2", { correction })])).toEqual([
      true,
      true,
    ]);
    expect(await held.accept([createEntry("q1"), createEntry("q2"), createEntry("q3")])).toEqual([true, true, false]);
    const [claimed] = await held.claim(1);
    expect(claimed?.entry?.correction).toEqual(correction);
  });
};
