/** Tells a wish to hear of a person or a thing, and nothing else of it ("Who is …?", "Tell me about …"), and for whom or what. */

import { countScripts, hasLettersOf, LANGUAGES, languageData } from "../../language/index.ts";
import { foldPattern, foldQuestion } from "./parse-article-question.ts";

/** `writer`: who somebody is, or what they wrote; `subject`: whatever there is on something. */
export type NamedQuestion = Readonly<{
  kind: "writer" | "subject";
  /** The name or the thing, folded, with one space between words. */
  name: string;
  /** The language that it is asked in. */
  code: string;
}>;

/** Longer questions ask for more. In UTF-16 units. */
const MAX_NAMED_QUESTION_CHARS = 120;

const KINDS = ["writer", "subject"] as const;

const patterns = new Map<string, RegExp | undefined>();

/** The whole of such a question in a language, with the name as one of its groups. */
const patternOf = (code: string, kind: NamedQuestion["kind"]): RegExp | undefined => {
  const key = `${kind} ${code}`;
  if (!patterns.has(key)) {
    const { around, [kind]: core } = languageData(code)?.articleQuestions ?? {};
    const beside = around === undefined ? "(?!)" : foldPattern(around, code);
    const inner = core && foldPattern(core, code).replaceAll("~", "(.+?)");
    patterns.set(
      key,
      inner === undefined ? undefined : new RegExp(`^(?:(?:${beside}) )*(?:${inner})(?: (?:${beside}))*$`, "u"),
    );
  }
  return patterns.get(key);
};

/** What is asked so, in each language that has such words; a question may be one in several. */
export const parseNamedQuestions = (question: string): readonly NamedQuestion[] => {
  if (question.length > MAX_NAMED_QUESTION_CHARS) return [];
  const scripts = countScripts(question);
  return LANGUAGES.filter(({ code }) => hasLettersOf(code, scripts)).flatMap(({ code }) =>
    KINDS.flatMap((kind) => {
      const pattern = patternOf(code, kind);
      const typed = pattern && foldQuestion(question, code);
      const name = typed
        ?.map((words) =>
          pattern
            ?.exec(words)
            ?.slice(1)
            .find((group) => group !== undefined),
        )
        .find((found) => found !== undefined);
      return name === undefined ? [] : [{ kind, name, code }];
    }),
  );
};
