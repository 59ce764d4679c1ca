/** Whether Discord signed a request: Ed25519, over the time that it bears and its body, byte for byte. */
import { createPublicKey, verify } from "node:crypto";

/** What a request says of its signature. */
export type RequestSignature = Readonly<{ signature: string; timestamp: string }>;

/** The application's public key, as Discord shows it. */
export const PUBLIC_KEY_FORM = /^[0-9a-f]{64}$/i;

/** Undefined when a request bears none, or one that can be none: its body need not be read. */
export const readSignature = (headers: Pick<Headers, "get">): RequestSignature | undefined => {
  const signature = headers.get("x-signature-ed25519") ?? "";
  const timestamp = headers.get("x-signature-timestamp") ?? "";
  return /^[0-9a-f]{128}$/i.test(signature) && /^\d{1,15}$/.test(timestamp) ? { signature, timestamp } : undefined;
};

/** When a request was signed; milliseconds since 1970. */
export const signedAt = ({ timestamp }: RequestSignature): number => Number(timestamp) * 1000;

export const createSignatureCheck = (publicKey: string): ((signed: RequestSignature, body: Uint8Array) => boolean) => {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return ({ signature, timestamp }, body) =>
    verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, "hex"));
};
