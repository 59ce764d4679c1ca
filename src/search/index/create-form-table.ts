import type { Language, Word } from "../../language/index.ts";
import { createNumbering, type Numbering } from "./numbering.ts";
import { wordClassifierOf } from "./word-classes.ts";

/** The distinct forms of an article by number, and what is known of each. */
export type FormTable = Readonly<{
  /** The number of a word's form, which is entered when it is new. */
  add: (word: Word) => number;
  forms: Numbering<string>;
  stems: Numbering<string>;
  list: readonly string[];
  stemOf: readonly number[];
  stops: readonly number[];
  classes: readonly number[];
  /** Of each its first place: where it starts, where it ends. */
  firstPlaces: readonly number[];
}>;

export const createFormTable = (language: Language): FormTable => {
  const forms = createNumbering<string>();
  const stems = createNumbering<string>();
  const list: string[] = [];
  const stemOf: number[] = [];
  const stops: number[] = [];
  const classes: number[] = [];
  const firstPlaces: number[] = [];
  const classOf = wordClassifierOf(language);
  const add = (word: Word): number => {
    const number = forms.of(word.form);
    if (number === list.length) {
      list.push(word.form);
      stemOf.push(stems.of(word.stem));
      stops.push(word.stop ? 1 : 0);
      classes.push(classOf(word));
      firstPlaces.push(word.start, word.end);
    }
    return number;
  };
  return { add, forms, stems, list, stemOf, stops, classes, firstPlaces };
};
