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
