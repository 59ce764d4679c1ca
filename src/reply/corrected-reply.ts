/** What takes the place of an answer whose words the article has changed since. */

import { z } from "zod";
import { excerptSchema } from "./excerpt.ts";
import { commonFields } from "./reply-fields.ts";

export const correctedReplySchema = z.object({
  kind: z.literal("corrected"),
  ...commonFields,
  /** Each passage that the answer showed, in its order. */
  passages: z
    .array(
      z
        .object({
          /** The words as they were; absent where they stand. */
          before: z.string().exactOptional(),
          /** The words as they are, in the places where they are now; none where nothing like them is left. */
          now: z.array(excerptSchema).readonly(),
        })
        .readonly(),
    )
    .readonly(),
});
export type CorrectedReply = Readonly<z.infer<typeof correctedReplySchema>>;
