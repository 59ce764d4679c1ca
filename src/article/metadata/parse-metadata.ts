/** Validates what an editor says of an article, in front matter or a sidecar. */

import { z } from "zod";
import type { Metadata } from "../article.ts";
import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import { METADATA_KEYS, type MetadataKey, type MetadataPairs, otherNamesOf } from "./metadata-pairs.ts";
import { readTomlPairs } from "./read-toml-pairs.ts";
import { readYamlPairs } from "./read-yaml-pairs.ts";

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

const isWebAddress = (value: string): boolean => {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  return parsed !== undefined && /^https?:$/u.test(parsed.protocol) && parsed.username === "" && parsed.password === "";
};

/** "/2024/bridge", "posts/bridge": an address within a site that only the site knows. */
const isPath = (value: string): boolean => /^(?:\/|\.{1,2}\/|[\w-]+(?:\/|$))/u.test(value);

const urlSchema = singleLine(2_000)
  .refine(
    (value) => !isPath(value),
    "is a path; write the whole address, with https:// and the site's name, or leave it out",
  )
  .refine((value) => isPath(value) || isWebAddress(value), "is not an http or https address");

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

/** What a program says of an article, as far as it is valid: nobody can mend the rest. */
export const validMetadataOf = (said: Readonly<Partial<Record<MetadataKey, string>>>): Partial<Metadata> =>
  Object.fromEntries(
    METADATA_KEYS.flatMap((key) => {
      const checked = metadataSchema.shape[key].safeParse(said[key]);
      return checked.success && checked.data !== undefined && checked.data !== "" ? [[key, checked.data]] : [];
    }),
  );

/** What is wrong with an id; undefined when nothing is. */
export const idFaultOf = (value: string): string | undefined => idSchema.safeParse(value).error?.issues[0]?.message;

/** How front matter is written. JSON is YAML, so the same rules hold for it. */
export type FrontMatterSyntax = "yaml" | "toml" | "json";

/** The one text of a key; of authors all, and of other keys no list is one. */
const textOf = (key: MetadataKey, texts: readonly string[]): string | undefined =>
  key === "author" ? texts.join(", ") : texts.length === 1 ? texts[0] : undefined;

/** What other programs call by another name counts where it is valid, and where ours is not given. */
const foreignValueOf = (key: MetadataKey, pairs: MetadataPairs["pairs"]): readonly string[] | undefined =>
  otherNamesOf(key)
    .flatMap((name) => [pairs.get(name) ?? []])
    .find((texts) => metadataSchema.shape[key].safeParse(textOf(key, texts) ?? null).success && texts.length > 0);

const checkPairs = ({ pairs, reasons }: MetadataPairs): ValueOrReasons<Partial<Metadata>> => {
  const faults = [...reasons];
  const texts: Partial<Record<MetadataKey, string>> = {};
  for (const key of METADATA_KEYS) {
    const values = pairs.get(key) ?? foreignValueOf(key, pairs);
    const text = values && textOf(key, values);
    if (text !== undefined) texts[key] = text;
    else if (values !== undefined) faults.push(`${key}: must be text`);
  }
  const checked = metadataSchema.safeParse(texts);
  const invalid = checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const [first, ...others] = [...faults, ...invalid];
  if (first !== undefined || !checked.success) return failWith(first ?? "is not valid", ...others);
  const known = Object.entries(checked.data).filter(([, value]) => value !== undefined);
  const authors = pairs.get("author") ?? pairs.get("authors") ?? [];
  return { value: { ...Object.fromEntries(known), ...(authors.length > 1 && { authors }) } };
};

/** Validates front matter without the lines around it. Every reason names its key where there is one. */
export const parseFrontMatter = (
  source: string,
  syntax: FrontMatterSyntax = "yaml",
): ValueOrReasons<Partial<Metadata>> => {
  if (source.length > MAX_METADATA_CHARS) return failWith(`is longer than ${MAX_METADATA_CHARS} characters`);
  switch (syntax) {
    case "toml":
      return checkPairs(readTomlPairs(source));
    case "json":
      return isJsonObject(source) ? checkPairs(readYamlPairs(source)) : failWith("is not valid JSON");
    case "yaml":
      return checkPairs(readYamlPairs(source));
  }
};

export const isJsonObject = (source: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(source);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
};

/** Validates a sidecar: a JSON object with the same keys. JSON is YAML, so the same rules hold for it. */
export const parseSidecar = (source: string): ValueOrReasons<Partial<Metadata>> => {
  if (source.length > MAX_METADATA_CHARS) return failWith(`is longer than ${MAX_METADATA_CHARS} characters`);
  try {
    JSON.parse(source);
  } catch {
    return failWith("is not valid JSON");
  }
  return isJsonObject(source) ? parseFrontMatter(source, "json") : failWith("is not a JSON object");
};
