import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { platforms } from "../adapters/platforms.ts";
import { settingNames as core } from "../src/server.ts";

type Service = Readonly<{ environment?: Record<string, string>; volumes?: readonly string[]; image?: string }>;
type Compose = Readonly<{
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  configs: Record<string, { content: string }>;
}>;

const read = (file: string): string => readFileSync(file, "utf8");
const compose = parse(read("compose.yaml"), { merge: true }) as Compose;
const image = read("Dockerfile");

describe("compose.yaml", () => {
  const bots = Object.entries(compose.services).filter(([, { image }]) => image === "pullquote");

  it("gives the bots settings that there are, and all of them the same database", () => {
    expect(bots.map(([name]) => name)).toEqual(["telegram", "discord"]);
    const settings = new Set([...core, ...Object.values(platforms).flatMap(({ settingNames }) => settingNames)]);
    for (const [, { environment = {} }] of bots) {
      expect(Object.keys(environment).filter((name) => !settings.has(name))).toEqual([]);
      expect(environment.DATABASE_URL).toMatch(
        /^postgres:\/\/pullquote:\$\{POSTGRES_PASSWORD\}@postgres:5432\/pullquote$/,
      );
    }
  });

  it("has every volume that it names", () => {
    const named = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    const volumes = named.filter((volume) => !volume.startsWith("/")).map((volume) => volume.split(":")[0]!);
    expect(volumes.filter((volume) => !(volume in compose.volumes))).toEqual([]);
  });

  it("leads the balancer to the port of the image, and nobody to what is for operators", () => {
    const port = /PORT=(\d+)/.exec(image)?.[1];
    const balancer = compose.configs.balancer?.content;
    expect(balancer).toContain(`set $$bots http://telegram:${port};`);
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
