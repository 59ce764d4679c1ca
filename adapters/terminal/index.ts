/** Text on a terminal, for the REPL and the command line. */

export { type Layout, layOutText, type Style, stylesOf } from "./layout.ts";
export { createLoadingBar, type Prompt } from "./loading-bar.ts";
export { offeredActions } from "./offered-actions.ts";
export { openTerminalMeaning } from "./open-terminal-meaning.ts";
export { type InputLine, MAX_LINE_CHARS, readLines } from "./read-lines.ts";
export { render } from "./render.ts";
export { limitUnservedFiles, reportUnservedFiles, type UnservedReport } from "./report-unserved-files.ts";
export { columnsOf, localeOf, stylingOf } from "./terminal-settings.ts";
export { textWidth } from "./text-width.ts";
export { tooLongReply } from "./too-long-reply.ts";
export { toVisibleLine, toVisibleText } from "./visible-text.ts";
