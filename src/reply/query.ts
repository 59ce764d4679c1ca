/** What a person said, freed of its platform. */
export type Query = Readonly<{
  /** The words, with commands still in front ("/check …"), without the mention of the bot. */
  text: string;
  /** Chat + topic + person: whose earlier questions this one may continue. */
  conversation: string;
  /** Chat + topic: where settings such as the chosen article hold. In private it is the same as `asker`, so that `forget` finds it. */
  place: string;
  /** Who asks; an opaque id that is never shown or logged. */
  asker: string;
  /** A chat administrator, or anyone in private: may choose the article and the language here. */
  mayConfigure: boolean;
  /** An operator of the bot (listed by id), in private. */
  operator: boolean;
  /** The text of the message that was replied to, or the part of it that was selected. */
  quoted?: string;
  /** Ask this article only. */
  article?: string;
  /** Sent while a person still types: becomes no turn of the conversation. */
  preview?: boolean;
  /** The person's language as the platform tells it (BCP 47). */
  locale?: string;
}>;

/**
 * A query of which only the text must be given. By default it is asked by one and the same person in private, who may choose
 * neither article nor language: a program with several readers gives each an `asker` of their own.
 */
export type QueryInput = Readonly<Pick<Query, "text"> & Partial<Query>>;

/** Fills in what was left out. */
export const toQuery = (input: string | QueryInput): Query => {
  const given = typeof input === "string" ? { text: input } : input;
  const { asker = "reader", place = asker } = given;
  const conversation = place === asker ? asker : `${place}:${asker}`;
  return { conversation, mayConfigure: false, operator: false, ...given, place, asker };
};
