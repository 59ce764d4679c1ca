/** The files by which the bot is deployed, read against what the program knows: no engine is needed, and none starts them here. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { INTERACTIONS_PATH } from "../adapters/discord/incoming/receive-by-http.ts";
import { configuredPlatforms, platformNames, platforms } from "../adapters/platforms.ts";
import { collectConfig, settingNames as core, readConfig } from "../src/server.ts";

type Service = Readonly<{
  environment?: Record<string, string>;
  env_file?: string;
  volumes?: readonly string[];
  image?: string;
  read_only?: boolean;
}>;
type Compose = Readonly<{
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  configs?: Record<string, { content: string }>;
}>;

const read = (file: string): string => readFileSync(file, "utf8");
const image = read("Dockerfile");
const settings: readonly string[] = [
  ...new Set([...core, ...platformNames.flatMap((name) => platforms[name].settingNames)]),
];
const files = ["compose.yaml", "compose.many.yaml"] as const;
const composed = Object.fromEntries(files.map((file) => [file, parse(read(file), { merge: true }) as Compose]));
const bots = files.flatMap((file) =>
  Object.entries(composed[file]!.services)
    .filter(([, service]) => service.image === "pullquote")
    .map(([name, service]) => [file, name, service] as const),
);

/** A `.env` with everything set to something good. */
const full: Readonly<Record<string, string>> = {
  ARTICLES: "articles",
  DATA_DIR: "./data",
  DATABASE_URL: "postgres://a:b@host:5432/c",
  ARCHIVE_URL: "https://a:b@search.example:9200/articles",
  PORT: "9999",
  LOG_LEVEL: "warn",
  KEEP_QUESTIONS: "true",
  RETENTION_DAYS: "7",
  INDEX_MEMORY: "64",
  MEANING: "off",
  RECEIPTS: "always",
  REPAIR: "off",
  FETCH_HOSTS: "paper.example",
  PRIVATE_HOSTS: "intranet.example",
  RATES: "off",
  TELEGRAM_BOT_TOKEN: "4242:token",
  TELEGRAM_API_ROOT: "http://localhost:8081",
  TELEGRAM_WEBHOOK_URL: "https://bot.example.org/telegram",
  TELEGRAM_WEBHOOK_SECRET: "s".repeat(32),
  TELEGRAM_ADMINS: "1",
  DISCORD_TOKEN: `${"a".repeat(12)}.b.${"c".repeat(12)}`,
  DISCORD_API_URL: "http://localhost:3000/api",
  DISCORD_GUILD_ID: "200000000000000001",
  SHARDS: "0-3/8",
  DISCORD_PUBLIC_KEY: "ab".repeat(32),
  DISCORD_ADMINS: "100000000000000001",
  POSTGRES_PASSWORD: "secret",
};

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as compose reads them. */
const interpolate = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, words?: string) => {
    const value = env[name] ?? "";
    if (value === "" && kind === "?") throw new Error(`${name}: ${words}`);
    return value === "" && kind === "-" ? (words ?? "") : value;
  });

