import type { Writable } from "node:stream";

/** The line editor's prompt, when it stands on the terminal's last rows. */
export type Prompt = Readonly<{ /** Rows from the prompt's first row down to the cursor. */ rows: () => number }>;

export type Progress = Readonly<{
  update: (progress: Readonly<{ loaded: number; total: number }>) => void;
  /** A prompt is about to be shown; undefined: the last one is done with. */
  onPrompt: (prompt: Prompt | undefined) => void;
}>;

const CELLS = 24;
/** Loading that is over sooner is not worth a bar. */
const PATIENCE_MS = 300;

const barOf = (loaded: number, total: number): string => {
  const cells = total === 0 ? CELLS : Math.floor((CELLS * loaded) / total);
  const count = (number: number) => number.toLocaleString("en");
  return `  ${"█".repeat(cells)}${"░".repeat(CELLS - cells)}  ${count(loaded)} / ${count(total)}`;
};

/**
 * A bar on standard error that shows how far loading is: on a line of its own, or, while somebody types, on the line above the prompt.
 * Nothing is shown where nobody sees it, and nothing when loading is quick.
 */
export const createProgress = (
  output: Writable & { isTTY?: boolean },
  clock: () => number = performance.now.bind(performance),
): Progress => {
  const began = clock();
  let latest: { loaded: number; total: number } | undefined;
  let prompt: Prompt | undefined;
  let editing = false;
  let above = false;
  let drawn = false;
  const busy = (): boolean => latest !== undefined && latest.loaded < latest.total;

  const draw = (): void => {
    if (!latest) return;
    const bar = barOf(latest.loaded, latest.total);
    if (prompt && above) output.write(`\x1b7\x1b[${prompt.rows() + 1}A\r\x1b[K${bar}\x1b8`);
    else if (!editing) {
      // The bar of a pipe goes away when all is loaded.
      output.write(busy() ? `\r\x1b[K${bar}` : drawn ? "\r\x1b[K" : "");
      drawn = true;
    }
  };

  return {
    update: (progress) => {
      latest = progress;
      if (output.isTTY !== true || (busy() && !above && clock() - began < PATIENCE_MS)) return;
      draw();
    },
    onPrompt: (shown) => {
      if (drawn && !editing) output.write("\r\x1b[K");
      editing = true;
      prompt = shown;
      above = output.isTTY === true && shown !== undefined && busy();
      if (above && latest) output.write(`${barOf(latest.loaded, latest.total)}\n`);
    },
  };
};
