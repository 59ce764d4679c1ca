/** The line below an excerpt: where it stands, whose words it is, and how it can be checked. */

import { containLine } from "../language/index.ts";
import type { Excerpt, SourceDetail } from "../reply/index.ts";
import type { Span } from "../span.ts";
import type { Notices } from "./notices/notices.ts";

/** Where an excerpt stands. The `place` in its text leads to `excerpt.link`; the address is absent where it stands elsewhere. */
export type SourcePart = Readonly<{ kind: "source"; text: string; place: Span; address?: string; excerpt: Excerpt }>;

const SOURCE_SEPARATOR = " · ";

/** Where an excerpt stands: "paragraph 3", "headline", "byline and date". */
export const formatPlace = (excerpt: Excerpt, notices: Notices): string =>
  excerpt.block === "body" ? notices.places.paragraph(excerpt.paragraph) : notices.places[excerpt.block];

/** What is known of who speaks, when the excerpt is not in the reporter's own voice. */
const formatVoice = (excerpt: Excerpt, notices: Notices): string | undefined => {
  if (excerpt.voice === undefined || excerpt.voice === "reporter") return undefined;
  const { speaker, namedBefore, unnamed } = excerpt;
  const words = speaker
    ? excerpt.text.slice(speaker.start - excerpt.start, speaker.end - excerpt.start)
    : (namedBefore?.text ?? (unnamed && notices.unnamedSpeaker));
  const voice = notices.voices[excerpt.voice];
  return words ? `${voice} (${containLine(words)})` : voice;
};

/** What stands below an excerpt, in one line: as much as `detail` wants, and always the place. */
export const formatSource = (excerpt: Excerpt, notices: Notices, detail: SourceDetail = "full"): SourcePart => {
  const { title, date, asOf, url, receipt } = excerpt;
  const isFull = detail === "full";
  const join = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(SOURCE_SEPARATOR);
  const place = formatPlace(excerpt, notices);
  const before = join(
    [detail === "place" ? undefined : title, isFull || detail === "dated" ? date : undefined].map(
      (one) => one && containLine(one),
    ),
  );
  const start = before === "" ? 0 : before.length + SOURCE_SEPARATOR.length;
  return {
    kind: "source",
    text: join([
      before,
      place,
      formatVoice(excerpt, notices),
      ...(isFull ? [asOf && notices.asOf(asOf), receipt] : []),
    ]),
    place: { start, end: start + place.length },
    ...(isFull && url !== undefined && { address: url }),
    excerpt,
  };
};
