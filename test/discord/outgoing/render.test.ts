import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCustomId } from "../../../adapters/discord/custom-id.ts";
import { quotationMarkup, quotationMarkups } from "../../../adapters/discord/outgoing/quotation-markup.ts";
import { type DiscordPayload, render } from "../../../adapters/discord/outgoing/render.ts";
import type { Excerpt } from "../../../src/reply/excerpt.ts";
import type { Reply } from "../../../src/reply/reply.ts";
import { readQuotationMarkup } from "../read-markup.ts";

const SHIFT = 100;
const excerptOf = (text: string, more: Partial<Excerpt> = {}): Excerpt => ({
  text,
  article: "tides",
  version: "0".repeat(64),
  title: "The tides of *March*",
  date: "2026-03-01",
  url: "https://news.example/tides",
  link: "https://news.example/tides#:~:text=high%20water",
  receipt: "Q7-ABCD-12",
  block: "body",
  paragraph: 3,
  start: SHIFT,
  end: SHIFT + text.length,
  focus: { start: SHIFT, end: SHIFT + text.length },
  score: 1,
  matches: [],
  ...more,
});

const answerOf = (first: Excerpt, ...others: Excerpt[]): Reply => ({
  kind: "answer",
  language: "en",
  confidence: 1,
  corrections: [],
  missing: [],
  excerpts: [first, ...others],
  actions: [
    { kind: "more", label: "More", token: "m:abc" },
    { kind: "good", label: "Helpful", token: "g:abc" },
  ],
});

const asker = "111111111111111111";
const open = { asker, private: false };

const displays = (payload: DiscordPayload): string[] =>
  payload.components[0].components.flatMap((component) => (component.type === 10 ? [component.content] : []));
const buttons = (payload: DiscordPayload) =>
  payload.components[0].components.flatMap((component) =>
    component.type === 1 ? component.components.flatMap((one) => ("custom_id" in one ? [one] : [])) : [],
  );
const quoted = (payloads: readonly DiscordPayload[]): string =>
  payloads
    .flatMap(displays)
    .filter((content) => content.startsWith("> "))
    .map((content) => readQuotationMarkup(content).text)
    .join("");

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "high",
        " ",
        "water",
        "*",
        "**",
        "_",
        "__",
        "\n",
        "- ",
        "1. ",
        "# ",
        "<@1>",
        "`",
        "||",
        "🙂",
        "រដ្ឋ",
        ". ",
        "\\",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.join(""))
  .filter((text) => text !== "");

const spansIn = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 })
    .map((pairs) => pairs.map(([a, b]) => ({ start: SHIFT + Math.min(a, b), end: SHIFT + Math.max(a, b) })));

