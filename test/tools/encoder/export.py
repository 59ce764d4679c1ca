"""Writes a trained model as the product reads it: `encoder.bin` (layers at 8 bits, word pieces at 4) and `pieces.bin`.

    python export.py --model trained.pt --pieces pieces.json|DIR --out DIR

DIR: what was exported before, whose word pieces stay. As a module: `load(DIR)` gives the model back as the product computes it (in float32), and its tokenizer.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import torch

import container
from base import SPECIALS
from model import BEGIN, DEPTH, END, FEED, HEADS, LONGEST, NARROW, PAD, UNKNOWN, WIDTH, Late
from tokenizer import Tokenizer

ENCODER, PIECES = b"PQENC001", b"PQPCS001"
MATRICES = ["narrow"] + [f"encoder.layers.{i}.{name}" for i in range(DEPTH) for name in ("query", "key", "value", "out", "up", "down")]


def by_rows(matrix):
    """8 bits a weight, one scale a row: weight = integer * scale."""
    scales = np.maximum(np.abs(matrix).max(1) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def by_blocks(matrix):
    """4 bits a weight in blocks of 32 of one row: weight = (nibble - 8) * scale; the weight of greatest size becomes nibble 0."""
    blocks = matrix.reshape(len(matrix), -1, 32)
    at = np.abs(blocks).argmax(-1, keepdims=True)
    scales = (np.take_along_axis(blocks, at, -1)[..., 0] / -8).astype(np.float16)
    divisor = np.where(scales == 0, 1, scales).astype(np.float32)[..., None]
    halves = np.clip(np.rint(blocks / divisor) + 8, 0, 15).astype(np.uint8)
    return (halves[..., :16] | halves[..., 16:] << 4).reshape(len(matrix), -1), scales


def from_blocks(packed, scales):
    packed = packed.reshape(len(packed), -1, 16)
    halves = np.concatenate([packed & 15, packed >> 4], -1).astype(np.float32) - 8
    return (halves * scales.astype(np.float32)[..., None]).reshape(len(packed), -1)


def name_of(name):
    return name.removeprefix("encoder.")


def pieces_of(path):
    """The word pieces as base.py wrote them, or those of an exported folder."""
    if os.path.isdir(path):
        header, tensors = container.read(os.path.join(path, "pieces.bin"), PIECES)
        return header, dict(tensors)
    found = json.load(open(path))
    texts = [b"" if i in SPECIALS else piece.encode() for i, piece in enumerate(found["pieces"])]
    mapped = sorted((ord(point), [ord(c) for c in to]) for point, to in found["map"].items())
    return {"pieces": len(texts), "unknown": UNKNOWN, "unknownScore": found["unknown_score"]}, {
        "score": np.array(found["scores"], np.float32),
        "size": np.array([len(text) for text in texts], np.uint8),
        "text": np.frombuffer(b"".join(texts), np.uint8),
        "map.from": np.array([point for point, _ in mapped], np.uint32),
        "map.size": np.array([len(to) for _, to in mapped], np.uint8),
        "map.to": np.array([c for _, to in mapped for c in to], np.uint32),
    }


def export(state, pieces, folder):
    tensors = {}
    tensors["word"], tensors["word.scale"] = by_blocks(state["encoder.word"].numpy())
    tensors["position"] = (state["encoder.position"] + state["encoder.kind"]).numpy()
    for name, value in state.items():
        if name in ("encoder.word", "encoder.position", "encoder.kind", "scale"):
            continue
        part = name.removesuffix(".weight")
        if part in MATRICES:
            tensors[f"{name_of(part)}.weight"], tensors[f"{name_of(part)}.scale"] = by_rows(value.numpy())
        else:
            tensors[name_of(name)] = value.numpy().reshape(-1).astype(np.float32)
    header = {
        "width": WIDTH, "heads": HEADS, "feed": FEED, "depth": DEPTH, "narrow": NARROW, "longest": LONGEST, "epsilon": 1e-12,
        "begin": BEGIN, "pad": PAD, "end": END, "unknown": UNKNOWN, "pieces": pieces[0]["pieces"],
        "question": "query: ", "sentence": "passage: ", "scale": [float(x) for x in state["scale"]],
    }
    header["version"] = hashlib.sha256(b"".join(np.ascontiguousarray(value).tobytes() for value in tensors.values())).hexdigest()[:16]
    os.makedirs(folder, exist_ok=True)
    container.write(os.path.join(folder, "encoder.bin"), ENCODER, header, tensors)
    pieces_header, pieces_tensors = pieces
    pieces_header = {name: pieces_header[name] for name in ("pieces", "unknown", "unknownScore")}
    container.write(os.path.join(folder, "pieces.bin"), PIECES, {"version": header["version"], **pieces_header}, pieces_tensors)


def load(folder):
    header, tensors = container.read(os.path.join(folder, "encoder.bin"), ENCODER)
    model = Late(header["pieces"])
    state = model.state_dict()
    for name in state:
        short = name_of(name)
        if name == "encoder.word":
            value = from_blocks(tensors["word"], tensors["word.scale"])
        elif name == "scale":
            value = np.array(header["scale"], np.float32)
        elif name == "encoder.kind":
            value = np.zeros(WIDTH, np.float32)  # it stands within the positions
        elif name.removesuffix(".weight") in MATRICES:
            value = tensors[short].astype(np.float32) * tensors[short.removesuffix(".weight") + ".scale"][:, None]
        else:
            value = tensors[short]
        state[name] = torch.from_numpy(np.ascontiguousarray(value)).clone().view(state[name].shape)
    model.load_state_dict(state)
    header, tensors = container.read(os.path.join(folder, "pieces.bin"), PIECES)
    text, places = tensors["text"].tobytes(), np.concatenate([[0], np.cumsum(tensors["size"].astype(int))])
    pieces = [text[places[i] : places[i + 1]].decode() for i in range(header["pieces"])]
    ends, points = np.cumsum(tensors["map.size"].astype(int)), tensors["map.to"].tolist()
    mapping = {chr(point): "".join(map(chr, points[end - size : end])) for point, size, end in zip(tensors["map.from"].tolist(), tensors["map.size"].tolist(), ends.tolist())}
    return model.eval(), Tokenizer(pieces, tensors["score"], mapping, header["unknown"], header["unknownScore"], SPECIALS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("model", "pieces", "out"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    state = torch.load(options.model)
    export(state.get("model", state), pieces_of(options.pieces), options.out)
    sizes = {name: os.path.getsize(os.path.join(options.out, name)) for name in ("encoder.bin", "pieces.bin")}
    print(sizes, "together", sum(sizes.values()))
