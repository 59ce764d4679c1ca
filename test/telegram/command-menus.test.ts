import { describe, expect, it } from "vitest";
import { menusOf } from "../../adapters/telegram/command-menus.ts";
import { commandCatalogue, noticeLanguages } from "../../src/server.ts";

const menus = menusOf(commandCatalogue);
const scopes = [...new Set(menus.map(({ scope }) => scope.type))];

describe("the command menus", () => {
  it("are there in every language of the notices; English is the one for all other languages", () => {
    for (const type of scopes) {
      const languages = menus.filter(({ scope }) => scope.type === type).map((menu) => menu.language_code ?? "en");
      expect(languages.sort(), type).toEqual([...noticeLanguages].sort());
    }
  });

  it("have the same commands in every language, each described in that language", () => {
    for (const { scope, language_code = "en", commands } of menus) {
      const english = menus.find((menu) => menu.scope === scope && menu.language_code === undefined)!;
      expect(commands.map(({ command }) => command)).toEqual(english.commands.map(({ command }) => command));
      for (const { command, description } of commands) {
        const known = commandCatalogue.find(({ name }) => name === command);
        expect(description).toBe(known?.description[language_code as "en"].slice(0, 256));
      }
    }
  });

  it("offer what configures a chat in private and to administrators, and operators' commands nowhere", () => {
    const offered = (audience: string) =>
      scopes.filter((type) =>
        menus.some(
          ({ scope, commands }) =>
            scope.type === type &&
            commandCatalogue.some(
              (one) => one.audience === audience && commands.some(({ command }) => command === one.name),
            ),
        ),
      );
    expect(offered("operators")).toEqual([]);
    expect(offered("configurers")).toEqual(["all_private_chats", "all_chat_administrators"]);
    expect(offered("all")).toEqual(scopes);
  });
});
