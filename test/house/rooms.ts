/** The rooms of the house and their order, as docs/DESIGN.md lists them. */

import { readText } from "./sources.ts";

const LIST_HEADING = "## The order of the rooms";

/** Each line of the list: rooms that know all lines before it and none of their own line. */
const readRoomOrder = (): readonly (readonly string[])[] => {
  const list = readText("docs/DESIGN.md").split(LIST_HEADING)[1]?.split("\n## ")[0] ?? "";
  return [...list.matchAll(/^\d+\. (.*)$/gm)].map(([, line = ""]) =>
    [...line.split(":")[0]!.matchAll(/`([^`]+)`/g)].map(([, room = ""]) => room),
  );
};

export const roomOrder = readRoomOrder();

/** `src/*.ts` is a room of its own: the ground that all others stand on. */
const GROUND = "src/*.ts";

const isIn = (path: string, room: string): boolean =>
  room === GROUND ? /^src\/[^/]+\.ts$/.test(path) : path === room || path.startsWith(`${room}/`);

/** The room of a file (the longest name that fits) and its line in the list; -1 when the list does not have it. */
export const roomOf = (path: string): Readonly<{ room: string; line: number }> => {
  let found = { room: "", line: -1 };
  for (const [line, rooms] of roomOrder.entries())
    for (const room of rooms) {
      // A file that is listed by itself, such as a door, is no part of the ground.
      const length = room === GROUND ? 1 : room.length;
      const known = found.room === GROUND ? 1 : found.room.length;
      if (isIn(path, room) && length > known) found = { room, line };
    }
  return found;
};
