/** The one HTTP server: health, metrics, and the paths that adapters mount. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ConfigurationError } from "../../src/server.ts";
import type { Http } from "../adapter.ts";
import type { Health } from "./health.ts";

/** A platform's request is there at once; who sends slowly is not a platform. Milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;
const HEADERS_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 60_000;
const MAX_HEADER_BYTES = 8 * 1024;
/** Telegram opens 100 at most, a balancer some more; beyond that somebody is holding sockets open. */
const MAX_CONNECTIONS = 256;

export type HttpServer = Http &
  Readonly<{
    port: number;
    close: () => Promise<void>;
  }>;

type MountedRoute = Readonly<{ limit: number; answer: (request: Request) => Promise<Response> }>;

export type HttpServerOptions = Readonly<{
  port: number;
  host?: string;
  health: () => Health;
  /** What `GET /metrics` says, and as what type; 404 when absent. */
  metrics?: () => Promise<Readonly<{ text: string; contentType: string }>>;
  onError: (error: unknown) => void;
}>;

/** The one HTTP server. Rejects with a `ConfigurationError` when the port cannot be had. */
export const startHttpServer = async ({
  port,
  host,
  health,
  metrics,
  onError,
}: HttpServerOptions): Promise<HttpServer> => {
  const mounted = new Map<string, MountedRoute>();
  const app = new Hono();
  app.get("/healthz", (context) => {
    const now = health();
    return context.json(now, now.ok ? 200 : 503);
  });
  if (metrics) {
    app.get("/metrics", async (context) => {
      const { text, contentType } = await metrics();
      return context.body(text, 200, { "content-type": contentType });
    });
  }
  const mountedAt = (url: string): MountedRoute | undefined => mounted.get(new URL(url).pathname);
  app.use("*", async (context, next) => {
    const found = mountedAt(context.req.url);
    if (!found) return context.text("not found", 404);
    return bodyLimit({ maxSize: found.limit, onError: (over) => over.text("too large", 413) })(context, next);
  });
  app.all("*", async (context) => {
    const found = mountedAt(context.req.url);
    return found ? found.answer(context.req.raw) : context.text("not found", 404);
  });
  app.onError((error, context) => {
    onError(error);
    return context.text("internal error", 500);
  });

  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        port,
        ...(host !== undefined && { hostname: host }),
        serverOptions: {
          requestTimeout: REQUEST_TIMEOUT_MS,
          headersTimeout: HEADERS_TIMEOUT_MS,
          keepAliveTimeout: KEEP_ALIVE_MS,
          connectionsCheckingInterval: 1_000,
          maxHeaderSize: MAX_HEADER_BYTES,
        },
      },
      (address) => {
        server.removeListener("error", refused);
        server.on("error", onError);
        resolve({
          port: address.port,
          mount: (path, limit, answer) => {
            const one: MountedRoute = { limit, answer };
            mounted.set(path, one);
            return () => {
              if (mounted.get(path) === one) mounted.delete(path);
            };
          },
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ("closeIdleConnections" in server) server.closeIdleConnections();
              setTimeout(() => {
                if ("closeAllConnections" in server) server.closeAllConnections();
              }, 1_000).unref();
            }),
        });
      },
    );
    if ("maxConnections" in server) server.maxConnections = MAX_CONNECTIONS;
    const refused = (error: NodeJS.ErrnoException): void => {
      const reason =
        error.code === "EADDRINUSE"
          ? `${port} is in use by another process`
          : error.code === "EACCES"
            ? `${port} needs rights that this process does not have`
            : `cannot listen on ${port} (${error.code ?? error.name})`;
      reject(new ConfigurationError([{ where: "PORT", reason }]));
    };
    server.once("error", refused);
  });
};
