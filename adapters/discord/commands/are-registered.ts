/** Whether Discord has our commands already: which fields are compared, and which defaults count as absent. */
import type { CommandDefinition } from "./command-definitions.ts";

/** Fields that a definition sets. Discord's answers hold others: ids, versions, translations for the reader. */
const COMPARED_FIELDS: ReadonlySet<string> = new Set([
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "default_member_permissions",
  "contexts",
  "integration_types",
  "required",
  "autocomplete",
  "max_length",
  "min_length",
  "choices",
  "value",
]);
/** Discord decides these for a server's own commands. */
const GLOBAL_ONLY_FIELDS: ReadonlySet<string> = new Set(["contexts", "integration_types"]);

/** What Discord fills in where a definition says nothing: such a field is as good as absent. */
const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** The same for two commands that are the same to Discord: set fields only, in one order. */
const normalize = (value: unknown, scope: CommandScope): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalize(item, scope));
    return items.every((item) => typeof item === "number") ? items.sort((a, b) => a - b) : items;
  }
  if (value === null || typeof value !== "object") return value;
  // Commands and options have a name; what has none is a table of translations, with locales for keys.
  const known = (key: string) => COMPARED_FIELDS.has(key) && !(scope === "guild" && GLOBAL_ONLY_FIELDS.has(key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isDefault(inner) && (!("name" in value) || known(key)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // A set of permissions is a number where it is set and a string where it is shown.
      .map(([key, inner]) => [key, key === "default_member_permissions" ? String(inner) : normalize(inner, scope)]),
  );
};

export type CommandScope = "everywhere" | "guild";

/** True when Discord has exactly these commands already; `existing` is its list, with localisations. */
export const areRegistered = (
  wanted: readonly CommandDefinition[],
  existing: unknown,
  scope: CommandScope,
): boolean => {
  if (!Array.isArray(existing) || existing.length !== wanted.length) return false;
  const form = (command: unknown) => JSON.stringify(normalize(command, scope));
  const have = new Set(existing.map(form));
  return wanted.every((command) => have.has(form(command)));
};
