/** What is asked, freed of its platform; the schema is the one source of the type, also for what a store reads back. */

import { z } from "zod";

export const querySchema = z
  .object({
    /** The words, with commands still in front ("/check …"), without the mention of the bot. */
    text: z.string(),
    /** Chat + topic + person: whose earlier questions this one may continue. */
    conversation: z.string(),
    /**
     * Chat + topic: where settings such as the chosen article hold. A place within another one goes on after its name with a ":". In
     * private it is the same as `asker`, so that `forget` finds it.
     */
    place: z.string(),
    /** Who asks; an opaque id that is never logged, and shown to nobody else. */
    asker: z.string(),
    /** A chat administrator, or anyone in private: may choose the article and the language here. */
    mayConfigure: z.boolean(),
    /** An operator of the bot (listed by id), in private. */
    operator: z.boolean(),
    /** The text of the message that was replied to, or the part of it that was selected. */
    quoted: z.string().exactOptional(),
    /** Where that message, or the post that all of this is about, links to, also behind words. */
    links: z.array(z.string()).readonly().exactOptional(),
    /** Ask this article only. */
    article: z.string().exactOptional(),
    /** Sent while a person still types: becomes no turn of the conversation. */
    preview: z.boolean().exactOptional(),
    /** Shown in a chat that is not `place`, by whose settings it is answered: nothing that is only for `place` is shown there. */
    elsewhere: z.boolean().exactOptional(),
    /** From a script: one question, however many question marks are in it, and none is offered in return. */
    whole: z.boolean().exactOptional(),
    /** The platform can show the answer to its asker alone. */
    canHide: z.boolean().exactOptional(),
    /** The person's language as the platform tells it (BCP 47). */
    locale: z.string().exactOptional(),
  })
  .readonly();

/** What a person asked. */
export type Query = z.infer<typeof querySchema>;

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