describe("an excerpt as a quotation", () => {
  it("shows its words to the letter, whatever is bold or underlined; nothing else comes to life", () => {
    fc.assert(
      fc.property(
        words.chain((text) => fc.tuple(fc.constant(text), spansIn(text), spansIn(text))),
        ([text, matches, [answer]]) => {
          const seen = readQuotationMarkup(quotationMarkup(excerptOf(text, { matches, ...(answer && { answer }) })));
          expect(seen.text).toBe(text);
          expect(seen.alive.filter(({ what }) => what !== "bold" && what !== "underline")).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has the matched words bold and the answer underlined", () => {
    const text = "High water came at noon.";
    const at = (part: string) => ({ start: SHIFT + text.indexOf(part), end: SHIFT + text.indexOf(part) + part.length });
    const shown = quotationMarkup(
      excerptOf(text, { matches: [at("High"), at("water"), at("noon")], answer: at("at noon") }),
    );
    expect(shown).toBe("> **High** **water** came __at **noon**__.");
  });

  it("joins matches that touch, as in scripts without spaces", () => {
    const shown = quotationMarkup(
      excerptOf("潮水来了", {
        matches: [
          { start: SHIFT, end: SHIFT + 1 },
          { start: SHIFT + 1, end: SHIFT + 2 },
        ],
      }),
    );
    expect(shown).toBe("> **潮水**来了");
  });

  it("longer than fits becomes several that follow each other, with no character lost or twice", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 80, max: 400 }), (text, times, limit) => {
        const all = quotationMarkups(excerptOf(text.repeat(times)), limit);
        expect(all.map((one) => readQuotationMarkup(one).text).join("")).toBe(text.repeat(times));
        for (const one of all) expect(one.length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an answer on Discord", () => {
  const payloads = render(answerOf(excerptOf("High water came at noon.")), open);

  it("is one container: the quotation, and small below it its source, of which the place leads to the very words", () => {
    const place = "[paragraph 3](https://news.example/tides#:~:text=high%20water)";
    expect(payloads).toHaveLength(1);
    expect(displays(payloads[0]!)).toEqual([
      "> High water came at noon.",
      `-# The tides of \\*March\\* · 2026-03-01 · ${place} · Q7-ABCD-12`,
    ]);
    const sourceOf = (sources: "place" | "title") =>
      displays(render({ ...answerOf(excerptOf("High water.")), sources }, open)[0]!).at(-1);
    expect(sourceOf("place")).toBe(`-# ${place}`);
    expect(sourceOf("title")).toBe(`-# The tides of \\*March\\* · ${place}`);
  });

  it("has buttons that carry the core's token and who asked, and pings nobody", () => {
    expect(buttons(payloads[0]!).map(({ custom_id }) => readCustomId(custom_id))).toEqual([
      { what: "press", kind: "more", asker, token: "m:abc" },
      { what: "press", kind: "good", asker, token: "g:abc" },
    ]);
    expect(payloads[0]!.allowed_mentions).toEqual({ parse: [] });
    expect(payloads[0]!.flags).toBe(32768);
  });

  it("can be shared when only its asker sees it, and has all of its source then", () => {
    const [hidden] = render({ ...answerOf(excerptOf("High water.")), sources: "place" }, { asker, private: true });
    expect(displays(hidden!).at(-1)).toContain("Q7-ABCD-12");
    expect(hidden!.flags).toBe(32768 + 64);
    expect(buttons(hidden!).map(({ custom_id }) => readCustomId(custom_id))).toContainEqual({ what: "share", asker });
  });

  it("has no link where the address is no web address", () => {
    const [plain] = render(
      answerOf(excerptOf("High.", { link: "javascript:alert(1)", url: "javascript:alert(1)" })),
      open,
    );
    expect(displays(plain!)[1]).toBe("-# The tides of \\*March\\* · 2026-03-01 · paragraph 3 · Q7-ABCD-12");
  });
});

describe("a refusal on Discord", () => {
  it("shows the nearest passage small, and not as a quotation like that of an answer", () => {
    const span = { start: SHIFT, end: SHIFT + 4 };
    const nearest = excerptOf("High water.", { matches: [span], answer: span });
    const [shown] = render(
      { kind: "abstain", reason: "no-match", confidence: 0, corrections: [], missing: ["boats"], nearest, actions: [] },
      open,
    );
    expect(displays(shown!).filter((content) => content.startsWith("> "))).toEqual([]);
    expect(displays(shown!)).toContain("-# High water.");
  });
});

describe("a choice on Discord", () => {
  it("is a quotation each, and a button each for what stands around it", () => {
    const [first, second] = [excerptOf("High water."), excerptOf("Low water.", { paragraph: 4 })];
    const actions = ["c:abc", "c:abd"].map((token) => ({
      kind: "context" as const,
      label: `In context ${token}`,
      token,
    }));
    const [shown] = render({ ...answerOf(first, second), kind: "choices", actions } as Reply, open);
    expect(displays(shown!).filter((content) => content.startsWith("> "))).toEqual(["> High water.", "> Low water."]);
    expect(buttons(shown!).map(({ custom_id }) => readCustomId(custom_id))).toMatchObject([
      { what: "press", kind: "context", token: "c:abc" },
      { what: "press", kind: "context", token: "c:abd" },
    ]);
  });
});

describe("a notice on Discord", () => {
  it("offers its questions as buttons", () => {
    const actions = [{ kind: "ask" as const, label: "When is high water?", token: "q:abc" }];
    const [shown] = render({ kind: "notice", language: "en", notice: "manners", text: "Hello.", actions }, open);
    expect(buttons(shown!)).toMatchObject([{ label: "When is high water?" }]);
  });
});

describe("the words of a button", () => {
  it.each([78, 79, 80])("that are too long end between two characters, also behind %i letters", (letters) => {
    const label = `${"a".repeat(letters)}🛶 and a boat`;
    const actions = [{ kind: "ask" as const, label, token: "q:abc" }];
    const [shown] = render({ kind: "notice", notice: "x", text: "Ask:", actions }, open);
    const words = String(Reflect.get(buttons(shown!)[0]!, "label"));
    expect(words.length).toBeLessThanOrEqual(80);
    expect(words).toMatch(/^a+…$/u);
  });
});

describe("every reply, however long", () => {
  const lengthOf = (payload: DiscordPayload) => displays(payload).reduce((sum, content) => sum + content.length, 0);
  const countOf = (payload: DiscordPayload) => {
    const inside = payload.components[0].components;
    return 1 + inside.reduce((sum, one) => sum + 1 + (one.type === 1 ? one.components.length : 0), 0);
  };

  it("is messages within Discord's limits that together show every quoted word", () => {
    const excerpts = fc.array(fc.tuple(words, fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(excerpts, fc.boolean(), (all, hidden) => {
        const [first, ...others] = all.map(([text, times]) => excerptOf(text.repeat(times)));
        const sent = render(answerOf(first!, ...others), { asker, private: hidden });
        expect(quoted(sent)).toBe(all.map(([text, times]) => text.repeat(times)).join(""));
        for (const payload of sent) {
          expect(lengthOf(payload)).toBeLessThanOrEqual(4000);
          expect(countOf(payload)).toBeLessThanOrEqual(40);
          expect(displays(payload).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("an article list of a thousand titles is split between titles", () => {
    const articles = Array.from({ length: 1000 }, (_, index) => ({
      id: `a${index}`,
      title: `Title_${index}`,
      chosen: false,
    }));
    const sent = render({ kind: "articles", articles, total: 1000 }, open);
    const shown = sent.flatMap(displays).join("\n");
    for (const { title } of articles) expect(shown).toContain(`- ${title.replace("_", "\\_")}\n`);
    for (const payload of sent) expect(lengthOf(payload)).toBeLessThanOrEqual(4000);
  });

  it("a token of the greatest length still fits a button", () => {
    const long = render(
      {
        ...answerOf(excerptOf("x")),
        actions: [{ kind: "context", label: "In context", token: "t".repeat(64) }],
      } as Reply,
      { asker: "12345678901234567890", private: true },
    );
    for (const { custom_id } of buttons(long[0]!)) expect(custom_id.length).toBeLessThanOrEqual(100);
  });
});
