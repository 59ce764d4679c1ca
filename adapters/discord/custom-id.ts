import type { Action } from "../../src/server.ts";

/**
 * What a button of ours carries: everything, so that it works after a restart and for ever. Discord takes at most 100
 * characters: 10 for what it does, 20 for who asked, 64 for the core's token.
 */
export type PressedButton =
  | Readonly<{ what: "press"; kind: Action["kind"]; asker: string; token: string }>
  | Readonly<{ what: "share"; asker: string }>;

const ACTION_KINDS: Readonly<Record<Action["kind"], true>> = {
  more: true,
  context: true,
  receipt: true,
  good: true,
  bad: true,
  ask: true,
  tell: true,
  choose: true,
  page: true,
};
const isKind = (kind: string): kind is Action["kind"] => Object.hasOwn(ACTION_KINDS, kind);

export const pressId = (kind: Action["kind"], asker: string, token: string): string => `p:${kind}:${asker}:${token}`;
export const shareId = (asker: string): string => `s:${asker}`;

export const readCustomId = (id: string): PressedButton | undefined => {
  const [, kind, asker, token] = /^p:([a-z]+):(\d+):(.+)$/.exec(id) ?? [];
  if (kind !== undefined && asker !== undefined && token !== undefined && isKind(kind)) {
    return { what: "press", kind, asker, token };
  }
  const [, sharer] = /^s:(\d+)$/.exec(id) ?? [];
  return sharer === undefined ? undefined : { what: "share", asker: sharer };
};
