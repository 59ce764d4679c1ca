/** Finds what an article says of itself that takes its words back: corrections, retractions, verdicts on a claim. */

import type { Article, BlockKind } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { type Span, trimWhiteSpace } from "../../span.ts";
import {
  CLAIM_LABEL,
  CORRECTION_LABEL,
  FALSE_VERDICT,
  NOT_THIS,
  RETRACTED,
  WITHDRAWING_END,
  WITHDRAWING_LEAD,
  WITHDRAWN_END,
} from "./correction-words.ts";

/** A note that takes words back. */
export type Correction = Readonly<{
  /** What readers are shown of it: its whole sentences. */
  note: Span;
  /** The words that withdraw: "An earlier version of this article said". */
  lead: Span;
  /** What is withdrawn of the text that has the note; the whole article when absent. */
  withdrawn?: Span;
  /** `part`: the withdrawn words are a part of a statement, which the sentence of the note has as it is right. */
  statement: "whole" | "part";
}>;

/** In UTF-16 units: what is longer is no note; of a longer block only so much is looked at. */
export const MAX_NOTE_CHARS = 1_500;
const MAX_NOTE_SENTENCES = 3;
/** Blocks in which an article speaks of itself. */
export const NOTE_KINDS: ReadonlySet<BlockKind> = new Set(["body", "standfirst", "caption", "heading", "headline"]);

/** In most articles there is no word of these; looking for one is cheap. */
const MAY_CORRECT =
  /version|versi|versão|wersji|версии|версії|fassung|wrong|incorrect|mistaken|erroneous|inaccurat|false|fals|retract|withdr|correct|clarif|corrig|erra|rectif|fälschlich|irrtümlich|versehentlich|à tort|par erreur|por error|erróneamente|equivocad|per errore|por engano|incorretamente|onrechte|abusievelijk|błędnie|omyłkowo|mylnie|ошибочно|по ошибке|previously|originally|initially|misstat|misident|misquot|misspel|misattr|contrary to|note|korr|bericht|richtig|zurück|retir|ritir|verdict|rating|ruling|urteil|bewertung|esito|oordeel|werdykt|ocena|omdöme|вердикт|вывод|оценка|исправл|поправ|уточн|виправ|отозван|снят|更正|勘|澄清|订正|訂正|误|誤|早前|此前|先前|较早|較早|最初|撤|取り消|当初|記事|结论|結論|判定|认定|認定|ورد|تصحيح|កំណែ|មុន|rättelse|rettelse|sprostow|korekta|fazit|ergebnis|ingetrokken|düzelt|koreksi|ralat|đính|정정|판정|wycofany/iu;

const sliceOf = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

/** The sentence that withdraws, and those behind it that say what is right. */
export const noteFrom = (article: Article, block: Span, at: Span): Span => {
  const sentences = sentencesIn(article, { start: at.start, end: block.end }).slice(0, MAX_NOTE_SENTENCES);
  const label = CORRECTION_LABEL.test(sliceOf(article, block)) ? block.start : Number.POSITIVE_INFINITY;
  const start = Math.min(label, sentences[0]?.start ?? at.start);
  return { start, end: Math.max(at.end, sentences.at(-1)?.end ?? at.end) };
};

/** What is withdrawn in one sentence behind words that withdraw. */
const findInSentence = (article: Article, block: Span, sentence: Span): Correction | undefined => {
  const text = sliceOf(article, sentence);
  const note = (): Span => noteFrom(article, block, sentence);
  const reversed = WITHDRAWING_END.exec(text);
  if (reversed?.groups?.words !== undefined) {
    const start = sentence.start + reversed.index + reversed[0].indexOf(reversed.groups.words);
    const end = start + reversed.groups.words.length;
    const lead = { start: end, end: sentence.start + reversed.index + reversed[0].length };
    return { note: note(), lead, withdrawn: { start, end }, statement: "whole" };
  }
  const found = WITHDRAWING_LEAD.exec(text);
  if (found === null) return undefined;
  const lead = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
  const behind = text.slice(found.index + found[0].length);
  const length = WITHDRAWN_END.exec(behind)?.index ?? behind.length;
  const withdrawn = trimWhiteSpace(article.text, { start: lead.end, end: lead.end + length });
  return withdrawn.end > withdrawn.start ? { note: note(), lead, withdrawn, statement: "whole" } : undefined;
};

