import { describe, expect, it } from "vitest";
import { createGuildRights } from "../../../adapters/discord/incoming/guild-rights.ts";

const ADMINISTRATOR = String(1n << 3n);
const MANAGE_SERVER = String(1n << 5n);
const SEND_MESSAGES = String(1n << 11n);

const open = (guild: unknown) => {
  const asked: string[] = [];
  let now = 0;
  const call = async (_: string, route: string): Promise<unknown> => {
    asked.push(route);
    return guild instanceof Error ? Promise.reject(guild) : guild;
  };
  return { asked, later: (ms: number) => (now += ms), rights: createGuildRights({ call }, () => now) };
};

describe("who may configure a server", () => {
  const roles = [
    { id: "5000", permissions: SEND_MESSAGES },
    { id: "1", permissions: ADMINISTRATOR },
    { id: "2", permissions: MANAGE_SERVER },
    { id: "3", permissions: SEND_MESSAGES },
  ];

  it.each([
    ["its owner", "9", [], true],
    ["an administrator", "7", ["1"], true],
    ["who may manage it", "7", ["3", "2"], true],
    ["nobody with other roles", "7", ["3"], false],
    ["nobody without roles", "7", [], false],
  ] as const)("is %s", async (_, person, held, may) => {
    const { rights } = open({ owner_id: "9", roles });
    expect(await rights("5000", person, held)).toBe(may);
  });

  it("is everybody where the role that all have may manage it", async () => {
    const { rights } = open({ owner_id: "9", roles: [{ id: "5000", permissions: MANAGE_SERVER }] });
    expect(await rights("5000", "7", [])).toBe(true);
  });

  it("is asked once a minute, and nobody while Discord does not say", async () => {
    const { rights, asked, later } = open({ owner_id: "9", roles });
    await Promise.all([rights("5000", "9", []), rights("5000", "7", ["1"])]);
    expect(asked).toEqual(["/guilds/5000"]);
    later(60_000);
    await rights("5000", "9", []);
    expect(asked).toHaveLength(2);
    const away = open(new Error("away"));
    expect(await away.rights("5000", "9", [])).toBe(false);
    expect(await away.rights("5000", "9", [])).toBe(false);
    expect(away.asked).toHaveLength(2);
  });
});
