import { expect, it } from "vitest";
import { reportUnservedFiles } from "../../adapters/terminal/report-unserved-files.ts";

it("the first twenty files that are not served are named, the others counted, later ones named again", () => {
  const lines: string[] = [];
  const { onRefused, onLoaded } = reportUnservedFiles((line) => lines.push(line));
  for (let at = 1; at <= 23; at += 1) onRefused({ file: `${at}.csv`, reason: "is no article" });
  onLoaded();
  onRefused({ file: "late.csv", reason: "is no article" });
  onLoaded();
  expect(lines).toHaveLength(22);
  expect(lines.slice(-3)).toEqual(["20.csv: is no article", "… and 3 more files", "late.csv: is no article"]);
});

it("nothing is told before something serves, so that no file is named a second time by the error that ends the loading", () => {
  const lines: string[] = [];
  const { onRefused, onLoaded } = reportUnservedFiles((line) => lines.push(line));
  onRefused({ file: "notes.csv", reason: "is no article" });
  expect(lines).toEqual([]);
  onLoaded();
  expect(lines).toEqual(["notes.csv: is no article"]);
});
