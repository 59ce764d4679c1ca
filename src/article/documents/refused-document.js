/** A file that is no article, with the reason in plain words, to stand behind its name. */
export class RefusedDocument extends Error {}
