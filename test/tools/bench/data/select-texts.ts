import { readFile } from "node:fs/promises";
import { type AskedQuestion, readTexts, type Text } from "./texts.ts";
import { type Dialogue, dialogues } from "../follow-ups.ts";
import { createRandom, drawRandom } from "./random.ts";
import { selectHeldOut } from "./held-out.ts";

/** What of a data file is measured. */
export type Selection = Readonly<{
  /** Only what nothing was learned from or tuned on. */
  heldOut: boolean;
  /** A sample of so many articles, or of so many conversations of each collection. */
  articles: number | undefined;
  seed: number;
}>;

/** The selected part of a file, and how much the whole file has. */
export type Selected =
  | Readonly<{ kind: "texts"; texts: readonly Text[]; of: number }>
  | Readonly<{ kind: "dialogues"; collections: readonly (readonly [string, readonly Dialogue[]])[]; of: number }>;

const drawSample = <Item>(items: readonly Item[], { articles, seed }: Selection): readonly Item[] =>
  articles === undefined ? items : drawRandom(items, articles, createRandom(seed));

const isDialogues = (content: unknown): boolean =>
  typeof content === "object" && content !== null && !("data" in content);

/** Reads a file of texts with questions, or of dialogues, whichever it is. Throws, naming the fault, on another shape. */
export const selectTexts = async (file: string, selection: Selection): Promise<Selected> => {
  const content: unknown = file.endsWith(".json") ? JSON.parse(await readFile(file, "utf8")) : undefined;
  if (isDialogues(content)) {
    const all = Object.entries(dialogues.parse(content));
    // Every second conversation is held out from whatever is tuned on follow-ups.
    const kept = (conversations: Dialogue[]): Dialogue[] =>
      selection.heldOut ? conversations.filter((_, number) => number % 2 === 1) : conversations;
    return {
      kind: "dialogues",
      collections: all.map(([name, conversations]) => [name, drawSample(kept(conversations), selection)]),
      of: all.reduce((sum, [, conversations]) => sum + conversations.length, 0),
    };
  }
  const all = await readTexts(file);
  return { kind: "texts", texts: drawSample(selection.heldOut ? selectHeldOut(all) : all, selection), of: all.length };
};

/** The same texts with so many of their questions, drawn by the seed over all of them. */
export const withQuestions = (texts: readonly Text[], count: number, seed: number): Text[] => {
  const all = texts.flatMap((text) => text.asked.map((asked) => ({ text, asked })));
  const kept = new Map<Text, AskedQuestion[]>();
  for (const { text, asked } of drawRandom(all, count, createRandom(seed))) {
    kept.set(text, [...(kept.get(text) ?? []), asked]);
  }
  return texts.map((text) => ({ ...text, asked: kept.get(text) ?? [] }));
};
