import { InteractionResponseType } from "discord.js";
import type { Bot } from "../../src/index.ts";
import type { Decoded } from "./decode.ts";
import type { Interactions } from "./interactions.ts";

type Typing = Extract<Decoded, { kind: "typing" }>;
type Choice = Readonly<{ name: string; value: string }>;

/** Discord shows at most 25 choices, of at most 100 characters, and wants them within 3 s; a person wants them sooner. */
const MOST = 25;
const LONGEST = 100;
const WITHIN_MS = 700;

/** At most 100 characters, none of them cut in two. */
const short = (words: string): string => {
  const whole = [...words.replace(/\s+/g, " ").trim()];
  return whole.length <= LONGEST ? whole.join("") : `${whole.slice(0, LONGEST - 1).join("")}…`;
};

const questions = async (bot: Bot, { typed, place, article }: Typing): Promise<Choice[]> => {
  const found = await bot.suggest(typed, { place, ...(article !== undefined && { article }) }, MOST);
  // A choice is what will be asked: a question that does not fit would be another one.
  return found
    .filter((question) => question !== "" && question.length <= LONGEST)
    .map((question) => ({ name: question, value: question }));
};

const articles = (bot: Bot, { typed }: Typing): Choice[] =>
  bot
    .titles(typed, MOST)
    .filter(({ id }) => id.length <= LONGEST)
    .map(({ id, title, date }) => ({ name: short([title, date].filter(Boolean).join(" · ")) || id, value: id }));

/** Offers what matches what is typed so far: suggested questions, or the articles' titles. Nothing, rather than too late. */
export const suggestWhileTyping = async (bot: Bot, interactions: Interactions, typing: Typing): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Choice[]>((resolve) => {
    timer = setTimeout(() => resolve([]), WITHIN_MS);
  });
  const found = typing.option === "question" ? questions(bot, typing) : Promise.resolve(articles(bot, typing));
  const choices = await Promise.race([found.catch(() => []), late]);
  clearTimeout(timer);
  await interactions.answerNow(typing.where, InteractionResponseType.ApplicationCommandAutocompleteResult, {
    choices: choices.slice(0, MOST),
  });
};
