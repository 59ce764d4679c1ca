import type { CorrectedReply } from "../reply/index.ts";
import type { Notices } from "./notices/notices.ts";
import { excerptParts, linePart, type ReplyPart } from "./reply-part.ts";

type Passage = CorrectedReply["passages"][number];

/** The words as they were, and what stands in their place now. */
export const changedParts = (
  { before, now }: Required<Passage>,
  notices: Notices,
  sources?: CorrectedReply["sources"],
): ReplyPart[] => [
  linePart(notices.corrected.before),
  { kind: "former", text: before },
  linePart(now.length > 0 ? notices.corrected.now : notices.corrected.gone),
  ...now.flatMap((excerpt) => excerptParts(excerpt, "evidence", notices, sources)),
];

/** The old words and the new; of what stands, the words alone. */
export const correctedParts = ({ passages, sources }: CorrectedReply, notices: Notices): ReplyPart[] => {
  const { heading, stands } = notices.corrected;
  return [
    linePart(heading),
    ...passages.flatMap(({ before, now }): ReplyPart[] =>
      before === undefined
        ? [linePart(stands), ...now.flatMap((excerpt) => excerptParts(excerpt, "evidence", notices, sources))]
        : changedParts({ before, now }, notices, sources),
    ),
  ];
};
