import type { CorrectedReply } from "../reply/index.ts";
import type { Notices } from "./notices/notices.ts";
import { excerptParts, linePart, type ReplyPart } from "./reply-part.ts";

/** The old words and the new; of what stands, the words alone. */
export const correctedParts = ({ passages, sources }: CorrectedReply, notices: Notices): ReplyPart[] => {
  const { heading, before, now, gone, stands } = notices.corrected;
  return [
    linePart(heading),
    ...passages.flatMap((passage): ReplyPart[] => [
      ...(passage.before === undefined
        ? [linePart(stands)]
        : [
            linePart(before),
            { kind: "former" as const, text: passage.before },
            linePart(passage.now.length > 0 ? now : gone),
          ]),
      ...passage.now.flatMap((excerpt) => excerptParts(excerpt, "evidence", notices, sources)),
    ]),
  ];
};
