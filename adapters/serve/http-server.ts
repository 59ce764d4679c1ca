/** The one HTTP server: health, metrics, and the paths that adapters mount. */
import { createAdaptorServer, type HttpBindings, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ConfigurationError } from "../../src/server.ts";
import type { Http } from "../adapter.ts";
import type { Health } from "./health.ts";

/** A platform sends its request at once; a slow sender is none. */
const REQUEST_TIMEOUT_MS = 10_000;
const HEADERS_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 60_000;
/** For requests that are still answered when the server closes. */
const CLOSE_TIMEOUT_MS = 1_000;
const MAX_HEADER_BYTES = 8 * 1024;
/** Telegram opens 100 at most, a balancer some more; sockets beyond that are held open on purpose. */
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
  /** The body of `GET /metrics`, and its type; 404 when absent. */
  metrics?: () => Promise<Readonly<{ text: string; contentType: string }>>;
  onError: (error: unknown) => void;
}>;

/** What is mounted now, by path. */
type MountedRoutes = Map<string, MountedRoute>;

/** The path as it was sent. One with "." or ".." in it is another path to whatever stands before this server and keeps paths apart. */
const pathSent = (target = ""): string => target.replace(/[?#].*$/s, "");

const createApp = (mounted: MountedRoutes, { health, metrics, onError }: HttpServerOptions) => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use("*", async (context, next) => {
    if (new URL(context.req.url).pathname !== pathSent(context.env.incoming.url)) return context.text("not found", 404);
    await next();
  });
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
  return app;
};

/** Mounts a path until the returned function is called. */
const createMount =
  (mounted: MountedRoutes): Http["mount"] =>
  (path, limit, answer) => {
    const route: MountedRoute = { limit, answer };
    mounted.set(path, route);
    return () => {
      if (mounted.get(path) === route) mounted.delete(path);
    };
  };

/** Resolves when all connections are closed: idle ones at once, the others after a moment. */
const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, CLOSE_TIMEOUT_MS).unref();
  });

const portError = (port: number, error: NodeJS.ErrnoException): ConfigurationError => {
  const reason =
    error.code === "EADDRINUSE"
      ? `${port} is in use by another process`
      : error.code === "EACCES"
        ? `${port} needs rights that this process does not have`
        : `cannot listen on ${port} (${error.code ?? error.name})`;
  return new ConfigurationError([{ where: "PORT", reason }]);
};

/** Rejects with a `ConfigurationError` when the port is not free. */
export const startHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  const { port, host, onError } = options;
  const mounted: MountedRoutes = new Map();
  const app = createApp(mounted, options);
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({
      fetch: app.fetch,
      // For requests of HTTP/1.0 that name none, such as those of simple probes.
      hostname: "localhost",
      serverOptions: {
        requestTimeout: REQUEST_TIMEOUT_MS,
        headersTimeout: HEADERS_TIMEOUT_MS,
        keepAliveTimeout: KEEP_ALIVE_MS,
        connectionsCheckingInterval: 1_000,
        maxHeaderSize: MAX_HEADER_BYTES,
      },
    });
    // Node 20 has no such property until it is set.
    Object.assign(server, { maxConnections: MAX_CONNECTIONS });
    const onListenError = (error: NodeJS.ErrnoException): void => reject(portError(port, error));
    server.once("error", onListenError);
    server.listen(port, host, () => {
      server.removeListener("error", onListenError);
      server.on("error", onError);
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      resolve({ port: bound, mount: createMount(mounted), close: () => closeServer(server) });
    });
  });
};
