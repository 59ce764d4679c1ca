/** Decides how a text of any length goes through the encoder: in windows of about equal size, each with the prefix of its kind. */

import type { EncoderPlan } from "../encoder-file.ts";

/** The most pieces of one window, the special ones and the prefix among them; news sentences rarely have 100. */
export const WINDOW_PIECES = 128;

/** The ids of one window, from the piece that begins it to the one that ends it. */
export type Window = readonly number[];

/**
 * The windows of a text.
 *
 * @param prefix ids that begin every window.
 * @param ids the pieces of the text itself.
 */
export const windowsOf = (
  { begin, end }: Pick<EncoderPlan, "begin" | "end">,
  prefix: readonly number[],
  ids: readonly number[],
): readonly Window[] => {
  const room = WINDOW_PIECES - prefix.length - 2;
  const count = Math.max(1, Math.ceil(ids.length / room));
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * ids.length) / count);
    const to = Math.floor(((index + 1) * ids.length) / count);
    return [begin, ...prefix, ...ids.slice(from, to), end];
  });
};
