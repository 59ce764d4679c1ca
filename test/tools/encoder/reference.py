"""What the product must compute, too: pieces, vectors and scores of some texts, in float32 from the exported weights.

    python reference.py --folder DIR --texts texts.jsonl        (lines: {kind, text, language})
"""
import argparse
import json
import os

import torch

from data import Reader
from export import load
from model import LONGEST

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--texts", required=True)
    options = parser.parse_args()
    model, tokenizer = load(options.folder)
    reader = Reader(tokenizer, LONGEST, LONGEST)
    rows = [json.loads(line) for line in open(options.texts, encoding="utf8")]
    short = lambda values, digits=7: [round(float(x), digits) for x in values]
    encoded = {}
    with torch.no_grad(), open(os.path.join(options.folder, "reference.jsonl"), "w") as file:
        for row in rows:
            ids = reader.pieces("query" if row["kind"] == "question" else "passage", row["text"])
            tokens, _, weights, mean = encoded[row["text"]] = model.encode([ids])
            found = {**row, "ids": ids, "vector": short(mean[0]), "tokens": [short(token) for token in tokens[0, :4]]}
            if row["kind"] == "question":
                found |= {"weights": short(weights[0].softmax(-1)), "margin": float(model.margin(mean)[0, 0])}
            file.write(json.dumps(found, ensure_ascii=False) + "\n")
    questions, sentences = ([row["text"] for row in rows if row["kind"] == kind] for kind in ("question", "sentence"))
    with torch.no_grad(), open(os.path.join(options.folder, "pairs.jsonl"), "w") as file:
        for i, question in enumerate(questions):
            for j in range(3):
                sentence = sentences[(i + 7 * j) % len(sentences)]
                scores, _ = model.score(encoded[question], encoded[sentence])
                file.write(json.dumps({"question": question, "sentence": sentence, "score": float(scores[0, 0])}, ensure_ascii=False) + "\n")
