/** The address that adds the bot to a server, with what it asks to be allowed. */
import { OAuth2Scopes, PermissionFlagsBits } from "discord.js";

/** What Discord shows people; the one of its interface is for programs. */
const AUTHORISATION_PAGE = "https://discord.com/oauth2/authorize";

/** Reading what mentions it, also what was said while it was away, and answering there. No more. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export const inviteLink = (application: string): string => {
  const scope = `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`;
  const query = new URLSearchParams({ client_id: application, scope, permissions: `${PERMISSIONS}` });
  return `${AUTHORISATION_PAGE}?${query}`;
};
