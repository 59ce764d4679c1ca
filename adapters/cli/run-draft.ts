/** `check --draft`: the quotations of a text, each with its line, its verdict and what is wrong with it. */

import { readFile, stat } from "node:fs/promises";
import {
  type Article,
  ConfigurationError,
  checkDraft,
  type DraftQuotation,
  formatReply,
  isFailedQuotation,
  type Library,
  openLibrary,
  originSpanOf,
} from "../../src/server.ts";
import { toVisibleLine } from "../terminal/index.ts";
import { type Output, toJsonLine } from "./output.ts";
import type { Usage } from "./usage.ts";

/** Characters of a quotation that are shown in the table. */
const MAX_SHOWN_CHARS = 72;

/** A draft is read as an article is; the library that reads it is closed at once. */
const readDraft = async (file: string): Promise<Article> => {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new ConfigurationError([{ where: "--draft", reason: `${file} is a folder; name one file` }]);
  const reasons: string[] = [];
  const library = await openLibrary({ paths: [file], onRefused: ({ reason }) => reasons.push(reason) });
  try {
    await library.ready;
    const draft = library.articles()[0];
    if (draft === undefined)
      throw new ConfigurationError([{ where: "--draft", reason: reasons[0] ?? `there is no text in ${file}` }]);
    return draft;
  } finally {
    await library.close();
  }
};

const countLines = (text: string): number => text.split("\n").length;

/** The line of the file in which a place of the draft stands: before the text is its front matter, and in it may be marks. */
const readLines = async (file: string, { text, origin }: Article): Promise<(start: number) => number> => {
  const written = await readFile(file, "utf8");
  const marked = origin?.text ?? text;
  const at = written.lastIndexOf(marked);
  const before = at < 0 ? 0 : countLines(written.slice(0, at)) - 1;
  return (start) => {
    const from = origin === undefined ? start : (originSpanOf(origin, { start, end: start + 1 })?.start ?? start);
    return before + countLines(marked.slice(0, from));
  };
};

const shorten = (text: string): string => {
  const line = toVisibleLine(text.replace(/\s+/gu, " ").trim());
  return line.length > MAX_SHOWN_CHARS ? `${line.slice(0, MAX_SHOWN_CHARS - 1)}…` : line;
};

/** The reply's own words on what is wrong, without the articles' excerpts. */
const remarksOn = ({ reply }: DraftQuotation): readonly string[] =>
  formatReply({
    ...reply,
    excerpts: [],
    ...(reply.sentences && { sentences: reply.sentences.map((sentence) => ({ ...sentence, excerpts: [] })) }),
  }).flatMap((part) => (part.kind === "line" || part.kind === "item" ? [`        ${toVisibleLine(part.text)}`] : []));

/** Prints the quotations of a draft; true when one of them fails. */
export const runDraft = async (file: string, usage: Usage, library: Library, output: Output): Promise<boolean> => {
  const draft = await readDraft(file);
  const lineOf = await readLines(file, draft);
  const checked = await checkDraft(library, draft, usage.article);
  for (const quotation of checked) {
    const line = lineOf(quotation.start);
    const { kind: _, ...reply } = quotation.reply;
    if (usage.json) await output.line(toJsonLine({ line, ...reply, text: quotation.text }));
    else {
      const verdict = reply.attribution === "other" ? `${reply.verdict}, another's` : reply.verdict;
      await output.line(`${String(line).padStart(5)}  ${verdict.padEnd(10)} “${shorten(quotation.text)}”`);
      // Words that stand there may mean something else without those beside them.
      const isTurned = reply.outside !== undefined && reply.outside.kind !== "attribution";
      const isGiven = reply.attribution === undefined || reply.attribution === "same";
      if (verdict !== "verbatim" || isTurned || !isGiven)
        for (const remark of remarksOn(quotation)) await output.line(remark);
    }
  }
  const failed = checked.filter(({ reply }) => isFailedQuotation(reply)).length;
  if (!usage.json)
    await output.line(`${checked.length} ${checked.length === 1 ? "quotation" : "quotations"}, ${failed} to mend`);
  await output.flush();
  return failed > 0;
};
