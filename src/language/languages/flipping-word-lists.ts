/** What is known of a language's words that turn a quotation. Only types. */

/** Words that turn what is beside them: deny it, doubt it, or say when it holds. Lower case. */
export type FlippingWordLists = Readonly<{
  negations: string;
  hedges: string;
  conditions: string;
  /** The same, but only where they begin a clause or "that" follows ("provided that"). */
  clauseConditions?: string;
  /**
   * Several words that tell it together ("ruled out", "as long as"); they go before what single words tell. Patterns of whole
   * words, compiled when a quotation in the language is first checked.
   */
  phrases?: Readonly<Partial<Record<"negation" | "hedge" | "condition", string>>>;
  /** Conditions right behind a quotation ("…, subject to a vote"), likewise. */
  conditionsBehind?: string;
  /** What affirms by words that deny or doubt alone ("no doubt", "not only"), likewise. */
  affirming?: string;
  /** With what a clause begins that is a condition by its order of words ("should it rain, …"), likewise. */
  frontedConditions?: string;
  /** Between the members of a list that one denial goes before ("never saw, signed or paid"). */
  listers?: string;
  /** A sentence that begins with one of these says up to its comma what does not turn the rest ("Although she never …, she …"). */
  subordinators?: string;
  /** Right before or behind a comma these go on with what a subordinator began ("Though she denied, in a letter, that …"). */
  continuers?: string;
  /** A comma stands before each of them, whatever clause they belong to. */
  hasCommaBeforeContinuers?: boolean;
  /** Conditions that tell only a time before a year or a date ("until 2027"). */
  untilWords?: string;
  /** Behind a negation they make it none ("not only"). */
  narrowers?: string;
  /** How a sentence begins that denies the one before it ("That is not true"). */
  denials?: RegExp;
  /** Behind a comma these begin a clause of its own. */
  clauseStarters?: string;
  /** Behind a comma these begin an aside, up to the next one. */
  asideStarters?: string;
}>;
