/** An index of a cluster: what it is made with, its documents, and those of them that a search sees. */

import { z } from "zod";

/** A request that the real thing would refuse, too. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, message = type) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

const MAX_TOKEN_CHARS = 255;
const MAX_ID_BYTES = 512;

const tokenizerSchema = z.strictObject({
  type: z.literal("char_group"),
  tokenize_on_chars: z.array(z.string().length(1)).min(1),
});
const textSchema = z.strictObject({
  type: z.literal("text"),
  analyzer: z.string(),
  index_options: z.enum(["docs", "freqs"]),
  norms: z.boolean().default(true),
});
const fieldSchema = z.discriminatedUnion("type", [
  textSchema,
  z.strictObject({ type: z.literal("keyword") }),
  z.strictObject({ type: z.literal("date") }),
  z.strictObject({ type: z.literal("integer"), index: z.boolean().optional(), doc_values: z.boolean().optional() }),
]);
type Field = z.infer<typeof fieldSchema>;
const definitionSchema = z.strictObject({
  settings: z.strictObject({
    analysis: z.strictObject({
      tokenizer: z.record(z.string(), tokenizerSchema),
      analyzer: z.record(z.string(), z.strictObject({ type: z.literal("custom"), tokenizer: z.string() })),
    }),
  }),
  mappings: z.strictObject({
    dynamic: z.literal("strict"),
    _meta: z.record(z.string(), z.unknown()),
    properties: z.record(
      z.string(),
      z.union([fieldSchema, z.strictObject({ properties: z.record(z.string(), fieldSchema) })]),
    ),
  }),
});

export type Source = Readonly<Record<string, unknown>>;
/** How often a document has each term of a field, and how many it has. */
export type FieldTerms = Readonly<{ counts: ReadonlyMap<string, number>; length: number }>;
export type SeenDocument = Readonly<{ id: string; source: Source; terms: ReadonlyMap<string, FieldTerms> }>;

const parsed = <T>(schema: z.ZodType<T>, value: unknown, type: string): T => {
  const result = schema.safeParse(value);
  if (!result.success) throw new RefusedRequest(400, type, result.error.message);
  return result.data;
};

/** The values of a field wherever it stands in a document: arrays of objects are flattened. */
const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  return typeof value === "object" && value !== null ? valuesAt((value as Source)[name], rest) : [];
};

const countTerms = (tokens: readonly string[]): FieldTerms => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { counts, length: tokens.length };
};

export const createStoredIndex = (definition: unknown) => {
  const { settings, mappings } = parsed(definitionSchema, definition, "mapper_parsing_exception");
  const fields = new Map<string, Field>();
  for (const [name, field] of Object.entries(mappings.properties)) {
    if (!("properties" in field)) fields.set(name, field);
    else for (const [inner, one] of Object.entries(field.properties)) fields.set(`${name}.${inner}`, one);
  }
  const cutsOf = (analyzer: string): readonly string[] => {
    const cuts = settings.analysis.tokenizer[settings.analysis.analyzer[analyzer]?.tokenizer ?? ""]?.tokenize_on_chars;
    if (cuts === undefined) throw new RefusedRequest(400, "mapper_parsing_exception", `no analyzer ${analyzer}`);
    return cuts;
  };
  for (const field of fields.values()) if (field.type === "text") cutsOf(field.analyzer);

  const tokensOf = (field: Field, values: readonly unknown[]): readonly string[] => {
    if (field.type !== "text") return values.map(String);
    const cuts = cutsOf(field.analyzer);
    return values
      .flatMap((value) =>
        [...String(value)].reduce((all, char) => all + (cuts.includes(char) ? "\n" : char), "").split("\n"),
      )
      .filter((token) => token !== "")
      .flatMap((token) => token.match(new RegExp(`.{1,${MAX_TOKEN_CHARS}}`, "gs")) ?? []);
  };

  const checkValue = (name: string, value: unknown): void => {
    const field = fields.get(name);
    if (field === undefined) throw new RefusedRequest(400, "strict_dynamic_mapping_exception", name);
    const isGood =
      field.type === "integer"
        ? Number.isInteger(value)
        : typeof value === "string" && (field.type !== "date" || !Number.isNaN(Date.parse(value)));
    if (!isGood) throw new RefusedRequest(400, "mapper_parsing_exception", name);
  };
  const check = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const one of value) check(one, path);
    else if (typeof value === "object" && value !== null)
      for (const [name, one] of Object.entries(value)) check(one, path === "" ? name : `${path}.${name}`);
    else checkValue(path, value);
  };

  const documents = new Map<string, SeenDocument>();
  let seen: readonly SeenDocument[] = [];

  const place = (id: string, source: Source): void => {
    check(source, "");
    const terms = new Map(
      [...fields].map(
        ([name, field]) => [name, countTerms(tokensOf(field, valuesAt(source, name.split("."))))] as const,
      ),
    );
    documents.set(id, { id, source, terms });
  };

  return {
    mappings,
    fields: fields as ReadonlyMap<string, Field>,
    get: (id: string): SeenDocument | undefined => documents.get(id),
    create: (id: string, source: Source): number => {
      if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES)
        throw new RefusedRequest(400, "illegal_argument_exception");
      if (documents.has(id)) throw new RefusedRequest(409, "version_conflict_engine_exception");
      place(id, source);
      return 201;
    },
    update: (id: string, part: Source): number => {
      const before = documents.get(id);
      if (before === undefined) throw new RefusedRequest(404, "document_missing_exception");
      place(id, { ...before.source, ...part });
      return 200;
    },
    delete: (id: string): number => (documents.delete(id) ? 200 : 404),
    refresh: (): void => {
      seen = [...documents.values()];
    },
    /** What a search sees: the documents of the last refresh. */
    seen: (): readonly SeenDocument[] => seen,
    keys: (): readonly string[] => [...documents.keys()],
  };
};

export type StoredIndex = ReturnType<typeof createStoredIndex>;
