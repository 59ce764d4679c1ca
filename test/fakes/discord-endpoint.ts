/** Discord's side of interactions by HTTP: signs requests with the application's key, and reads what they are answered. */
import { generateKeyPairSync, sign } from "node:crypto";
import type { Json } from "./discord-types.ts";

export type SignedRequest = Readonly<{ headers: Record<string, string>; body: string }>;

/** The application's key pair; only its public half leaves Discord. */
export const createSigner = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    publicKey: Buffer.from(x, "base64url").toString("hex"),
    /** `at`: milliseconds since 1970. */
    request: (event: unknown, at: number): SignedRequest => {
      const body = JSON.stringify(event);
      const timestamp = String(Math.floor(at / 1000));
      const signature = sign(null, Buffer.from(`${timestamp}${body}`), privateKey).toString("hex");
      return {
        headers: {
          "content-type": "application/json",
          "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
          "x-signature-ed25519": signature,
          "x-signature-timestamp": timestamp,
        },
        body,
      };
    },
  };
};

/** The answer to an interaction that is brought; undefined when there is none that Discord takes, in time. */
export const bringInteraction = async (
  endpoint: string,
  { headers, body }: SignedRequest,
  withinMs: number,
): Promise<Json | undefined> => {
  const began = performance.now();
  try {
    // One that is always too late is received, too.
    const signal = AbortSignal.timeout(Math.max(1000, withinMs));
    const response = await fetch(endpoint, { method: "POST", headers, body, signal });
    const answer = (await response.json()) as Json;
    const isJson = /^application\/json\b/.test(response.headers.get("content-type") ?? "");
    return response.status === 200 && isJson && performance.now() - began < withinMs ? answer : undefined;
  } catch {
    return undefined;
  }
};
