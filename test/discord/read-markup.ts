/**
 * A model of how Discord's clients read markup, after the rules of their parser (simple-markdown with Discord's own
 * rules): enough to say what a reader sees, and what would have become more than words.
 */
export type ShownMarkup = Readonly<{
  /** What stands on the screen. */
  text: string;
  /** Every construct that came to life, by name, with the words inside. */
  alive: readonly Readonly<{ what: string; inner: string }>[];
}>;

type Rule = Readonly<{
  what: string;
  pattern: RegExp /** Only where a line begins. */;
  line?: boolean /** Its words are read as markup again. */;
  nests?: boolean;
}>;

const rules: readonly Rule[] = [
  { what: "heading", pattern: /^ *#{1,3}\s+(?=\S)/, line: true },
  { what: "small", pattern: /^ *-# +(?=\S)/, line: true },
  { what: "list", pattern: /^ *(?:[-*+]|\d+[.)]) +(?=\S)/, line: true },
  { what: "quotation", pattern: /^ *>(?:>>)? /, line: true },
  { what: "code", pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/ },
  { what: "timestamp", pattern: /^<t:-?\d+(?::[tTdDfFR])?>/ },
  { what: "emoji", pattern: /^<a?:\w+:\d+>/ },
  { what: "mention", pattern: /^<(?:@[!&]?|#|\/[^>:]+:)\d+>/ },
  { what: "navigation", pattern: /^<id:\w+>/ },
  { what: "quiet link", pattern: /^<[a-z][a-z0-9+.-]*:[^\s>]+>/i },
  { what: "everyone", pattern: /^@(?:everyone|here)\b/ },
  { what: "link", pattern: /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/ },
  { what: "shortcode", pattern: /^:[\w+-]+:/ },
  { what: "masked link", pattern: /^\[((?:\\[\s\S]|[^\]\\])+)\]\(([^)\s]+)\)/, nests: true },
  { what: "bold", pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, nests: true },
  { what: "underline", pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, nests: true },
  { what: "italics", pattern: /^\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)/, nests: true },
  { what: "italics", pattern: /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, nests: true },
  { what: "struck", pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/, nests: true },
  { what: "spoiler", pattern: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, nests: true },
];

export const readMarkup = (markup: string): ShownMarkup => {
  const alive: { what: string; inner: string }[] = [];
  const visit = (source: string): string => {
    let out = "";
    for (let at = 0; at < source.length; ) {
      const rest = source.slice(at);
      const kept = /^\\([^0-9A-Za-z\s])/u.exec(rest);
      if (kept) {
        out += kept[1];
        at += kept[0].length;
        continue;
      }
      const starts = at === 0 || source[at - 1] === "\n";
      const hit = rules
        .filter(({ line }) => !line || starts)
        .map((rule) => ({ rule, found: rule.pattern.exec(rest) }))
        .find(({ found }) => found !== null);
      if (hit?.found) {
        const inner = hit.rule.nests ? visit(hit.found[1]!) : "";
        alive.push({ what: hit.rule.what, inner: hit.rule.nests ? inner : hit.found[0] });
        out += inner;
        at += hit.found[0].length;
        continue;
      }
      out += source[at];
      at += 1;
    }
    return out;
  };
  return { text: visit(markup), alive };
};

/** The words inside a block quotation, as they are seen. Fails when a line of it is not quoted. */
export const readQuotationMarkup = (markup: string): ShownMarkup =>
  readMarkup(
    markup
      .split("\n")
      .map((line) => {
        if (!line.startsWith("> ")) throw new Error(`not quoted: ${JSON.stringify(line)}`);
        return line.slice(2);
      })
      .join("\n"),
  );
