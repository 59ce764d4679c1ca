import { describe, expect, it } from "vitest";
import { areRegistered } from "../../../adapters/discord/commands/are-registered.ts";
import { commandDefinitions, toGuildCommands } from "../../../adapters/discord/commands/command-definitions.ts";
import { commandCatalogue } from "../../../src/server.ts";

const all = commandDefinitions(commandCatalogue);
const named = (name: string) => all.find((one) => one.name === name)!;

/** As Discord gives commands back: with fields of its own, in another order, permissions as strings. */
const asKept = (given: readonly object[]): unknown[] =>
  given
    .map((command, index) => {
      const permissions: unknown = Reflect.get(command, "default_member_permissions");
      return {
        version: String(index),
        nsfw: false,
        dm_permission: true,
        id: String(index),
        ...Object.fromEntries(Object.entries(command).reverse()),
        default_member_permissions: typeof permissions === "number" ? String(permissions) : null,
      };
    })
    .reverse();

describe("the catalogue on Discord", () => {
  it("has every command of the core, and the two entries of the menu on messages", () => {
    const names = all.map(({ name }) => name);
    for (const { name, audience, needsHiding } of commandCatalogue) {
      // Who sees an answer is an option of each command there.
      expect(names.includes(name)).toBe(audience !== "operators" && !needsHiding);
    }
    expect(all.filter(({ type }) => type === 3).map(({ name }) => name)).toEqual([
      "Find in article",
      "Check this quote",
    ]);
  });

  it("stays within Discord's limits, in every language", () => {
    for (const command of all) {
      expect(command.name.length).toBeLessThanOrEqual(32);
      const options = "options" in command ? (command.options ?? []) : [];
      const described = [...("description" in command ? [command] : []), ...options];
      for (const { description, description_localizations } of described as {
        description: string;
        description_localizations: object;
      }[]) {
        for (const text of [description, ...Object.values(description_localizations)]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
      }
      // Discord wants the options that must be given before those that may.
      const required = options.map((option) => ("required" in option && option.required) === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it("can be used in servers, direct and group messages, installed to either", () => {
    for (const command of all) expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it("asks for the right to manage the server where a chat's administrator is meant", () => {
    expect(named("article").default_member_permissions).toBe(32);
    expect(named("language").default_member_permissions).toBe(32);
    expect(named("ask").default_member_permissions).toBeNull();
  });

  it("completes questions and articles, and can answer privately", () => {
    expect(named("ask")).toMatchObject({
      options: [
        { name: "question", autocomplete: true, required: true },
        { name: "article", autocomplete: true },
        { name: "private" },
      ],
    });
  });
});

describe("commands that Discord has already", () => {
  it("are not registered again", () => {
    expect(areRegistered(all, asKept(all), "everywhere")).toBe(true);
    expect(areRegistered(toGuildCommands(all), asKept(all), "guild")).toBe(true);
  });

  it.each([
    ["a description", (one: object) => ({ ...one, description: "other" })],
    ["a translation", (one: object) => ({ ...one, description_localizations: { fr: "autre" } })],
    ["a right", (one: object) => ({ ...one, default_member_permissions: "8" })],
    ["where it may be used", (one: object) => ({ ...one, contexts: [0] })],
    ["an option", (one: object) => ({ ...one, options: [] })],
  ])("are registered again when %s differs", (_what, change) => {
    const kept = asKept(all) as object[];
    const changed = kept.map((one) => (Reflect.get(one, "name") === "ask" ? change(one) : one));
    expect(areRegistered(all, changed, "everywhere")).toBe(false);
  });

  it("are registered again when one is missing or too many, or the answer is none", () => {
    expect(areRegistered(all, asKept(all).slice(1), "everywhere")).toBe(false);
    expect(areRegistered(all, [...asKept(all), { name: "old", type: 1 }], "everywhere")).toBe(false);
    expect(areRegistered(all, null, "everywhere")).toBe(false);
  });
});
