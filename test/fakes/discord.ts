import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bringInteraction, createSigner } from "./discord-endpoint.ts";
import { startFakeGateway } from "./discord-gateway.ts";
import { createIds } from "./discord-ids.ts";
import { APPLICATION_ID, createPosts, editFirst, refuse } from "./discord-posts.ts";
import type {
  FakeDiscordFault,
  FakeDiscordMessage,
  FakeDiscordOptions,
  Interaction,
  Json,
  RecordedRequest,
  Refusal,
} from "./discord-types.ts";
import { createWaiting } from "./wait-until.ts";

/** Discord's REST interface and gateway, small: what the adapter calls, with Discord's rules for answering once. */
export const startFakeDiscord = async (given: FakeDiscordOptions = {}) => {
  const token = `OTkwMDAwMDAwMDAwMDAwMDAx.fake.${"x".repeat(24)}`;
  const calls: RecordedRequest[] = [];
  const faults: (FakeDiscordFault & { left: number })[] = [];
  const interactions = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  const world = {
    commands: [] as Json[],
    remaining: 1000,
    known: true,
    forbidden: new Set<string>(),
    /** What is known of a channel; one that is not here is a text channel of its own. */
    channels: new Map<string, Json>(),
    /** The servers that the bot is on, as far as they are asked for. */
    guilds: new Map<string, Json>(),
    now: () => Date.now(),
    /** Where interactions are brought; by the gateway when undefined. */
    endpoint: undefined as string | undefined,
  };
  const signer = createSigner();
  const { changed, until } = createWaiting(calls);
  const id = createIds(() => world.now());

  const { messages, answers, post } = createPosts({
    forbidden: world.forbidden,
    forgetful: given.forgetful === true,
    id,
  });
  const open = (given: string, gone: Refusal): Interaction => {
    const found = byToken.get(given);
    return found && found.state !== "gone" ? found : refuse(gone.status, gone.code);
  };

  const callback = (one: Interaction, body: Json): undefined => {
    if (one.state === "done") return refuse(400, 40060);
    if (one.type === 2 && world.now() - one.at > (given.answersWithin ?? 3000)) return refuse(404, 10062);
    one.state = "done";
    one.callback = body;
    if (body.type === 4) one.first = post(one.id, body.data as Json);
    if (body.type === 5) one.first = post(one.id, { flags: 128 | Number((body.data as Json | undefined)?.flags ?? 0) });
    if (one.first) one.messages.push(one.first);
    if (body.type === 7 && one.source) Object.assign(one.source, body.data);
    if ((body.type === 6 || body.type === 7) && one.source) one.first = one.source;
    return undefined;
  };

  const answer = (method: string, path: string, query: URLSearchParams, body: Json): unknown => {
    const [, root, a, b, c, d] = path.split("/");
    if (root === "interactions") {
      const one = interactions.get(a!);
      if (!one || one.token !== b || one.state === "gone") return refuse(404, 10062);
      return callback(one, body);
    }
    if (root === "webhooks") {
      const one = open(b!, { status: 401, code: 50027 });
      if (one.state !== "done") return refuse(404, 10015);
      if (method === "PATCH") return editFirst(one, body);
      const next = post(one.id, body);
      one.messages.push(next);
      return next;
    }
    if (path === "/gateway/bot") {
      return {
        url,
        shards: 1,
        session_start_limit: { total: 1000, remaining: world.remaining, reset_after: 3_600_000, max_concurrency: 1 },
      };
    }
    if (path === "/users/@me") return { id: APPLICATION_ID, username: "bot" };
    if (path === "/applications/@me") {
      const { endpoint: interactions_endpoint_url = null } = world;
      return { id: APPLICATION_ID, name: "bot", verify_key: signer.publicKey, interactions_endpoint_url };
    }
    if (root === "applications" && path.endsWith("/commands")) {
      if (method === "PUT") world.commands = body as unknown as Json[];
      return world.commands.map((command) => ({ id: id(), version: "1", dm_permission: true, ...command }));
    }
    if (root === "guilds" && b === undefined) {
      const guild = world.guilds.get(a!);
      return guild === undefined ? refuse(404, 10004) : { id: a, owner_id: "1", roles: [], ...guild };
    }
    if (root === "channels" && b === undefined) {
      if (world.forbidden.has(a!)) refuse(403, 50001);
      return { id: a, ...(world.channels.get(a!) ?? { type: 0 }) };
    }
    if (root === "channels" && b === "messages" && c !== undefined) {
      const list = messages.get(a!) ?? [];
      const found = list.find((message) => message.id === c);
      if (!found) return refuse(404, 10008);
      if (method === "GET") return found;
      if (method === "PATCH") return Object.assign(found, body);
      list.splice(list.indexOf(found), 1);
      return undefined;
    }
    if (root === "channels" && b === "messages" && c === undefined && d === undefined) {
      if (method === "POST") return post(a!, body);
      if (world.forbidden.has(a!)) refuse(403, 50001);
      const after = BigInt(query.get("after") ?? 0);
      const list = (messages.get(a!) ?? []).filter((message) => BigInt(message.id) > after);
      return list.slice(0, Number(query.get("limit") ?? 50)).reverse();
    }
    return refuse(404, 0);
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
    const path = decodeURIComponent(pathname.replace(/^\/api\/v10/, ""));
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    const body = (text === "" ? {} : JSON.parse(text)) as Json;
    const route = `${request.method} ${path}`;
    const reply = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      if (!given.forgetful) calls.push({ route, body, status, at: Date.now() });
      const json = typeof value === "string" ? value : JSON.stringify(value ?? null);
      response.writeHead(
        value === undefined ? 204 : status,
        value === undefined ? {} : { "content-type": "application/json", ...headers },
      );
      response.end(value === undefined ? undefined : json);
      changed();
    };
    const fault = faults.find((one) => one.left > 0 && one.route.test(route));
    if (fault) fault.left -= 1;
    const answers = /\/(callback|messages(\/@original)?)$|^\/webhooks/.test(path);
    const trouble = fault?.do ?? (answers ? given.trouble?.() : undefined);
    if (trouble?.kind === "status")
      return reply(trouble.status, trouble.body ?? { message: "fault", code: 0 }, trouble.headers);
    if (trouble?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, trouble.ms));
    if (trouble?.kind === "drop" && trouble.when === "before") return void request.socket.destroy();
    const needsToken = !/^\/(interactions|webhooks)\//.test(path);
    if (needsToken && (!world.known || request.headers.authorization !== `Bot ${token}`)) {
      return reply(401, { message: "401: Unauthorized", code: 0 });
    }
    const pause = () => given.delay && new Promise((resolve) => setTimeout(resolve, given.delay?.()));
    await pause();
    try {
      const value = answer(request.method ?? "GET", path, searchParams, body);
      if (trouble?.kind === "drop") {
        calls.push({ route, body, status: 0, at: Date.now() });
        return void request.socket.destroy();
      }
      if (trouble?.kind === "lose") return reply(trouble.status, "lost");
      await pause();
      reply(200, value);
    } catch (error) {
      const { status, code } = error as Refusal;
      if (status === undefined) throw error;
      reply(status, { message: "refused", code });
    }
  };

  const server = createServer(
    (request, response) => void take(request, response).catch(() => request.socket.destroy()),
  );
  server.listen(given.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}`;
  const gateway = startFakeGateway(server, {
    token,
    me: APPLICATION_ID,
    url: () => url,
    forgetful: given.forgetful === true,
  });

  /** By HTTP: what comes back in time is the first answer, unless there was one already. */
  const bring = async (endpoint: string, one: Interaction, event: Json): Promise<void> => {
    const body = await bringInteraction(endpoint, signer.request(event, world.now()), given.answersWithin ?? 3000);
    if (one.state === "open" && body) callback(one, body);
    else if (one.state === "open") one.state = "gone";
    changed();
  };

  const interact = (type: number, payload: Json): Interaction => {
    const one: Interaction = { id: id(), token: `token-${id()}`, type, at: world.now(), state: "open", messages: [] };
    if (payload.message) one.source = payload.message as FakeDiscordMessage;
    interactions.set(one.id, one);
    byToken.set(one.token, one);
    const event = {
      id: one.id,
      application_id: APPLICATION_ID,
      type,
      token: one.token,
      channel_id: "2000",
      locale: "en-US",
      user: { id: "3000" },
      context: 1,
      ...payload,
    };
    if (world.endpoint === undefined) gateway.event("INTERACTION_CREATE", event);
    else void bring(world.endpoint, one, event);
    return one;
  };

  return {
    api: `http://127.0.0.1:${port}/api`,
    port,
    token,
    me: APPLICATION_ID,
    calls,
    world,
    gateway,
    signer,
    interactions,
    id,
    fault: (fault: FakeDiscordFault) => void faults.push({ ...fault, left: fault.times ?? 1 }),
    /** Somebody says something; the event goes to the bot unless `silently`. */
    say: (channel: string, content: string, more: Json = {}, silently = false): FakeDiscordMessage => {
      const { guild_id, ...stored } = more;
      const message = {
        id: id(),
        channel_id: channel,
        type: 0,
        author: { id: "3000" },
        content,
        mentions: [],
        ...stored,
      };
      messages.set(channel, [...(messages.get(channel) ?? []), message]);
      if (!silently) gateway.event("MESSAGE_CREATE", { ...message, ...(guild_id !== undefined && { guild_id }) });
      return message;
    },
    remove: ({ channel_id, id: gone }: FakeDiscordMessage): void => {
      const left = (messages.get(channel_id) ?? []).filter((message) => message.id !== gone);
      messages.set(channel_id, left);
    },
    /** An answer to an interaction, which stands in a channel as other messages do. */
    move: (message: FakeDiscordMessage, channel: string): void =>
      void messages.set(channel, [...(messages.get(channel) ?? []), message]),
    /** Its writer changes what was said. */
    edit: (message: FakeDiscordMessage, content: string, more: Json = {}): void => {
      Object.assign(message, { content, edited_timestamp: new Date(world.now()).toISOString() });
      gateway.event("MESSAGE_UPDATE", { ...message, ...more });
    },
    command: (name: string, options: Record<string, unknown> = {}, more: Json = {}) =>
      interact(2, {
        data: {
          type: 1,
          name,
          options: Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value })),
        },
        ...more,
      }),
    interact,
    click: (message: FakeDiscordMessage, custom_id: string, more: Json = {}) =>
      interact(3, { data: { custom_id, component_type: 2 }, message, ...more }),
    answersTo: (question: FakeDiscordMessage): FakeDiscordMessage[] => answers.get(question.id) ?? [],
    /** What the bot said in a channel. */
    said: (channel: string): FakeDiscordMessage[] =>
      (messages.get(channel) ?? []).filter((message) => message.author.id === APPLICATION_ID),
    until,
    stop: async (): Promise<void> => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