/** What the process sees: the image's own, then `.env`, then the service's. */
const environmentOf = ({ env_file, environment = {} }: Service, env: Readonly<Record<string, string>>) => {
  const own = Object.fromEntries(
    [...(/^ENV (.*)$/m.exec(image)?.[1] ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const given = Object.entries(environment).map(([name, value]) => [name, interpolate(value, env)]);
  return { ...own, ...(env_file === ".env" ? env : {}), ...Object.fromEntries(given) } as Record<string, string>;
};

/** What a container decides for itself; all else is the operator's. */
const CONTAINER_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  "compose.yaml": ["DATA_DIR", "PORT"],
  "compose.many.yaml": ["DATA_DIR", "PORT", "DATABASE_URL"],
};

describe.each(bots)("%s: %s", (file, name, service) => {
  it("gives the process every setting of .env, but for what the container decides", () => {
    expect(
      Object.keys(full)
        .filter((key) => key !== "POSTGRES_PASSWORD")
        .sort(),
    ).toEqual([...settings].sort());
    const seen = environmentOf(service, full);
    const changed = settings.filter((setting) => seen[setting] !== full[setting]);
    const others = platformNames.filter((one) => name !== "bot" && one !== name).map((one) => platforms[one].token);
    expect(changed.filter((setting) => !CONTAINER_SETTINGS[file]!.includes(setting)).sort()).toEqual(others.sort());
  });

  it("has settings that the program takes, and serves what it is for, also when .env has every name and no value", async () => {
    const example = Object.fromEntries(
      [...read(".env.example").matchAll(/^(\w+)=(.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
    );
    const needed = [
      "POSTGRES_PASSWORD",
      "TELEGRAM_BOT_TOKEN",
      "TELEGRAM_WEBHOOK_URL",
      "TELEGRAM_WEBHOOK_SECRET",
      "DISCORD_TOKEN",
    ];
    for (const env of [full, { ...example, ...Object.fromEntries(needed.map((key) => [key, full[key]!])) }]) {
      const seen = environmentOf(service, env);
      expect(configuredPlatforms(seen)).toEqual(name === "bot" ? platformNames : [name]);
      const config = collectConfig(seen, { core: readConfig }).core;
      expect(config).toMatchObject({ dataDir: "/data", port: 8080 });
      if (file === "compose.many.yaml")
        expect(config.database?.url).toBe("postgres://pullquote:secret@postgres:5432/pullquote");
      for (const one of configuredPlatforms(seen))
        expect((await platforms[one].load())(seen).adapter).toBeTypeOf("function");
    }
  });

  it("writes only where a volume is, and reads the articles that lie beside the file", () => {
    expect(service.read_only).toBe(true);
    const mounts = (service.volumes ?? []).map((volume) => volume.split(":").at(volume.startsWith("/") ? 0 : 1));
    const workdir = /^WORKDIR (\S+)$/m.exec(image)?.[1];
    expect(mounts).toEqual([`${workdir}/articles`, "/data"]);
    expect(service.volumes?.[0]).toMatch(/^\.\/articles:.*:ro$/);
  });
});

describe.each(files)("%s", (file) => {
  const { services, volumes } = composed[file]!;

  it("has every volume that it names", () => {
    const named = Object.values(services).flatMap(({ volumes: mounted = [] }) => mounted);
    const own = named.filter((volume) => !/^[./]/.test(volume)).map((volume) => volume.split(":")[0]!);
    expect(own.filter((volume) => !(volume in volumes))).toEqual([]);
    expect(Object.keys(volumes).filter((volume) => !own.includes(volume))).toEqual([]);
  });

  it("asks for nothing that .env.example does not name", () => {
    const asked = [...read(file).matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name);
    const known = [...read(".env.example").matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("compose.many.yaml", () => {
  it("leads the balancer to the port of the bots, and nobody to what is for operators", () => {
    const balancer = composed["compose.many.yaml"]?.configs?.balancer?.content;
    expect(balancer).toContain("set $$bots http://telegram:8080;");
    expect(balancer).toContain(`location ${INTERACTIONS_PATH} {`);
    expect(balancer).toContain("set $$discord http://discord:8080;");
    for (const path of ["/healthz", "/metrics"]) expect(balancer).toContain(`location ${path} { deny all; }`);
  });
});

describe("the image", () => {
  it("is made of files that there are, and that are not kept from it", () => {
    const copied = [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) => names.split(" "));
    expect(copied).toContain("seeds");
    const given = new Set(read(".dockerignore").split("\n"));
    expect(copied.filter((name) => !existsSync(name) || !given.has(`!${name}`))).toEqual([]);
  });

  it("starts what npm start starts, and not as root", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(image)?.[1] ?? "[]") as readonly string[];
    expect(command.join(" ")).toBe(scripts.start);
    expect(image).toMatch(/^USER node$[\s\S]*^CMD/m);
  });
});

describe("the unit of systemd", () => {
  const unit = read("docs/pullquote.service");
  const keys = Object.fromEntries([...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = "", value = ""]) => [key, value]));

  it("starts what npm start starts, as a user of its own, and gives up only where a person must change something", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(keys.ExecStart).toBe(`/usr/bin/env ${scripts.start}`);
    expect(keys.User).toBe("pullquote");
    expect([keys.Restart, keys.RestartPreventExitStatus]).toEqual(["on-failure", "2"]);
  });

  it("gives settings that there are, and keeps its data where it may write", () => {
    const given = Object.fromEntries(
      (keys.Environment ?? "").split(" ").map((pair) => pair.split("=") as [string, string]),
    );
    expect(Object.keys(given).filter((name) => name !== "NODE_ENV" && !settings.includes(name))).toEqual([]);
    expect(readConfig(given).dataDir).toBe(`/var/lib/${keys.StateDirectory}`);
    expect([keys.ProtectSystem, keys.StateDirectoryMode]).toEqual(["strict", "0700"]);
  });

  it("has sections and keys that systemd knows", () => {
    expect([...unit.matchAll(/^\[(\w+)\]$/gm)].map(([, name]) => name)).toEqual(["Unit", "Service", "Install"]);
    const known =
      "Description Wants After User WorkingDirectory Environment StateDirectory StateDirectoryMode ExecStart Restart RestartSec RestartPreventExitStatus TimeoutStopSec NoNewPrivileges PrivateTmp ProtectHome ProtectSystem WantedBy";
    expect(Object.keys(keys).filter((key) => !known.split(" ").includes(key))).toEqual([]);
  });
});
