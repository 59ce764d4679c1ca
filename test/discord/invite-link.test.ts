import { readFileSync } from "node:fs";
import { PermissionsBitField } from "discord.js";
import { expect, it } from "vitest";
import { inviteLink } from "../../adapters/discord/invite-link.ts";

it("the address that adds the bot to a server asks for what it needs, and is the README's", () => {
  const link = inviteLink("YOUR_APPLICATION_ID");
  const permissions = new PermissionsBitField(BigInt(new URL(link).searchParams.get("permissions") ?? "0"));
  expect(permissions.toArray().sort()).toEqual([
    "ReadMessageHistory",
    "SendMessages",
    "SendMessagesInThreads",
    "ViewChannel",
  ]);
  expect(readFileSync(new URL("../../README.md", import.meta.url), "utf8")).toContain(`\`${link}\``);
});
