/** Which settings hold in a place: its own, and where it has none, those of the places around it. */

import type { ChatSettings, Memory } from "./memory.ts";

/** The place and those around it, whose names it goes on after with a ":"; the outermost first. A platform is no place. */
export const placesAround = (place: string): readonly string[] => {
  const names = place.split(":");
  return names.map((_, index) => names.slice(0, index + 1).join(":")).slice(names.length > 1 ? 1 : 0);
};

/** `own`: what was chosen for this very place. `around`: what holds where nothing was. */
export type PlaceSettings = Readonly<{ own: ChatSettings; around: ChatSettings }>;

export const readPlaceSettings = async (memory: Pick<Memory, "settings">, place: string): Promise<PlaceSettings> => {
  const found = await Promise.all(placesAround(place).map(memory.settings));
  const own = found.at(-1) ?? {};
  return { own, around: Object.assign({}, ...found.slice(0, -1)) };
};
