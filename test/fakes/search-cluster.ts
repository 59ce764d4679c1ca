/**
 * A cluster of OpenSearch or Elasticsearch on loopback: as much of the search interface as Pullquote uses, over HTTP. It searches really,
 * sees what was written only after a refresh, and refuses what it does not know, as the real thing does.
 */

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { matches, querySchema, runSearch } from "./search/run-search.ts";
import { createStoredIndex, RefusedRequest, type Source, type StoredIndex } from "./search/stored-index.ts";

export type ClusterAsked = Readonly<{ method: string; path: string; body: string }>;
/** What becomes of a request instead: an error, a page of something else, no response at all, or a broken connection. */
export type ClusterTrouble =
  | Readonly<{ page: string }>
  | Readonly<{ status: number; type?: string; headers?: Record<string, string> }>
  | "silence"
  | "reset";

export type SearchCluster = Readonly<{
  /** `http://user:password@127.0.0.1:PORT/INDEX`. */
  url: (index: string) => string;
  /** All requests, the refused ones, too. */
  asked: ClusterAsked[];
  indices: Map<string, StoredIndex>;
  /** Asked before each request; what it returns is answered instead. */
  trouble: { of: (request: ClusterAsked) => ClusterTrouble | undefined };
  close: () => Promise<void>;
}>;

const USER = "pullquote";
const PASSWORD = "a:p@ss/word";
const LOGIN = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString("base64")}`;

const actionSchema = z.union([
  z.strictObject({ create: z.strictObject({ _id: z.string() }) }),
  z.strictObject({ update: z.strictObject({ _id: z.string() }) }),
  z.strictObject({ delete: z.strictObject({ _id: z.string() }) }),
]);
const sourceSchema = z.record(z.string(), z.unknown());

const parse = <T>(schema: z.ZodType<T>, text: string): T => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new RefusedRequest(400, "parsing_exception", String(error));
  }
};

/** Does the lines of a batch one after the other; one that fails leaves the others as they are. */
const runBulk = (index: StoredIndex, text: string) => {
  if (!text.endsWith("\n")) throw new RefusedRequest(400, "illegal_argument_exception", "no line break at the end");
  const items: unknown[] = [];
  const perform = (name: string, id: string, work: () => number): void => {
    try {
      items.push({ [name]: { _id: id, status: work() } });
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      items.push({ [name]: { _id: id, status: error.status, error: { type: error.type, reason: error.message } } });
    }
  };
  const rest = text.slice(0, -1).split("\n").values();
  for (const line of rest) {
    const action = parse(actionSchema, line);
    if ("delete" in action) perform("delete", action.delete._id, () => index.delete(action.delete._id));
    else if ("create" in action) {
      const source = parse(sourceSchema, rest.next().value ?? "");
      perform("create", action.create._id, () => index.create(action.create._id, source));
    } else {
      const { doc } = parse(z.strictObject({ doc: sourceSchema }), rest.next().value ?? "");
      perform("update", action.update._id, () => index.update(action.update._id, doc));
    }
  }
  return { took: 1, errors: items.length > 0, items };
};

const runLookUp = (name: string, index: StoredIndex, text: string, fields: readonly string[]) => {
  const { ids } = parse(z.strictObject({ ids: z.array(z.string()).min(1) }), text);
  return {
    docs: ids.map((id) => {
      const one = index.get(id);
      if (one === undefined) return { _index: name, _id: id, found: false };
      const _source: Source = Object.fromEntries(
        Object.entries(one.source).filter(([field]) => fields.includes(field)),
      );
      return { _index: name, _id: id, found: true, _source };
    }),
  };
};

const checkQuery = ({ searchParams }: URL, allowed: Readonly<Record<string, string>>): void => {
  const given = Object.fromEntries(searchParams);
  if (JSON.stringify(given) !== JSON.stringify(allowed)) throw new RefusedRequest(400, "illegal_argument_exception");
};

export const startSearchCluster = async (port = 0): Promise<SearchCluster> => {
  const asked: ClusterAsked[] = [];
  const indices = new Map<string, StoredIndex>();
  const trouble: SearchCluster["trouble"] = { of: () => undefined };
  /** Never answered. */
  const silent = new Set<ServerResponse>();

  const perform = (method: string, url: URL, body: string): unknown => {
    const [, name = "", work = ""] = url.pathname.split("/");
    const index = indices.get(name);
    const call = `${method} ${work}`;
    if (call === "PUT ") {
      checkQuery(url, {});
      if (index !== undefined) throw new RefusedRequest(400, "resource_already_exists_exception");
      indices.set(name, createStoredIndex(parse(z.unknown(), body)));
      return { acknowledged: true, shards_acknowledged: true, index: name };
    }
    if (index === undefined) {
      const error = { type: "index_not_found_exception" };
      if (call === "POST _mget") return { docs: [{ _index: name, _id: "?", error }] };
      throw new RefusedRequest(404, error.type);
    }
    switch (call) {
      case "GET _mapping":
        return { [name]: { mappings: index.mappings } };
      case "POST _mget":
        checkQuery(url, { _source_includes: "told" });
        return runLookUp(name, index, body, ["told"]);
      case "POST _bulk":
        checkQuery(url, {});
        return runBulk(index, body);
      case "POST _refresh":
        index.refresh();
        return { _shards: { total: 1, successful: 1, failed: 0 } };
      case "POST _search":
        checkQuery(url, { allow_partial_search_results: "false" });
        return runSearch(index, parse(z.unknown(), body));
      case "POST _delete_by_query": {
        checkQuery(url, { conflicts: "proceed", wait_for_completion: "false" });
        const { query } = parse(z.strictObject({ query: querySchema }), body);
        const gone = index.seen().filter((one) => matches(index, query, one));
        for (const { id } of gone) index.delete(id);
        return { task: "node:1" };
      }
      default:
        throw new RefusedRequest(405, "method_not_allowed");
    }
  };

  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const { method = "", url: path = "", headers } = request;
    asked.push({ method, path, body });
    const reply = (status: number, value: unknown, more: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": "application/json; charset=UTF-8", ...more });
      response.end(JSON.stringify(value));
    };
    const refuse = (status: number, type: string, more?: Record<string, string>): void =>
      reply(status, { error: { root_cause: [{ type, reason: "no" }], type, reason: "no" }, status }, more);
    const made = trouble.of({ method, path, body });
    const type = path.includes("/_bulk") ? "application/x-ndjson" : body === "" ? undefined : "application/json";
    if (made === "reset") request.socket.destroy();
    else if (made === "silence") silent.add(response);
    else if (made !== undefined && "page" in made) response.writeHead(200).end(made.page);
    else if (made !== undefined) refuse(made.status, made.type ?? "made_for_a_test", made.headers);
    else if (headers.authorization !== LOGIN) refuse(401, "security_exception");
    else if (headers["content-type"] !== type) refuse(406, "media_type_header_exception");
    else
      try {
        reply(200, perform(method, new URL(path, "http://cluster"), body));
      } catch (error) {
        if (error instanceof RefusedRequest) refuse(error.status, error.type);
        else throw error;
      }
  };

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => answer(request, response, Buffer.concat(parts).toString("utf8")));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (index) => `http://${USER}:${encodeURIComponent(PASSWORD)}@${host}/${index}`,
    asked,
    indices,
    trouble,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
