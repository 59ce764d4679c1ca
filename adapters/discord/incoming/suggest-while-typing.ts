/** What is offered while a person types in a command's option. */
import { InteractionResponseType } from "discord.js";
import type { Bot } from "../../../src/server.ts";
import type { DecodedEvent } from "../decoded-event.ts";
import type { Interactions } from "../outgoing/interactions.ts";

type TypingEvent = Extract<DecodedEvent, { kind: "typing" }>;
type Choice = Readonly<{ name: string; value: string }>;

/** Discord shows at most 25 choices, of at most 100 characters, and wants them within 3 s; a person wants them sooner. */
const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;
const SUGGEST_TIMEOUT_MS = 700;

/** At most 100 characters, none of them cut in two. */
const shorten = (words: string): string => {
  const whole = [...words.replace(/\s+/g, " ").trim()];
  return whole.length <= MAX_CHOICE_CHARS ? whole.join("") : `${whole.slice(0, MAX_CHOICE_CHARS - 1).join("")}…`;
};

const questionChoices = async (bot: Bot, { typed, place, article }: TypingEvent): Promise<Choice[]> => {
  const found = await bot.suggest(typed, { place, ...(article !== undefined && { article }) }, MAX_CHOICES);
  // A choice is what will be asked: a question that does not fit would be another one.
  return found
    .filter((question) => question !== "" && question.length <= MAX_CHOICE_CHARS)
    .map((question) => ({ name: question, value: question }));
};

const articleChoices = async (bot: Bot, { typed }: TypingEvent): Promise<Choice[]> =>
  (await bot.titles(typed, { limit: MAX_CHOICES })).titles
    .filter(({ id }) => id.length <= MAX_CHOICE_CHARS)
    .map(({ id, title, date }) => ({ name: shorten([title, date].filter(Boolean).join(" · ")) || id, value: id }));

/** Offers what matches what is typed so far: suggested questions, or the articles' titles. Nothing, rather than too late. */
export const suggestWhileTyping = async (bot: Bot, interactions: Interactions, typing: TypingEvent): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Choice[]>((resolve) => {
    timer = setTimeout(() => resolve([]), SUGGEST_TIMEOUT_MS);
  });
  const found = typing.option === "question" ? questionChoices(bot, typing) : articleChoices(bot, typing);
  const choices = await Promise.race([found.catch(() => []), late]);
  clearTimeout(timer);
  await interactions.answerNow(typing.where, InteractionResponseType.ApplicationCommandAutocompleteResult, {
    choices: choices.slice(0, MAX_CHOICES),
  });
};
