#!/usr/bin/env node
/** `pullquote`: compiled first where that is needed, in a checkout. */
import { buildWhenStale } from "./build.js";

try {
  await buildWhenStale();
  // By its address: it is no source that types are checked of.
  await import(new URL("../dist/adapters/cli/main.js", import.meta.url).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
