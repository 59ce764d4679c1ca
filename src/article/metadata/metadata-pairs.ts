/** Which keys of front matter mean something to us, and which texts their values are. */

/** The keys that an editor writes here, each with the names that other programs have for it. */
const OTHER_NAMES = {
  id: [],
  title: [],
  url: ["canonical", "canonical_url", "canonicalUrl", "canonicalURL", "permalink"],
  author: ["authors"],
  date: ["published", "publishDate", "pubDate", "published_at"],
  updated: ["lastmod", "modified", "last_modified_at", "updated_at", "updatedDate"],
  language: ["lang"],
  source: [],
  licence: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MetadataKey = keyof typeof OTHER_NAMES;

/** What was read: the texts of every key that is known, by the name it has in the file, and all that is wrong. */
export type MetadataPairs = Readonly<{
  pairs: ReadonlyMap<string, readonly string[]>;
  reasons: ReadonlySet<string>;
}>;

export const METADATA_KEYS = Object.keys(OTHER_NAMES) as readonly MetadataKey[];
const isMetadataKey = (key: string): key is MetadataKey => Object.hasOwn(OTHER_NAMES, key);

/** The names that other programs have for a key. */
export const otherNamesOf = (key: MetadataKey): readonly string[] => OTHER_NAMES[key];

const KNOWN_KEYS: ReadonlySet<string> = new Set([...METADATA_KEYS, ...Object.values(OTHER_NAMES).flat()]);
export const isKnownKey = (key: string): boolean => KNOWN_KEYS.has(key);

/** Keys that mean something to a merging or copying program; no honest front matter has them. */
const HOSTILE_KEYS: ReadonlySet<string> = new Set(["<<", "__proto__", "constructor", "prototype"]);
export const isHostileKey = (key: string): boolean => HOSTILE_KEYS.has(key);

/** A key that is meant to be one of ours but is not: "Title", "license". Other keys are other programs' business. */
export const intendedKeyOf = (key: string): MetadataKey | undefined => {
  const folded = key.trim().toLowerCase();
  if (folded === "license") return "licence";
  return folded !== key && isMetadataKey(folded) ? folded : undefined;
};

const nameOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "name" in value ? value.name : value;

const AUTHOR_KEYS: ReadonlySet<string> = new Set(["author", ...OTHER_NAMES.author]);

/** The text of a key; of authors a list of texts, too, or of what has a name; `undefined` for anything else. */
export const textsOf = (key: string, value: unknown): readonly string[] | undefined => {
  if (typeof value !== "string" && !AUTHOR_KEYS.has(key)) return undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = values.map(nameOf).map((text) => (typeof text === "string" ? text.trim() : ""));
  return texts.length > 0 && texts.every((text) => text !== "") ? texts : undefined;
};
