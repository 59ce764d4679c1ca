"""The untrained model with the kept word pieces: tensors (start.pt) and word pieces (pieces.json).

    python base.py --source e5-small-q4.bin --vocabulary vocabulary.json --model start.pt --pieces pieces.json
"""
import argparse
import json

import torch

from model import LONGEST, Late
from source import Source
from tokenizer import Tokenizer

SPECIALS = {0, 1, 2, 3}


def tokenizer_of(path):
    found = json.load(open(path))
    return Tokenizer(found["pieces"], found["scores"], found["map"], 3, found["unknown_score"], SPECIALS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("source", "vocabulary", "model", "pieces"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    source, kept = Source(options.source), json.load(open(options.vocabulary))
    assert kept[:4] == [source.begin, source.pad, source.end, source.unknown] == [0, 1, 2, 3]
    weights = {name: torch.from_numpy(value) for name, value in source.weights().items()}
    weights["word"], weights["position"] = weights["word"][kept], weights["position"][:LONGEST]
    torch.manual_seed(1)
    model = Late(len(kept))
    missing = model.encoder.load_state_dict(weights, strict=True)
    torch.save(model.state_dict(), options.model)
    pieces = {"pieces": [source.pieces[i] for i in kept], "scores": [float(source.scores[i]) for i in kept], "map": source.map, "unknown_score": float(min(source.scores)) - 10}
    json.dump(pieces, open(options.pieces, "w"), ensure_ascii=False)
    print(len(kept), "pieces")
