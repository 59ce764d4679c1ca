"""Averages models that were tuned from one start: better on texts unlike those that were learned from than each of them
(Wortsman and others 2022, model soups).

    python average.py --out trained.pt one.pt other.pt…
"""
import argparse

import torch

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    states = [torch.load(path) for path in options.models]
    torch.save({name: sum(state[name].float() for state in states) / len(states) for name in states[0]}, options.out)
