/** The bar that shows how far loading is, and lines beside it. */
import type { Writable } from "node:stream";

/** The line editor's prompt, when it is on the terminal's last rows. */
export type Prompt = Readonly<{
  /** Rows from the prompt's first row down to the cursor. */
  rows: () => number;
  /** Draws it, and what is typed, from the row that is `rows` above the cursor. */
  redraw: () => void;
}>;

export type LoadingBar = Readonly<{
  update: (progress: Readonly<{ loaded: number; total: number }>) => void;
  /** The same for what is done with the articles when they are loaded; one alone is not worth a bar. */
  updateEncoding: (step: Readonly<{ encoded: number; articles: number; isDone: boolean }>) => void;
  /** A prompt is about to be shown; undefined: the last one is done with. */
  onPrompt: (prompt: Prompt | undefined) => void;
  /** Takes the bar away until the next update: a line is about to be written by another stream to the same terminal. */
  clear: () => void;
  /** Writes a line of its own, above the prompt and the bar, where there are any. */
  tell: (line: string) => void;
}>;

const BAR_CELLS = 24;
/** Loading that is over sooner is not worth a bar. */
const BAR_DELAY_MS = 300;

const barOf = (loaded: number, total: number): string => {
  const cells = total === 0 ? BAR_CELLS : Math.floor((BAR_CELLS * loaded) / total);
  const count = (number: number) => number.toLocaleString("en");
  return `  ${"█".repeat(cells)}${"░".repeat(BAR_CELLS - cells)}  ${count(loaded)} / ${count(total)}`;
};

/**
 * A bar on standard error that shows how far loading is: on a line of its own, or, while a person types, on the line above the prompt.
 * Nothing is shown where there is no terminal, and nothing when loading is quick.
 */
export const createLoadingBar = (
  output: Writable & { isTTY?: boolean },
  clock: () => number = performance.now.bind(performance),
): LoadingBar => {
  const began = clock();
  let latest: { loaded: number; total: number } | undefined;
  let prompt: Prompt | undefined;
  let editing = false;
  let above = false;
  let drawn = false;
  let isLoading = false;
  const busy = (): boolean => latest !== undefined && latest.loaded < latest.total;

  const draw = (): void => {
    const bar = () => (latest ? barOf(latest.loaded, latest.total) : "");
    if (prompt && above) output.write(`\x1b7\x1b[${prompt.rows() + 1}A\r\x1b[K${bar()}\x1b8`);
    else if (!editing) {
      // The bar of a pipe goes away when all is loaded.
      output.write(busy() ? `\r\x1b[K${bar()}` : drawn ? "\r\x1b[K" : "");
      drawn = true;
    }
  };

  const show = (progress: typeof latest): void => {
    latest = progress;
    if (output.isTTY !== true || (busy() && !above && clock() - began < BAR_DELAY_MS)) return;
    draw();
  };

  const clear = (): void => {
    if (drawn && !editing) output.write("\r\x1b[K");
    drawn = false;
  };

  return {
    update: (progress) => {
      isLoading = progress.loaded < progress.total;
      show(progress);
    },
    clear,
    updateEncoding: ({ encoded, articles, isDone }) => {
      if (isLoading || articles < 2) return;
      show(isDone ? undefined : { loaded: encoded, total: articles });
    },
    tell: (line) => {
      if (prompt && output.isTTY === true) {
        const rows = prompt.rows();
        const up = rows + (above ? 1 : 0);
        const bar = above && latest ? `${barOf(latest.loaded, latest.total)}\n` : "";
        output.write(`${up > 0 ? `\x1b[${up}A` : ""}\r\x1b[J${line}\n${bar}${"\n".repeat(rows)}`);
        prompt.redraw();
        return;
      }
      output.write(`${drawn && !editing ? "\r\x1b[K" : ""}${line}\n`);
      drawn = false;
    },
    onPrompt: (shown) => {
      clear();
      editing = true;
      prompt = shown;
      above = output.isTTY === true && shown !== undefined && busy();
      if (above && latest) output.write(`${barOf(latest.loaded, latest.total)}\n`);
    },
  };
};
