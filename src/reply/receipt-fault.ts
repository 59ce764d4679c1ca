/** What is wrong with a code that begins as a receipt and is none. */

import { z } from "zod";

/** `part`: of a mistyped code the group in which one character alone is wrong, as it was typed, where that is sure. */
export const receiptFaultSchema = z
  .object({ kind: z.enum(["short", "long", "mistyped"]), part: z.string().exactOptional() })
  .readonly();
