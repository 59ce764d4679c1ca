"""Figures of an exported encoder on sets of candidates.mjs: right first by meaning alone and with the words, and answerable against near.

    python measure.py --folder DIR --set news-dev=newsdev.jsonl --set asked=asked.jsonl [--held] [--only PREFIX] [--most 400] [--out scores.json]

--held: only rows that nothing was learned from. --only: rows whose id begins so. A weight of the words multiplies the log-odds
of the product's score, which is added to the score by meaning. "margin": the best score less the question's margin.
"""
import argparse
import json
import math
import os
import random

import torch

from data import Reader, right_of, rows_of
from export import load
from model import LONGEST

WEIGHTS = (0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2)
torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 1)))


def log_odds(score):
    score = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(score / (1 - score))


def encode_all(model, texts, size=32):
    """Each text's vectors, computed in groups of like length."""
    texts = sorted(set(map(tuple, texts)), key=len)
    found = {}
    for first in range(0, len(texts), size):
        part = texts[first : first + size]
        tokens, there, weights, mean = model.encode([list(text) for text in part], size)
        for i, text in enumerate(part):
            found[text] = (tokens[i, : len(text)].bfloat16(), weights[i, : len(text)], mean[i])
    return found


def scores_of(model, reader, rows):
    sentences = [[reader.sentence(row, i) for i in range(len(row["cands"]))] for row in rows]
    found = encode_all(model, [reader.question(row) for row in rows] + [s for part in sentences for s in part])
    result = []
    for row, part in zip(rows, sentences):
        q_tokens, weights, q_mean = found[tuple(reader.question(row))]
        weights, scores = weights.softmax(-1), []
        for sentence in part:
            tokens, _, mean = found[tuple(sentence)]
            best = (q_tokens.float() @ tokens.float().T).amax(-1)
            scores.append(float(model.scale[0] * (best * weights).sum() + model.scale[1] * (q_mean @ mean) + model.scale[2]))
        result.append({"id": row["id"], "near": row["near"], "scores": scores, "words": [log_odds(c["score"]) for c in row["cands"]], "right": sorted(right_of(row)), "margin": float(model.margin(q_mean))})
    return result


def area(answerable, near):
    return sum((a > n) + 0.5 * (a == n) for a in answerable for n in near) / (len(answerable) * len(near))


def best_of(row, weight):
    mixed = [s + weight * w for s, w in zip(row["scores"], row["words"])]
    return max(range(len(mixed)), key=mixed.__getitem__) if mixed else None


def report(name, found):
    answerable, near = [r for r in found if not r["near"]], [r for r in found if r["near"] and r["scores"]]
    is_right = lambda row, weight: best_of(row, weight) in row["right"]
    share = lambda values: 100 * sum(values) / max(1, len(values))
    words = share([bool(r["words"]) and max(range(len(r["words"])), key=r["words"].__getitem__) in r["right"] for r in answerable])
    print(f"{name}: {len(answerable)} answerable, {len(near)} near; words alone {words:.1f}; right first by weight of the words: " + ", ".join(f"{w}: {share([is_right(r, w) for r in answerable]):.1f}" for w in WEIGHTS), flush=True)
    if not near:
        return
    with_scores = [r for r in answerable if r["scores"]]
    for label, value in (("score", lambda r: max(r["scores"])), ("margin", lambda r: max(r["scores"]) - r["margin"])):
        line = f"  {label}: AUROC {area([value(r) for r in with_scores], [value(r) for r in near]):.3f}"
        for refused in (60, 70, 80):
            limit = sorted(value(r) for r in near)[min(len(near) - 1, math.ceil(len(near) * refused / 100))]
            shown = [r for r in with_scores if value(r) >= limit]
            right = sum(is_right(r, 0.1) for r in shown)
            line += f"; near refused {refused}: hit@1 {100 * right / len(answerable):.1f}, right of shown {100 * right / max(1, len(shown)):.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--set", action="append", required=True)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--fast", action="store_true", help="bfloat16: same figures within a tenth, a third of the time")
    parser.add_argument("--only", default="")
    parser.add_argument("--most", type=int)
    parser.add_argument("--out")
    options = parser.parse_args()
    model, tokenizer = load(options.folder)
    reader, every = Reader(tokenizer, LONGEST, LONGEST), {}
    for part in options.set:
        name, path = part.split("=", 1)
        rows = rows_of(path, lambda row: row["id"].startswith(options.only) and (row["held"] or not options.held))
        if options.most and len(rows) > options.most:
            rows = random.Random(3).sample(rows, options.most)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=options.fast):
            every[name] = scores_of(model, reader, rows)
        report(name, every[name])
    if options.out:
        json.dump(every, open(options.out, "w"))
