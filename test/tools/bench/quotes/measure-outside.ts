/** Clauses that the words beside them deny, doubt or condition, or that stand beside words which do none of that, and what the check tells. */

import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { checkQuotation } from "../../../../src/quotation/index.ts";

const FRAMES_FILE = "test/tools/bench/quotes/outside/frames.json";
/** What of a frame should be told; of a plain one nothing that turns its clause. */
const OUTSIDE_KINDS = ["negation", "hedge", "condition", "denied behind", "plain"] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

const frames = z.record(
  z.string(),
  z.object({ clauses: z.array(z.string()) }).and(z.record(z.enum(OUTSIDE_KINDS), z.array(z.string()))),
);

/** Of one kind in one language: how many there are, and of how many the right thing is told. */
export type OutsideRow = Readonly<{ language: string; kind: OutsideKind; total: number; right: number }>;

const PLACE = "{}";
const TURNING: ReadonlySet<string> = new Set(["negation", "hedge", "condition"]);

/** @param onWrong is told each sentence of which something else is told. */
export const measureOutside = async (
  onWrong: (language: string, kind: OutsideKind, text: string, told: string) => void = () => undefined,
): Promise<readonly OutsideRow[]> => {
  const rows: OutsideRow[] = [];
  for (const [language, { clauses, ...byKind }] of Object.entries(
    frames.parse(JSON.parse(readFileSync(FRAMES_FILE, "utf8"))),
  ))
    for (const kind of OUTSIDE_KINDS) {
      let [total, right] = [0, 0];
      for (const frame of byKind[kind] ?? [])
        for (const clause of clauses) {
          const made = frame.replace(PLACE, () => clause);
          const text = `${made[0]?.toLocaleUpperCase(language) ?? ""}${made.slice(1)}`;
          const article = parseArticle({ id: "made", text: `Title\n\n${text}`, language });
          const at = text.toLowerCase().indexOf(clause.toLowerCase());
          const { outside } = await checkQuotation(article, text.slice(at, at + clause.length));
          const told = outside !== undefined && TURNING.has(outside.kind) ? outside.kind : "nothing";
          const isRight =
            kind === "plain" ? told === "nothing" : told === (kind === "denied behind" ? "negation" : kind);
          total += 1;
          if (isRight) right += 1;
          else onWrong(language, kind, text, told);
        }
      rows.push({ language, kind, total, right });
    }
  return rows;
};
