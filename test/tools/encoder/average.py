"""Averages models that were tuned from one start: better on texts unlike those that were learned from than each of them
(Wortsman and others 2022, model soups).

    python average.py --out trained.pt one.pt other.pt=0.5…

A number behind a model is its weight, else 1. A folder is what export.py wrote. What is the same in all stays bit by bit.
"""
import argparse
import os

import torch

from export import load


def state_of(path):
    return load(path)[0].state_dict() if os.path.isdir(path) else torch.load(path)


def average(states, weights):
    total, first = sum(weights), states[0]
    mean = lambda name: sum(state[name].float() * (weight / total) for state, weight in zip(states, weights))
    return {name: value if all(torch.equal(state[name], value) for state in states) else mean(name) for name, value in first.items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    paths, _, weights = zip(*(model.partition("=") for model in options.models))
    torch.save(average([state_of(path) for path in paths], [float(weight or 1) for weight in weights]), options.out)
