/** `check --draft`: the quotations of a text, each with its line, its verdict and what is wrong with it. */

import { readFile } from "node:fs/promises";
import {
  type Article,
  ConfigurationError,
  checkDraft,
  type DraftQuotation,
  formatReply,
  isFailedQuotation,
  type Library,
  openLibrary,
} from "../../src/server.ts";
import { toVisibleLine } from "../terminal/index.ts";
import { type Output, toJsonLine } from "./output.ts";
import type { Usage } from "./usage.ts";

/** Characters of a quotation that are shown in the table. */
const MAX_SHOWN_CHARS = 72;

/** A draft is read as an article is; the library that reads it is closed at once. */
const readDraft = async (file: string): Promise<Article> => {
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

/** Lines of the file before the text that is checked: its front matter. */
const countLinesBefore = async (file: string, draft: Article): Promise<number> => {
  const written = await readFile(file, "utf8");
  const at = written.lastIndexOf(draft.text);
  return at < 0 ? 0 : written.slice(0, at).split("\n").length - 1;
};

const shorten = (text: string): string => {
  const line = toVisibleLine(text.replace(/\s+/gu, " ").trim());
  return line.length > MAX_SHOWN_CHARS ? `${line.slice(0, MAX_SHOWN_CHARS - 1)}…` : line;
};

/** The reply's own words on what is wrong, without the articles' excerpts. */
const remarksOn = ({ reply }: DraftQuotation): readonly string[] =>
  formatReply(reply).flatMap((part) =>
    part.kind === "line" || part.kind === "item" ? [`        ${toVisibleLine(part.text)}`] : [],
  );

/** Prints the quotations of a draft; true when one of them fails. */
export const runDraft = async (file: string, usage: Usage, library: Library, output: Output): Promise<boolean> => {
  const draft = await readDraft(file);
  const offset = await countLinesBefore(file, draft);
  const checked = await checkDraft(library, draft, usage.article);
  for (const quotation of checked) {
    const line = offset + draft.text.slice(0, quotation.start).split("\n").length;
    const { kind: _, ...reply } = quotation.reply;
    if (usage.json) await output.line(toJsonLine({ line, ...reply, text: quotation.text }));
    else {
      const verdict = reply.attribution === "other" ? `${reply.verdict}, another's` : reply.verdict;
      await output.line(`${String(line).padStart(5)}  ${verdict.padEnd(10)} “${shorten(quotation.text)}”`);
      if (verdict !== "verbatim") for (const remark of remarksOn(quotation)) await output.line(remark);
    }
  }
  const failed = checked.filter(({ reply }) => isFailedQuotation(reply)).length;
  if (!usage.json)
    await output.line(`${checked.length} ${checked.length === 1 ? "quotation" : "quotations"}, ${failed} to mend`);
  await output.flush();
  return failed > 0;
};
