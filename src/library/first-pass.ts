import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "../article/folder.ts";
import { type Reading, readPlace } from "../article/load.ts";
import { CHANGING } from "../article/read.ts";
import { ConfigurationError } from "../errors.ts";
import type { LibraryOptions, Refusal } from "../library.ts";
import type { Fate, Shelf } from "./shelf.ts";

/** Files that are read ahead of the one that is taken up. More would only hold memory: the disk is not what is waited for. */
const AHEAD = 8;
/** Between two reports of progress, in milliseconds. */
const REPORT = 100;
/** A file that is being written is waited for so many times, this long each, in milliseconds. */
const PATIENCE = 3;
const PAUSE = 100;

const takePatiently = async (shelf: Shelf, place: Place, reading: Promise<Reading>): Promise<Fate> => {
  let fate = await shelf.take(place, reading);
  for (let tries = 0; fate === "changing" && tries < PATIENCE; tries += 1) {
    await pause(PAUSE);
    fate = await shelf.take(place);
  }
  return fate === "changing" ? shelf.refuse(place, CHANGING) : fate;
};

/**
 * Takes up all files, in order. Rejects when nothing at all could be loaded, with every reason.
 */
export const firstPass = async ({
  list,
  shelf,
  refusals,
  onProgress,
  isClosed,
}: Readonly<{
  list: () => Promise<readonly Place[]>;
  shelf: Shelf;
  refusals: () => readonly Refusal[];
  onProgress: NonNullable<LibraryOptions["onProgress"]>;
  isClosed: () => boolean;
}>): Promise<void> => {
  const places = await list();
  const ahead: Promise<Reading>[] = [];
  let reported = performance.now();
  let loaded = 0;
  let total = places.length;
  for (const [index, place] of places.entries()) {
    if (isClosed()) return;
    for (let next = index + ahead.length; ahead.length < AHEAD && next < places.length; next += 1) {
      ahead.push(readPlace(places[next] as Place));
    }
    const reading = ahead.shift();
    const fate = reading === undefined ? "gone" : await takePatiently(shelf, place, reading);
    if (fate === "served") loaded += 1;
    else total -= 1;
    if (performance.now() - reported < REPORT) continue;
    reported = performance.now();
    onProgress({ loaded, total });
  }
  onProgress({ loaded, total });
  if (loaded > 0 || isClosed()) return;
  const reasons = refusals().map(({ file, reason }) => ({ where: file, reason }));
  throw new ConfigurationError([
    { where: "", reason: "not a single article (.txt or .md) could be loaded" },
    ...reasons,
  ]);
};
