/** How a file of weights is written: the counterpart of what the core reads, for weights that a test makes itself. */

import { aligned, type Tensor } from "../../src/meaning/container.ts";

export type Part = Readonly<{ type: Tensor["type"]; shape: readonly number[]; bytes: Uint8Array }>;

export const f32 = (values: ArrayLike<number>, ...shape: number[]): Part => ({
  type: "f32",
  shape: shape.length > 0 ? shape : [values.length],
  bytes: new Uint8Array(Float32Array.from(values).buffer),
});

export const u32 = (values: ArrayLike<number>): Part => ({
  type: "u32",
  shape: [values.length],
  bytes: new Uint8Array(Uint32Array.from(values).buffer),
});

export const u8 = (values: ArrayLike<number>): Part => ({
  type: "u8",
  shape: [values.length],
  bytes: Uint8Array.from(values),
});

/** A whole file: the format's name, the header with every part's place in it, and the parts. */
export const containerOf = (format: string, header: object, parts: Readonly<Record<string, Part>>): Buffer => {
  let at = 0;
  const tensors = Object.fromEntries(
    Object.entries(parts).map(([name, { type, shape, bytes }]) => {
      const offset = aligned(at);
      at = offset + bytes.length;
      return [name, { type, shape, offset, bytes: bytes.length }];
    }),
  );
  const json = Buffer.from(JSON.stringify({ ...header, tensors }));
  const start = aligned(12 + json.length);
  const file = Buffer.alloc(start + at);
  file.write(format, 0, "latin1");
  file.writeUInt32LE(json.length, 8);
  file.set(json, 12);
  for (const [name, { bytes }] of Object.entries(parts)) file.set(bytes, start + tensors[name]!.offset);
  return file;
};
