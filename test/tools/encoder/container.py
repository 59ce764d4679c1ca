"""A file of named tensors: 8 bytes of magic, the header's length (u32), the header (JSON), then the tensors, each at a multiple of 64 bytes."""
import json
import struct

import numpy as np

TYPES = {"i8": np.int8, "u8": np.uint8, "f16": np.float16, "f32": np.float32, "u32": np.uint32}
NAMES = {np.dtype(kind): name for name, kind in TYPES.items()}


def up(number):
    return -(-number // 64) * 64


def write(path, magic, header, tensors):
    places, at = {}, 0
    for name, value in tensors.items():
        places[name] = {"type": NAMES[value.dtype], "shape": list(value.shape), "offset": at, "bytes": value.nbytes}
        at = up(at + value.nbytes)
    text = json.dumps({**header, "tensors": places}, separators=(",", ":"), ensure_ascii=False).encode()
    with open(path, "wb") as file:
        file.write(magic + struct.pack("<I", len(text)) + text)
        start = up(12 + len(text))
        for name, value in tensors.items():
            file.write(b"\0" * (start + places[name]["offset"] - file.tell()))
            file.write(np.ascontiguousarray(value).tobytes())


def read(path, magic):
    raw = open(path, "rb").read()
    if raw[:8] != magic:
        raise ValueError(f"{path} is of another kind or version")
    size = struct.unpack_from("<I", raw, 8)[0]
    header = json.loads(raw[12 : 12 + size])
    start = up(12 + size)
    get = lambda t: np.frombuffer(raw, TYPES[t["type"]], int(np.prod(t["shape"])), start + t["offset"]).reshape(t["shape"])
    return header, {name: get(tensor) for name, tensor in header["tensors"].items()}
