import type { Article, BlockKind } from "../article/article.ts";

/** The parts of an article that people ask for by name. */
type ArticlePart = Extract<BlockKind, "headline" | "caption" | "standfirst">;

/** What each part is called, by language. */
const PART_NAMES: Readonly<Record<string, Readonly<Record<ArticlePart, string>>>> = {
  en: {
    headline: "title|headline",
    caption: "caption|photo caption|picture caption",
    standfirst: "standfirst|subtitle|subheading|subhead",
  },
  fr: { headline: "titre", caption: "légende", standfirst: "chapeau|chapô|sous-titre" },
  es: { headline: "título|titular", caption: "pie de foto", standfirst: "subtítulo|entradilla" },
  de: { headline: "titel|überschrift|schlagzeile", caption: "bildunterschrift", standfirst: "vorspann|untertitel" },
};

/** How the whole of such a question reads around the name; `#` stands for the name. */
const QUESTION_FORMS: Readonly<Record<string, string>> = {
  en: "(?:(?:what(?:['’]s| is| was)|show(?: me)?|give me|tell me) )?(?:(?:the|its|this article['’]s) )?(?:#)(?: of (?:the|this) (?:article|story|text|piece|news|photo|picture))?",
  fr: "(?:(?:quel(?:le)? est|donne-moi) )?(?:(?:le|la|son|sa) )?(?:#)(?: de (?:l['’]|cet? )?(?:article|texte|histoire))?",
  es: "(?:(?:cuál|cual) es )?(?:(?:el|su) )?(?:#)(?: (?:del|de este) (?:artículo|texto))?",
  de: "(?:(?:was|wie) (?:ist|lautet) )?(?:(?:der|die|das) )?(?:#)(?: (?:des|dieses) (?:artikels|textes))?",
};

/** Only the whole question counts: "What is the title of the king?" asks the text, not about it. */
const patterns = Object.entries(PART_NAMES).map(
  ([code, names]) =>
    [
      code,
      (Object.entries(names) as [ArticlePart, string][]).map(
        ([part, name]) => [part, new RegExp(`^${QUESTION_FORMS[code]!.replace("#", name)}$`, "iu")] as const,
      ),
    ] as const,
);

const stripPunctuation = (question: string): string =>
  question.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "").replace(/\s+/g, " ");

/**
 * The sentence that a question about the article itself asks for ("What's the title?"); undefined when the question is
 * about what the article says, or the article has no such part.
 */
export const findArticlePart = (article: Article, question: string): number | undefined => {
  const words = stripPunctuation(question);
  if (words.length > 80) return undefined;
  for (const [code, parts] of patterns) {
    if (code !== "en" && code !== article.language) continue;
    const part = parts.find(([, pattern]) => pattern.test(words))?.[0];
    if (part === undefined) continue;
    const sentence = article.sentences.findIndex(({ block }) => article.blocks[block]!.kind === part);
    return sentence < 0 ? undefined : sentence;
  }
  return undefined;
};
