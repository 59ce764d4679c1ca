/** A web site on loopback: what stands at which path, and what it was asked for. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type SitePage =
  | string
  | Readonly<{ status?: number; headers?: Readonly<Record<string, string>>; body?: string | Uint8Array }>
  | ((request: IncomingMessage, response: ServerResponse) => void);

export type WebSite = Readonly<{
  /** `127.0.0.1:PORT`. */
  host: string;
  /** The address of a path. */
  at: (path: string) => string;
  /** What stands there from now on; a page without an entry is not there. */
  pages: Map<string, SitePage>;
  /** The paths that were asked for, with what was asked of them. */
  asked: Readonly<{ path: string; headers: IncomingMessage["headers"] }>[];
  close: () => Promise<void>;
}>;

const answer = (page: SitePage | undefined, request: IncomingMessage, response: ServerResponse): void => {
  if (typeof page === "function") {
    page(request, response);
    return;
  }
  if (page === undefined) {
    response.writeHead(404).end("no");
    return;
  }
  const { status = 200, headers = {}, body = "" } = typeof page === "string" ? { body: page } : page;
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
};

export const startWebSite = async (listenAt = "127.0.0.1", port = 0): Promise<WebSite> => {
  const pages = new Map<string, SitePage>();
  const asked: WebSite["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    answer(pages.get(path), request, response);
  });
  server.listen(port, listenAt);
  await once(server, "listening");
  const host = `${listenAt}:${(server.address() as AddressInfo).port}`;
  return {
    host,
    at: (path) => `http://${host}${path}`,
    pages,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
