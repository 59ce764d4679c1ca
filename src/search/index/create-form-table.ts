/** The distinct forms of one article or of several by number, and what is known of each. */
import type { Language, Word } from "../../language/index.ts";
import { createNumbering, type Numbering } from "./numbering.ts";
import { wordClassifierOf } from "./word-classes.ts";

/** What is known of a form; `start` and `end` are its first place. */
type KnownForm = Readonly<{
  stem: string;
  stop: number;
  classes: number;
  start: number;
  end: number;
}>;

/** Distinct forms by number, and what is known of each. */
type FormList = Readonly<{
  forms: Numbering<string>;
  stems: Numbering<string>;
  list: readonly string[];
  stemOf: readonly number[];
  stops: readonly number[];
  classes: readonly number[];
  /** Of each its first place: where it starts, where it ends. */
  firstPlaces: readonly number[];
}>;

/** An empty list; `enter` gives the number of a form, and asks what is known of it when it is new. */
export const createFormList = (): FormList & Readonly<{ enter: (form: string, read: () => KnownForm) => number }> => {
  const forms = createNumbering<string>();
  const stems = createNumbering<string>();
  const list: string[] = [];
  const stemOf: number[] = [];
  const stops: number[] = [];
  const classes: number[] = [];
  const firstPlaces: number[] = [];
  const enter = (form: string, read: () => KnownForm): number => {
    const number = forms.of(form);
    if (number < list.length) return number;
    const known = read();
    list.push(form);
    stemOf.push(stems.of(known.stem));
    stops.push(known.stop);
    classes.push(known.classes);
    firstPlaces.push(known.start, known.end);
    return number;
  };
  return { enter, forms, stems, list, stemOf, stops, classes, firstPlaces };
};

/** The distinct forms of an article. */
export type FormTable = FormList &
  Readonly<{
    /** The number of a word's form, which is entered when it is new. */
    add: (word: Word) => number;
  }>;

export const createFormTable = (language: Language): FormTable => {
  const { enter, ...table } = createFormList();
  const classOf = wordClassifierOf(language);
  const add = (word: Word): number =>
    enter(word.form, () => ({
      stem: word.stem,
      stop: word.stop ? 1 : 0,
      classes: classOf(word),
      start: word.start,
      end: word.end,
    }));
  return { add, ...table };
};