/** "…, not 4 million", in a note that is called a correction. */
const findDenied = (article: Article, block: Span, sentence: Span): readonly Correction[] =>
  Array.from(sliceOf(article, sentence).matchAll(NOT_THIS), ({ index, 0: whole, groups }) => {
    const end = sentence.start + index + whole.length;
    const start = end - (groups?.words ?? "").length;
    const lead = trimWhiteSpace(article.text, { start: sentence.start + index, end: start });
    const note = noteFrom(article, block, sentence);
    return { note, lead, withdrawn: { start, end }, statement: "part" };
  });

/** A verdict of "false", with the claim that it is on: before it in its block, labelled as a claim, or the block before. */
const findVerdict = (article: Article, at: number): readonly Correction[] => {
  const { blocks } = article;
  const block = blocks[at];
  if (block === undefined || block.end - block.start > MAX_NOTE_CHARS) return [];
  const text = sliceOf(article, block);
  if (!/[:：]/u.test(text)) return [];
  const label = FALSE_VERDICT.exec(text)?.groups?.label;
  if (label === undefined) return [];
  const start = block.start + text.indexOf(label);
  const lead = { start, end: start + label.length };
  const labelled = blocks.filter((one) => CLAIM_LABEL.test(article.text.slice(one.start, one.start + 80)));
  const before = blocks
    .slice(0, at)
    .findLast(({ kind }) => kind === "body" || kind === "heading" || kind === "headline");
  const own = trimWhiteSpace(article.text, { start: block.start, end: start });
  const isWithin = /[\p{L}\p{N}]/u.test(sliceOf(article, own).replace(CLAIM_LABEL, ""));
  const claim = isWithin ? own : (labelled[0] ?? before);
  if (claim === undefined) return [];
  const marks = CLAIM_LABEL.exec(sliceOf(article, claim))?.[0].length ?? 0;
  const note = noteFrom(article, block, lead);
  return [{ note, lead, withdrawn: { start: claim.start + marks, end: claim.end }, statement: "whole" }];
};

const findInBlock = (article: Article, at: number): readonly Correction[] => {
  const block = article.blocks[at];
  if (block === undefined || !NOTE_KINDS.has(block.kind)) return [];
  const verdicts = findVerdict(article, at);
  const isNote = block.end - block.start <= MAX_NOTE_CHARS && CORRECTION_LABEL.test(sliceOf(article, block));
  const found = sentencesIn(article, block).flatMap((sentence): readonly Correction[] => {
    if (!isNote && !MAY_CORRECT.test(sliceOf(article, sentence))) return [];
    if (RETRACTED.test(sliceOf(article, sentence))) {
      const note = noteFrom(article, block, sentence);
      return [{ note, lead: note, statement: "whole" }];
    }
    const said = findInSentence(article, block, sentence);
    return [...(said ? [said] : []), ...(isNote ? findDenied(article, block, sentence) : [])];
  });
  return [...verdicts, ...found];
};

const correctionsCache = new WeakMap<Article, readonly Correction[]>();

/** All that an article takes back. */
export const findCorrections = (article: Article): readonly Correction[] => {
  const known = correctionsCache.get(article);
  if (known !== undefined) return known;
  const found = MAY_CORRECT.test(article.text) ? article.blocks.flatMap((_, at) => findInBlock(article, at)) : [];
  correctionsCache.set(article, found);
  return found;
};
