import { render as discord } from "../adapters/discord/outgoing/render.ts";
import { render as telegram } from "../adapters/telegram/outgoing/render.ts";
import { render as terminal } from "../adapters/terminal/render.ts";
import { keepsTheWords } from "./contract.ts";
import { readMarkup } from "./discord/read-markup.ts";

const withoutBars = (text: string): string => text.replace(/^ {2}(?:[│┆•] )?/gm, "");

keepsTheWords("The terminal", (reply) => withoutBars(terminal(reply, { width: Infinity, colour: false })));

keepsTheWords("Telegram", (reply) =>
  telegram(reply)
    .map(({ text }) => text)
    .join("\n"),
);

keepsTheWords("Discord", (reply) =>
  discord(reply, { asker: "111111111111111111", private: false })
    .flatMap(({ components: [{ components }] }) => components)
    .flatMap((component) => (component.type === 10 ? [component.content] : []))
    .map((content) => readMarkup(content.replace(/^> /gm, "")).text)
    .join("\n"),
);
