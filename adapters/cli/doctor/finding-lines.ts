import type { DoctorFinding } from "../../program/index.ts";
import { type Layout, stylesOf, toVisibleLine } from "../../terminal/index.ts";

const STATE_MARKS = { good: "✓", note: "·", wrong: "✗" } as const;

/** A finding in a line, and below it what to do about it. */
export const findingLines = ({ state, what, says, remedy }: DoctorFinding, layout: Layout): readonly string[] => {
  const styles = stylesOf(layout);
  const styled = { good: styles.good, note: styles.aside, wrong: styles.careful };
  return [
    `${styled[state](STATE_MARKS[state])} ${toVisibleLine(`${what}: ${says}`)}`,
    ...(remedy === undefined ? [] : [`    → ${toVisibleLine(remedy)}`]),
  ];
};
