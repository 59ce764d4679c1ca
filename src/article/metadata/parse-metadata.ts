/** Validates what an editor says of an article, in front matter or a sidecar. */

import { isAlias, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Metadata } from "../article.ts";
import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";

/**
 * The longest front matter or sidecar, in UTF-16 units: what the worst known input of this length (nested brackets,
 * rows of anchors) costs the YAML parser stays below 50 ms.
 */
export const MAX_METADATA_CHARS = 4_096;

const singleLine = (longest: number) =>
  z
    .string()
    .max(longest, `is longer than ${longest} characters`)
    .refine((value) => !/\p{Cc}/u.test(value), "holds a line break or a control character");

/** The primary subtag of a language tag: "en" of "en-US". */
const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i, 'is not a language code such as "en" or "km"')
  .transform((tag) => tag.toLowerCase().replace(/[-_].*$/u, ""));

/** An id is part of commands and file names, so it must not be a path. */
const idSchema = singleLine(200).refine(
  (value) => !/[/\\]/u.test(value) && value !== "." && value !== "..",
  "may not be a path",
);

const urlSchema = singleLine(2_000).refine((value) => {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  return parsed !== undefined && /^https?:$/u.test(parsed.protocol) && parsed.username === "" && parsed.password === "";
}, "is not an http or https address");

const metadataSchema = z.object({
  id: idSchema.optional(),
  title: singleLine(500).optional(),
  url: urlSchema.optional(),
  author: singleLine(500).optional(),
  date: singleLine(100).optional(),
  updated: singleLine(100).optional(),
  language: languageSchema.optional(),
  source: singleLine(500).optional(),
  licence: singleLine(500).optional(),
});

/** What is wrong with an id; undefined when nothing is. */
export const idFaultOf = (value: string): string | undefined => idSchema.safeParse(value).error?.issues[0]?.message;

type MetadataKey = keyof z.infer<typeof metadataSchema>;
const METADATA_KEYS: ReadonlySet<string> = new Set(Object.keys(metadataSchema.shape));
const isMetadataKey = (key: string): key is MetadataKey => METADATA_KEYS.has(key);

/** Keys that mean something to a merging or copying program; no honest front matter has them. */
const HOSTILE_KEYS: ReadonlySet<string> = new Set(["<<", "__proto__", "constructor", "prototype"]);

/** A key that is meant to be one of ours but is not: "Title", "license". Other keys are other programs' business. */
const intendedKeyOf = (key: string): MetadataKey | undefined => {
  const folded = key.trim().toLowerCase();
  if (folded === "license") return "licence";
  return folded !== key && isMetadataKey(folded) ? folded : undefined;
};

/** Every scalar is the text that was written: "no", "1e3" and 2022-02-20 are words here, nothing else. */
const readPairs = (
  source: string,
): Readonly<{ pairs: ReadonlyMap<MetadataKey, string>; reasons: ReadonlySet<string> }> => {
  const parsed = parseDocument(source, {
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: true,
    merge: false,
    logLevel: "silent",
  });
  const pairs = new Map<MetadataKey, string>();
  const reasons = new Set<string>();
  const seen = new Set<string>();
  for (const { key, value } of isMap(parsed.contents) ? parsed.contents.items : []) {
    const name = isScalar(key) ? String(key.value) : "";
    const other = intendedKeyOf(name);
    if (seen.has(name)) reasons.add(`${name}: is given twice`);
    else if (HOSTILE_KEYS.has(name)) reasons.add(`${name}: this key is not allowed`);
    else if (other !== undefined) reasons.add(`${name}: write ${other}`);
    if (isNode(value) && value.tag !== undefined) reasons.add(`${name}: tags such as ${value.tag} are not allowed`);
    seen.add(name);
    if (!isMetadataKey(name)) continue;
    if (isScalar(value)) {
      const text = String(value.value).trim();
      const absent = value.type === "PLAIN" && (text === "" || text === "~" || text === "null");
      if (text === "" && !absent) reasons.add(`${name}: is empty`);
      else if (!absent) pairs.set(name, text);
    } else if (value !== null) reasons.add(`${name}: must be text`);
  }
  visit(parsed, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined) reasons.add("anchors and aliases are not allowed");
    },
  });
  // The parser's own words, where ours do not name the key already.
  const fault = reasons.size > 0 ? undefined : [...parsed.errors, ...parsed.warnings][0];
  if (fault !== undefined) reasons.add(fault.message.split("\n")[0]?.replace(/:$/u, "") ?? fault.code);
  else if (parsed.contents !== null && !isMap(parsed.contents)) reasons.add("is not a list of keys and values");
  return { pairs, reasons };
};

/** Validates front matter (YAML without its `---` lines). Every reason names its key where there is one. */
export const parseFrontMatter = (source: string): ValueOrReasons<Partial<Metadata>> => {
  if (source.length > MAX_METADATA_CHARS) return failWith(`is longer than ${MAX_METADATA_CHARS} characters`);
  const { pairs, reasons } = readPairs(source);
  const checked = metadataSchema.safeParse(Object.fromEntries(pairs));
  const invalid = checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const [first, ...others] = [...reasons, ...invalid];
  if (first !== undefined || !checked.success) return failWith(first ?? "is not valid", ...others);
  const known = Object.entries(checked.data).filter(([, value]) => value !== undefined);
  return { value: Object.fromEntries(known) };
};

/** Validates a sidecar: a JSON object with the same keys. JSON is YAML, so the same rules hold for it. */
export const parseSidecar = (source: string): ValueOrReasons<Partial<Metadata>> => {
  if (source.length > MAX_METADATA_CHARS) return failWith(`is longer than ${MAX_METADATA_CHARS} characters`);
  try {
    const parsed: unknown = JSON.parse(source);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return failWith("is not a JSON object");
  } catch {
    return failWith("is not valid JSON");
  }
  return parseFrontMatter(source);
};
