import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

type Frame = { op: number; d: unknown; s: number | null; t: string | null };
type Session = {
  id: string;
  socket: WebSocket;
  sequence: number;
  log: Frame[];
  valid: boolean;
  closedByUs: boolean;
  muted: boolean;
};

/** Discord's gateway as far as one shard needs it: hello, identify, resume with replay, heartbeats; and ways to go wrong. */
export const startFakeGateway = (
  server: Server,
  given: Readonly<{ token: string; me: string; url: () => string; forgetful: boolean }>,
) => {
  const sockets = new WebSocketServer({ noServer: true });
  const unanswered = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    if (!trouble.handshake) {
      seen.connections += 1;
      socket.on("error", () => undefined);
      unanswered.add(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request));
  });
  const sessions = new Map<string, Session>();
  const seen = { identifies: 0, resumes: 0, connections: 0, closes: [] as number[] };
  const trouble = {
    /** False: the connection is accepted and never answered. */
    handshake: true,
    hello: true,
    ready: true,
    resumed: true,
    acks: true,
    /** Close with this code instead of READY. */
    closeOnIdentify: undefined as number | undefined,
    refuse: false,
  };
  let wake: () => void = () => undefined;
  const sendTo = (session: Session, frame: Frame) => session.socket.send(JSON.stringify(frame));
  const live = () => [...sessions.values()].filter(({ socket, valid }) => valid && socket.readyState === socket.OPEN);
  const dispatch = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    const frame = { op: 0, d, s: session.sequence, t };
    if (!given.forgetful) session.log.push(frame);
    if (session.socket.readyState === session.socket.OPEN && !session.muted) sendTo(session, frame);
  };

  sockets.on("connection", (socket) => {
    if (trouble.refuse) return socket.terminate();
    seen.connections += 1;
    let mine: Session | undefined;
    const reply = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
    if (trouble.hello) reply(10, { heartbeat_interval: 41_250 });
    socket.on("error", () => undefined);
    socket.on("close", (code) => {
      seen.closes.push(code);
      if (mine?.socket === socket && !mine.closedByUs && (code === 1000 || code === 1001)) mine.valid = false;
    });
    socket.on("message", (data) => {
      const frame = JSON.parse(String(data)) as {
        op: number;
        d: { token?: string; session_id?: string; seq?: number };
      };
      if (frame.op === 1) {
        if (trouble.acks) reply(11, null);
      } else if (frame.op === 2) {
        seen.identifies += 1;
        if (frame.d.token !== given.token) return socket.close(4004);
        if (trouble.closeOnIdentify !== undefined) return socket.close(trouble.closeOnIdentify);
        if (!trouble.ready) return;
        mine = {
          id: randomBytes(8).toString("hex"),
          socket,
          sequence: 0,
          log: [],
          valid: true,
          closedByUs: false,
          muted: false,
        };
        sessions.set(mine.id, mine);
        dispatch(mine, "READY", {
          v: 10,
          user: { id: given.me, username: "bot", discriminator: "0", avatar: null },
          guilds: [],
          session_id: mine.id,
          resume_gateway_url: given.url(),
          shard: [0, 1],
          application: { id: given.me, flags: 0 },
        });
        wake();
      } else if (frame.op === 6) {
        seen.resumes += 1;
        mine = sessions.get(String(frame.d.session_id));
        if (!trouble.resumed) return;
        if (!mine?.valid) return reply(9, false);
        mine.socket = socket;
        mine.closedByUs = false;
        mine.muted = false;
        for (const old of mine.log.filter(({ s }) => (s ?? 0) > Number(frame.d.seq))) sendTo(mine, old);
        dispatch(mine, "RESUMED", {});
        wake();
      }
    });
  });

  return {
    seen,
    trouble,
    /** An event to every session, also to those that are just not connected: they get it when they resume. */
    event: (name: string, data: unknown) => {
      for (const session of sessions.values()) if (session.valid) dispatch(session, name, data);
    },
    /** Any frame, as it stands. */
    raw: (frame: string | Buffer) => {
      for (const { socket } of live()) socket.send(frame);
    },
    close: (code: number, keepsSession = true) => {
      for (const session of live()) {
        session.valid = keepsSession;
        session.closedByUs = true;
        session.socket.close(code);
      }
    },
    /** The line is cut. */
    drop: () => {
      for (const { socket } of live()) socket.terminate();
    },
    /** The lines that stand now carry nothing more, in either direction, and nobody is told. */
    mute: () => {
      for (const session of live()) {
        session.socket.removeAllListeners("message");
        session.socket.pause();
        session.muted = true;
      }
    },
    /** Every line is cut, also of sessions that are no longer valid. */
    dropAll: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    /** Discord forgets all sessions. */
    forget: () => {
      for (const session of sessions.values()) session.valid = false;
    },
    invalidate: (resumable: boolean) => {
      for (const session of live()) {
        session.valid = resumable;
        session.socket.send(JSON.stringify({ op: 9, d: resumable, s: null, t: null }));
      }
    },
    reconnect: () => {
      for (const { socket } of live()) socket.send(JSON.stringify({ op: 7, d: null, s: null, t: null }));
    },
    isLive: () => live().length > 0,
    /** Resolves at the next READY or RESUMED. */
    ready: () =>
      new Promise<void>((resolve) => {
        const before = wake;
        wake = () => {
          before();
          resolve();
        };
      }),
    stop: () => {
      for (const socket of unanswered) socket.destroy();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
