/** Captions of a film or a broadcast (.srt, .vtt): what is said, as paragraphs of a transcript; time codes are no text. */

import { runSteps } from "../../yielding.ts";
import { joinParagraphs } from "../documents/join-paragraphs.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import { decodeText } from "./decode-text.ts";
import type { ArticleFormat, FormatContents } from "./format.ts";

/** "00:01:02,500 --> 00:01:05,000", and what WebVTT writes behind it. */
const TIMING =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/u;
/** A pause as long as this parts two paragraphs where a sentence ends. */
const PARAGRAPH_PAUSE_MS = 2_000;
/** Longer paragraphs end with the next sentence. In UTF-16 units. */
const MAX_PARAGRAPH_CHARS = 600;
const SENTENCE_END = /[.!?…。！？।။៕؟]["”’»」』)\]]*$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": "\u00a0",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
};
const CUES_PER_STEP = 500;

type Cue = Readonly<{ start: number; end: number; speaker?: string; text: string }>;

const millisecondsOf = (parts: readonly (string | undefined)[]): number => {
  const [hours, minutes, seconds, fraction] = parts;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number((fraction ?? "").padEnd(3, "0"));
};

/** The words of a cue without its marks. `<v Ada Rowe>` names who speaks. */
const toCue = (start: number, end: number, lines: readonly string[]): Cue | undefined => {
  const joined = lines.join("\n");
  const speaker = /<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/u.exec(joined)?.[1]?.trim();
  const text = joined
    .replace(/<[^<>\n]{0,200}>|\{\\[^{}\n]{0,60}\}/gu, "")
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t\r\n]+/gu, " ")
    .trim();
  return text === "" ? undefined : { start, end, text, ...(speaker && { speaker }) };
};

function* readCues(file: string): Generator<undefined, Cue[]> {
  const cues: Cue[] = [];
  const lines = file.split(/\r\n|\n|\r/u);
  for (let at = 0; at < lines.length; at += 1) {
    if (at % CUES_PER_STEP === 0) yield undefined;
    const timing = TIMING.exec(lines[at] ?? "");
    if (timing === null) continue;
    const words: string[] = [];
    while ((lines[at + 1] ?? "").trim() !== "" && !TIMING.test(lines[at + 1] ?? "")) {
      at += 1;
      words.push(lines[at] ?? "");
    }
    // The number of the next cue, where no blank line stands before it.
    if (TIMING.test(lines[at + 1] ?? "") && /^\d+$/u.test((words.at(-1) ?? "").trim())) words.pop();
    const cue = toCue(millisecondsOf(timing.slice(1, 5)), millisecondsOf(timing.slice(5, 9)), words);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

/** ">> " and "- " say that somebody else speaks; "ADA ROWE:" says who. */
const TURN = /^(?:>>\s*|[-–—]\s+|\p{Lu}[\p{L}\p{M}.’' -]{1,40}:\s)/u;

/** Where rolling captions repeat the line before, only what is new of it. */
const withoutRepeat = (before: string, text: string): string => {
  if (before.endsWith(text)) return "";
  for (let length = Math.min(before.length, text.length - 1); length >= 12; length -= 1)
    if (text[length] === " " && before.endsWith(text.slice(0, length))) return text.slice(length + 1);
  return text;
};

const toParagraphs = (cues: readonly Cue[]): readonly string[] => {
  const paragraphs: string[] = [];
  let before: Cue | undefined;
  for (const cue of cues) {
    const current = paragraphs.at(-1) ?? "";
    const isNewSpeaker = cue.speaker !== undefined && cue.speaker !== before?.speaker;
    const ended = SENTENCE_END.test(current);
    const pauses = before !== undefined && cue.start - before.end >= PARAGRAPH_PAUSE_MS;
    const isNew =
      before === undefined ||
      isNewSpeaker ||
      TURN.test(cue.text) ||
      (ended && (pauses || current.length > MAX_PARAGRAPH_CHARS));
    const words = isNew ? cue.text : withoutRepeat(current, cue.text);
    before = cue;
    if (words === "") continue;
    if (isNew) paragraphs.push(isNewSpeaker ? `${cue.speaker}: ${words}` : words);
    else paragraphs[paragraphs.length - 1] = `${current} ${words}`;
  }
  return paragraphs;
};

function* readCaptions(bytes: Uint8Array): Generator<undefined, ValueOrReasons<FormatContents>> {
  const decoded = yield* decodeText(bytes);
  if (decoded.reasons !== undefined) return decoded;
  const cues = yield* readCues(decoded.value);
  if (cues.length === 0) return failWith("holds no captions");
  const joined = yield* joinParagraphs(toParagraphs(cues).map((text) => ({ mark: "paragraph", text })));
  return { value: { ...joined, metadata: { value: {} } } };
}

export const captions: ArticleFormat = {
  extensions: [".srt", ".vtt"],
  mediaTypes: ["application/x-subrip", "text/vtt"],
  hasFrontMatter: false,
  read: (bytes) => runSteps(readCaptions(bytes)),
  blocks: (text, title) => findBlocks(text, { title }),
};
