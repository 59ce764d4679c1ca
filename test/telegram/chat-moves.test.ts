import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createChatMoves } from "../../adapters/telegram/chat-moves.ts";

describe("a chat", () => {
  it("that became another is found there, and its settings go with it", async () => {
    const moved: string[][] = [];
    const chats = createChatMoves({
      onLeft: async () => {},
      onMoved: async (from, to) => void moved.push([from, to]),
      log: pino({ level: "silent" }),
    });
    expect(chats.addressOf(-50)).toBe(-50);
    await chats.move(-50, -10050);
    expect([chats.addressOf(-50), moved]).toEqual([-10050, [["telegram:-50", "telegram:-10050"]]]);
  });

  it("that was left is a line in the log when its settings cannot be deleted", async () => {
    const lines: string[] = [];
    const chats = createChatMoves({
      onLeft: () => Promise.reject(new Error("secret words")),
      onMoved: async () => {},
      log: pino({ level: "warn" }, { write: (line) => void lines.push(line) }),
    });
    chats.leave(-50);
    await expect.poll(() => lines.length).toBe(1);
    expect(lines[0]).toContain("could not be deleted");
    expect(lines[0]).not.toContain("secret words");
  });
});
