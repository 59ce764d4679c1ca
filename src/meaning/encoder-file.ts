/** Decides which arrays the encoder's file must have, and in which order the kernel knows them. */

import type { FileHandle } from "node:fs/promises";
import { z } from "zod";
import { type Container, type ContainerHeader, containerHeader, readContainer, type Tensor } from "./container.ts";
import { type Unavailable, unavailable } from "./unavailable.ts";

/** The format that this program reads. */
export const ENCODER_FORMAT = "PQENC001";

/** Numbers of one head of attention: what the kernel keeps in registers. */
const HEAD_WIDTH = 32;
/** Weights of word pieces that share one scale. */
const BLOCK_WEIGHTS = 32;

const encoderHeader = containerHeader.extend({
  depth: z.int().min(1).max(60),
  width: z.int().positive().multipleOf(HEAD_WIDTH),
  heads: z.int().positive(),
  feed: z.int().positive().multipleOf(16),
  narrow: z.int().positive().multipleOf(16),
  longest: z.int().positive(),
  pieces: z.int().positive(),
  epsilon: z.number().positive(),
  begin: z.int().nonnegative(),
  end: z.int().nonnegative(),
  question: z.string(),
  sentence: z.string(),
  scale: z.tuple([z.number(), z.number(), z.number()]),
});

type EncoderHeader = z.infer<typeof encoderHeader>;

/** The sizes of an encoder. */
export type EncoderShape = Readonly<Pick<EncoderHeader, "depth" | "width" | "feed" | "narrow" | "longest" | "pieces">>;

/** A linear function of a question's pooled vector. */
export type Margin = Readonly<{ weight: Float32Array; bias: number }>;

/** What the file says of the encoder, its size, and where its arrays begin, in the kernel's order. */
export type EncoderPlan = Readonly<Omit<EncoderHeader, "tensors">> &
  Readonly<{ bytes: number; offsets: Uint32Array; margin: Margin }>;

type Expected = readonly [name: string, type: Tensor["type"], ...shape: number[]];

/** A matrix of bytes, the scale of each of its rows, and what is added. */
const matrix = (name: string, rows: number, columns: number): readonly Expected[] => [
  [`${name}.weight`, "i8", rows, columns],
  [`${name}.scale`, "f32", rows],
  [`${name}.bias`, "f32", rows],
];

const norm = (name: string, width: number): readonly Expected[] => [
  [`${name}.weight`, "f32", width],
  [`${name}.bias`, "f32", width],
];

/** The arrays that the kernel reads, in the order of its table. */
export const kernelTensors = ({ depth, width, feed, narrow, longest, pieces }: EncoderShape): readonly Expected[] => [
  ["word", "u8", pieces, width / 2],
  ["word.scale", "f16", pieces, width / BLOCK_WEIGHTS],
  ["position", "f32", longest, width],
  ...norm("norm", width),
  ...Array.from({ length: depth }, (_, layer) => `layers.${layer}`).flatMap((layer) => [
    ...matrix(`${layer}.query`, width, width),
    ...matrix(`${layer}.key`, width, width),
    ...matrix(`${layer}.value`, width, width),
    ...matrix(`${layer}.out`, width, width),
    ...norm(`${layer}.norm1`, width),
    ...matrix(`${layer}.up`, feed, width),
    ...matrix(`${layer}.down`, width, feed),
    ...norm(`${layer}.norm2`, width),
  ]),
  ["narrow.weight", "i8", narrow, width],
  ["narrow.scale", "f32", narrow],
  ["weight.weight", "f32", width],
];

/** The arrays that are read on this side of the thread. */
export const marginTensors = ({ width }: EncoderShape): readonly Expected[] => [
  ["margin.weight", "f32", width],
  ["margin.bias", "f32", 1],
];

/** Where an array begins, or what is wrong with it. */
const placeOf = (tensors: ContainerHeader["tensors"], [name, type, ...shape]: Expected): number | Unavailable => {
  const tensor = tensors[name];
  if (tensor === undefined) return unavailable("weights", `the encoder's file has no ${name}`);
  if (tensor.type === type && tensor.shape.join() === shape.join()) return tensor.offset;
  const found = `${tensor.type} ${tensor.shape.join("×")}`;
  return unavailable("weights", `${name} in the encoder's file is ${found}, not ${type} ${shape.join("×")}`);
};

/** Numbers of a file from one place on. */
const readFloats = async (file: FileHandle, position: number, count: number): Promise<Float32Array> => {
  const floats = new Float32Array(count);
  const { bytesRead } = await file.read(new Uint8Array(floats.buffer), 0, floats.byteLength, position);
  if (bytesRead < floats.byteLength) throw new Error("it was cut short");
  return floats;
};

const planOf = async (
  { header, bytes }: Container<EncoderHeader>,
  file: FileHandle,
): Promise<EncoderPlan | Unavailable> => {
  const { tensors, ...rest } = header;
  if (rest.heads * HEAD_WIDTH !== rest.width) {
    return unavailable("weights", `the encoder has heads of another width than ${HEAD_WIDTH}`);
  }
  const places: number[] = [];
  for (const expected of [...kernelTensors(rest), ...marginTensors(rest)]) {
    const place = placeOf(tensors, expected);
    if (typeof place !== "number") return place;
    places.push(place);
  }
  const [weightAt, biasAt] = places.splice(-2);
  const weight = await readFloats(file, weightAt!, rest.width);
  const [bias = 0] = await readFloats(file, biasAt!, 1);
  return { ...rest, bytes, offsets: Uint32Array.from(places), margin: { weight, bias } };
};

/** Reads what the file says of itself, and checks that all of it is there; the arrays themselves are left to the thread that encodes. */
export const readEncoderPlan = (path: string): Promise<EncoderPlan | Unavailable> =>
  readContainer(path, ENCODER_FORMAT, encoderHeader, planOf);
