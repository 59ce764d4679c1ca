/**
 * Decides how a file of weights or of word pieces is opened: eight bytes that name the format and its version, the
 * length of a header, the header as JSON, then arrays. Little-endian throughout; the arrays begin at the next multiple of
 * 64 bytes after the header, and each at a multiple of 64 from there.
 */

import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { messageOf } from "../errors.ts";
import { isUnavailable, type Unavailable, unavailable } from "./unavailable.ts";

const FORMAT_BYTES = 8;
/** Characters of a format's name that say what the file is; the others are its version. */
const KIND_CHARS = 5;
/** The format's name and the header's length. */
const PREAMBLE_BYTES = FORMAT_BYTES + 4;
/** Far above any header that is one. */
const MAX_HEADER_BYTES = 1 << 20;

const ALIGNMENT = 64;

/** Bytes of one number of each type. */
const ELEMENT_BYTES = { i8: 1, u8: 1, f16: 2, f32: 4, u32: 4 } as const;

const tensorSchema = z.object({
  type: z.enum(["i8", "u8", "f16", "f32", "u32"]),
  shape: z.array(z.int().nonnegative()),
  offset: z.int().nonnegative().multipleOf(ALIGNMENT),
});

/** One array in a file: the type of its numbers, its size along each axis, and where it begins. */
export type Tensor = Readonly<z.infer<typeof tensorSchema>>;

/** What every header has: which version of the weights it belongs to, and the arrays of the file. */
export const containerHeader = z.object({
  version: z.string().min(1),
  tensors: z.record(z.string(), tensorSchema),
});

export type ContainerHeader = z.infer<typeof containerHeader>;

/** A header with its tensors' places counted from the file's start, and the size of the whole file. */
export type Container<Header extends ContainerHeader> = Readonly<{ header: Header; bytes: number }>;

/** How many numbers a tensor has. */
export const elementCount = ({ shape }: Tensor): number => shape.reduce((product, size) => product * size, 1);

/** Bytes that a tensor takes. */
export const byteLength = (tensor: Tensor): number => elementCount(tensor) * ELEMENT_BYTES[tensor.type];

/** The next multiple of 64. */
export const aligned = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

/** Up to `length` bytes of the file from `position` on. */
const read = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

const headerIn = async <Header extends ContainerHeader>(
  file: FileHandle,
  name: string,
  format: string,
  schema: z.ZodType<Header>,
): Promise<Container<Header> | Unavailable> => {
  const { size } = await file.stat();
  const preamble = await read(file, 0, PREAMBLE_BYTES);
  const found = preamble.subarray(0, FORMAT_BYTES).toString("latin1");
  if (preamble.length < PREAMBLE_BYTES) return unavailable("weights", `${name} is cut short: it has ${size} bytes`);
  if (found !== format) {
    const isSameKind = found.slice(0, KIND_CHARS) === format.slice(0, KIND_CHARS);
    const reason = isSameKind ? `is of version ${found}; this program reads ${format}` : "is no file of this kind";
    return unavailable("weights", `${name} ${reason}`);
  }
  const length = preamble.readUInt32LE(FORMAT_BYTES);
  if (length > MAX_HEADER_BYTES) return unavailable("weights", `${name} is damaged: its header cannot be read`);
  const text = (await read(file, PREAMBLE_BYTES, length)).toString("utf8");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unavailable("weights", `${name} is cut short or damaged: its header cannot be read`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return unavailable("weights", `${name} is damaged: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const header = parsed.data;
  const start = aligned(PREAMBLE_BYTES + length);
  let end = start;
  for (const tensor of Object.values(header.tensors)) {
    tensor.offset += start;
    end = Math.max(end, tensor.offset + byteLength(tensor));
  }
  if (size !== end) return unavailable("weights", `${name} is cut short or damaged: ${size} bytes of ${end}`);
  return { header, bytes: size };
};

/** Checks a file's header against its size, then gives what the caller reads from the open file, or why it cannot be used. */
export const readContainer = async <Header extends ContainerHeader, Value extends object>(
  path: string,
  format: string,
  schema: z.ZodType<Header>,
  take: (container: Container<Header>, file: FileHandle) => Promise<Value | Unavailable>,
): Promise<Value | Unavailable> => {
  const name = basename(path);
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return unavailable("weights", isMissing ? `${path} is missing` : `${name} cannot be read: ${messageOf(error)}`);
  }
  try {
    const container = await headerIn(file, name, format, schema);
    return isUnavailable(container) ? container : await take(container, file);
  } catch (error) {
    return unavailable("weights", `${name} cannot be read: ${messageOf(error)}`);
  } finally {
    await file.close();
  }
};
