/** What the source files are: their lines, imports, exports and functions, read with a parser and never run. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync, Visitor } from "vite";
import { seedsFolder } from "../../src/home.ts";

/** The checkout, also for what is built from it. */
export const root = dirname(seedsFolder());

/** AssemblyScript, compiled into `src/meaning/kernel-bytes.ts`; its exports are function declarations, and tests run the result. */
export const isAssemblyScript = (path: string): boolean => path.startsWith("src/meaning/kernel/");

/** The text of a file, by its path from the root. */
export const readText = (path: string): string => readFileSync(join(root, path), "utf8");

/** All TypeScript files below a folder, as sorted paths from the root with forward slashes. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

export type ExportedName = Readonly<{ name: string; isType: boolean }>;
export type FunctionSpan = Readonly<{ name: string; lines: number; isDeclaration: boolean }>;
export type SourceFile = Readonly<{
  path: string;
  text: string;
  /** Imported files as paths from the root, packages by name; re-exports and dynamic imports included. */
  imports: readonly string[];
  /** Those that are loaded as soon as the file is: without types and dynamic imports. */
  loads: readonly string[];
  /** Names declared and exported here; re-exports are not declarations. */
  declares: readonly ExportedName[];
  functions: readonly FunctionSpan[];
  /** Top-level names of any kind, exported or not, that are constants of plain values. */
  constants: readonly string[];
}>;

const resolveImport = (file: string, specifier: string): string =>
  specifier.startsWith(".") ? relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/") : specifier;

type Node = Readonly<{ start: number; end: number }>;

const functionsIn = (text: string, program: Parameters<Visitor["visit"]>[0]): readonly FunctionSpan[] => {
  const found: FunctionSpan[] = [];
  const add = (name: string, { start, end }: Node, isDeclaration: boolean): void => {
    found.push({ name, lines: text.slice(start, end).split("\n").length, isDeclaration });
  };
  new Visitor({
    FunctionDeclaration: (node) => add(node.id?.name ?? "default", node, !node.generator),
    VariableDeclarator: (node) => {
      const { id, init } = node;
      if (id.type === "Identifier" && (init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression"))
        add(id.name, init, false);
    },
  }).visit(program);
  return found;
};

const parseSource = (path: string): SourceFile => {
  const text = readText(path);
  const { program, module, errors } = parseSync(path, text, { lang: "ts" });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const loaded = [
    ...module.staticImports.flatMap(({ entries, moduleRequest }) =>
      entries.length > 0 && entries.every(({ isType }) => isType) ? [] : moduleRequest.value,
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, moduleRequest: from }) => (isType ? [] : (from?.value ?? []))),
    ),
  ];
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest: from }) => from?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const [, name] = /^["']([^"']+)["']$/.exec(text.slice(start, end)) ?? [];
      return name ?? [];
    }),
  ];
  const declares = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest, isType }) =>
      moduleRequest === null && exportName.name !== null ? [{ name: exportName.name, isType }] : [],
    ),
  );
  const constants = program.body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    return declared?.type === "VariableDeclaration"
      ? declared.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []))
      : [];
  });
  return {
    path,
    text,
    imports: [...new Set(specifiers.map((name) => resolveImport(path, name)))],
    loads: [...new Set(loaded.map((name) => resolveImport(path, name)))],
    declares,
    functions: functionsIn(text, program),
    constants,
  };
};

const parsed = new Map<string, SourceFile>();
/** Reads one file, which is parsed once. */
export const readSource = (path: string): SourceFile => {
  const known = parsed.get(path) ?? parseSource(path);
  parsed.set(path, known);
  return known;
};

/** Everything that a file reaches by its imports, to the end; type-only imports count unless it is asked what it `loads`. */
export const reachableFrom = (
  path: string,
  sources: ReadonlyMap<string, SourceFile>,
  by: "imports" | "loads" = "imports",
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const queue = [path];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const name of sources.get(next)?.[by] ?? []) {
      if (reached.has(name)) continue;
      reached.add(name);
      queue.push(name);
    }
  }
  return reached;
};

/** Import circles (strongly connected components of more than one file; Tarjan 1972). */
export const findCircles = (sources: ReadonlyMap<string, SourceFile>): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    stack.push(path);
    for (const name of sources.get(path)?.imports ?? []) {
      if (!sources.has(name)) continue;
      if (!order.has(name)) visit(name);
      if (stack.includes(name)) low.set(path, Math.min(low.get(path)!, low.get(name)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const path of sources.keys()) if (!order.has(path)) visit(path);
  return circles;
};
