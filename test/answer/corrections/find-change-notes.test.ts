import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChangeNotes } from "../../../src/answer/corrections/find-change-notes.ts";
import type { Article } from "../../../src/article/article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { anyCharacter } from "../../any-character.ts";

const OPENING =
  "The ferry to Ness was taken out of service on Tuesday after a crack was found in its hull, the harbour board said on Monday.";
const articleWith = (note: string): Article =>
  parseArticle({ id: "ferry", text: `Ness ferry out of service\n\n${OPENING}\n\n${note}\n`, language: "en" });
const notesOf = (note: string): readonly string[] => {
  const article = articleWith(note);
  return findChangeNotes(article, 9).map(({ start, end }) => article.text.slice(start, end));
};

describe("a note on a change of the article", () => {
  it.each([
    "Correction: The ferry carries 90 people.",
    "Correction, Nov. 29: An earlier version of this article gave the number of posts as 14. It is 11.",
    "Correction Nov. 29: The ferry carries 90 people.",
    "Editor's note: This story has been updated to include a comment from the board.",
    "Update (3 p.m.): The board now says that the ferry sails on Friday.",
    "UPDATE: The board now says that the ferry sails on Friday.",
    "This article was updated on March 4 with a comment from the board.",
    "This story, first published on March 3, has since been corrected.",
    "An earlier version of this report misstated the ferry's age.",
    "Dieser Artikel wurde am Montag um eine Stellungnahme der Behörde ergänzt.",
    "Aktualisierung, 4. März: Die Fähre fährt wieder.",
    "Cet article a été mis à jour le 4 mars.",
    "Mise à jour : le ferry circule de nouveau.",
    "Este artículo ha sido corregido.",
    "Questo articolo è stato aggiornato con il commento della società.",
    "Эта статья была обновлена 4 марта.",
    "本文已于3月4日更新。",
    "この記事は3月4日に更新されました。",
    "អត្ថបទនេះត្រូវបានកែប្រែនៅថ្ងៃទី៤ ខែមីនា។",
  ])("is found: %s", (note) => {
    expect(notesOf(note)).toEqual([note]);
  });

  it.each([
    "Corrections officers in the county said that the ferry was late.",
    "Editor's note: This is the second of three parts.",
    "The timetable was updated on Monday, the board said.",
    "The board updated the report and corrected the figures in it.",
    "He wrongly said that the ferry carries 900 people.",
    "Update your app before you board, the company says.",
    "Die Behörde hat den Fahrplan aktualisiert.",
    "Он ошибочно полагал, что паром ходит ночью.",
  ])("is not taken for one: %s", (note) => {
    expect(notesOf(note)).toEqual([]);
  });

  it("is shown from its label to its end, and apart from others", () => {
    const notes = ["Correction: The ferry carries 90 people. It has two decks.", "Update: It sails on Friday."];
    expect(notesOf(notes.join("\n\n"))).toEqual(notes);
  });

  it("is not shown twice where its paragraph goes on and tells of another change", () => {
    const [first, other] = [
      "Correction: The ferry is old. It has two decks. It is red.",
      "This story has been updated.",
    ];
    expect(notesOf(`${first} It sails on Friday. ${other}`)).toEqual([first, other]);
  });

  it("lies within the text and overlaps no other, whatever stands behind it", () => {
    const label = fc.constantFrom("Correction: ", "Update: ", "This story has been updated. ", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(label, fc.string({ unit: anyCharacter })), { maxLength: 4 }), (paragraphs) => {
        const { text, ...article } = articleWith(paragraphs.map((parts) => parts.join("")).join("\n\n"));
        const notes = findChangeNotes({ text, ...article }, 3);
        for (const [at, { start, end }] of notes.entries()) {
          expect(start).toBeGreaterThanOrEqual(notes[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
