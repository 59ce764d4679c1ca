import { basename } from "node:path";
import { type Selection, selectTexts } from "../data/select-texts.ts";
import { type BenchReport, evaluate } from "../evaluate.ts";
import { type FollowUps, measureFollowUps } from "../follow-ups.ts";
import type { BenchSystem } from "../system.ts";
import { hashFile } from "./origin.ts";

/** What was measured on one file. */
export type CardMeasure = Readonly<{
  /** Its name without folders. */
  file: string;
  sha256: string;
  selection: Selection;
  /** Articles (or conversations) that were measured, of how many in the file. */
  taken: number;
  of: number;
}> &
  (Readonly<{ kind: "texts"; report: BenchReport }> | Readonly<{ kind: "dialogues"; rows: readonly FollowUps[] }>);

/** Measures everything that the card tells about a file; throws on a file of another shape, or without anything selected. */
export const measureCardFile = async (
  system: BenchSystem,
  file: string,
  selection: Selection,
  progress: (line: string) => void = () => {},
): Promise<CardMeasure> => {
  const selected = await selectTexts(file, selection);
  const { of } = selected;
  const source = { file: basename(file), sha256: hashFile(file), selection, of };
  if (selected.kind === "dialogues") {
    const rows: FollowUps[] = [];
    for (const [name, conversations] of selected.collections) {
      progress(`${source.file}: ${name}`);
      rows.push(await measureFollowUps(system, name, conversations));
    }
    const taken = selected.collections.reduce((sum, [, conversations]) => sum + conversations.length, 0);
    return { ...source, kind: "dialogues", taken, rows };
  }
  const { texts } = selected;
  if (texts.length === 0) throw new Error(`nothing of ${source.file} is selected`);
  const everywhere = { seed: selection.seed, typo: true, offTopic: true, removed: texts.length };
  const report = await evaluate(system, texts, everywhere, (done) =>
    progress(`${source.file}: ${done} of ${texts.length} articles`),
  );
  return { ...source, kind: "texts", taken: texts.length, report };
};
