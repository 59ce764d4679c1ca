import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/chat/memory.ts";
import { MAX_TURNS, TURN_LIFETIME_MS } from "../../src/retention.ts";

const turn = (question: string) => ({ question });

describe("the memory of this process", () => {
  it("keeps the last turns of a conversation, oldest first", async () => {
    const memory = createMemory();
    for (let n = 1; n <= MAX_TURNS + 2; n++) await memory.addTurn("chat", "ann", turn(`question ${n}`));
    const turns = await memory.turns("chat");
    expect(turns).toHaveLength(MAX_TURNS);
    expect(turns.at(-1)).toEqual(turn(`question ${MAX_TURNS + 2}`));
    expect(await memory.turns("another chat")).toEqual([]);
  });

  it("forgets a conversation 30 minutes after its latest turn", async () => {
    let now = 1_000;
    const memory = createMemory({ clock: () => now });
    await memory.addTurn("chat", "ann", turn("first"));
    now += TURN_LIFETIME_MS - 1;
    await memory.addTurn("chat", "ann", turn("second"));
    now += TURN_LIFETIME_MS - 1;
    expect(await memory.turns("chat")).toHaveLength(2);
    now += 1;
    expect(await memory.turns("chat")).toEqual([]);
    await memory.addTurn("chat", "ann", turn("third"));
    expect(await memory.turns("chat")).toEqual([turn("third")]);
  });

  it("drops the conversations that are longest silent when there are too many", async () => {
    const memory = createMemory({ maxConversations: 2 });
    await memory.addTurn("a", "ann", turn("1"));
    await memory.addTurn("b", "ann", turn("2"));
    await memory.addTurn("a", "ann", turn("3"));
    await memory.addTurn("c", "ann", turn("4"));
    expect(await memory.turns("b")).toEqual([]);
    expect(await memory.turns("a")).toHaveLength(2);
    expect(await memory.turns("c")).toHaveLength(1);
  });

  it("deletes everything of one person and nothing of another", async () => {
    const memory = createMemory();
    await memory.addTurn("a", "ann", turn("1"));
    await memory.addTurn("b", "bob", turn("2"));
    for (const place of ["ann", "bob"]) await memory.configure(place, { article: "mill" });
    await memory.forget("ann");
    expect(await memory.turns("a")).toEqual([]);
    expect(await memory.turns("b")).toHaveLength(1);
    expect(await memory.settings("ann")).toEqual({});
    expect(await memory.settings("bob")).toEqual({ article: "mill" });
  });

  it("deletes the turns of one person where several have theirs together", async () => {
    const memory = createMemory();
    await memory.addTurn("place", "ann", turn("1"));
    await memory.addTurn("place", "bob", turn("2"));
    await memory.addTurn("place", "ann", turn("3"));
    await memory.forget("ann");
    expect(await memory.turns("place")).toEqual([turn("2")]);
    await memory.forget("bob");
    expect(await memory.turns("place")).toEqual([]);
  });

  it("keeps the settings of a place until the bot leaves it", async () => {
    const memory = createMemory();
    expect(await memory.settings("here")).toEqual({});
    await memory.configure("here", { article: "mill" });
    expect(await memory.settings("here")).toEqual({ article: "mill" });
    await memory.configure("here:room", { article: "mill" });
    await memory.configure("hereabouts", { article: "mill" });
    await memory.leave("here");
    expect(await memory.settings("here")).toEqual({});
    expect(await memory.settings("here:room")).toEqual({});
    expect(await memory.settings("hereabouts")).toEqual({ article: "mill" });
  });

  it("takes the settings of a place along when it moves, once, and never over newer ones", async () => {
    const memory = createMemory();
    await memory.configure("old", { article: "mill" });
    await memory.move("old", "new");
    expect(await memory.settings("old")).toEqual({});
    expect(await memory.settings("new")).toEqual({ article: "mill" });
    await memory.configure("new", { article: "lighthouse" });
    await memory.configure("old", { article: "mill" });
    await memory.move("old", "new");
    expect(await memory.settings("new")).toEqual({ article: "lighthouse" });
  });
});
