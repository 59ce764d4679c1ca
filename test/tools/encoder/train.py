"""Tunes the encoder and its head. Several workers learn side by side and take the mean of their weights every minute.

    python train.py --start start.pt|DIR [--pieces pieces.json] --out trained.pt --minutes 65 --workers 2 \
        --train train.jsonl --asked asked.jsonl… [--articles articles.jsonl] [--more more.jsonl] [--parallel parallel.json] [--aside 0|1|2|3]

It starts from what base.py wrote, or from an exported folder, whose pieces it keeps. Run again with the same arguments, a broken run goes on from its last checkpoint (OUT.checkpoint, every two minutes).
Losses: the right sentences among all of the batch; each sentence by itself; whether anything answers, against questions
that their paragraph does not answer and against each question's own text without its right sentences.
"""
import argparse
import json
import os
import random
import time

import torch
import torch.distributed as dist
import torch.multiprocessing as multiprocessing
import torch.nn.functional as F

from base import tokenizer_of
from data import Reader, batch, grouped, learnable, rows_of, rows_of_articles
from export import load
from model import Late

SYNC, SAVE = 60, 120  # seconds
NEWS_SHARE = 0.44  # of what is drawn of the asked texts, with --articles
HEAD = ("narrow", "weight", "margin")


def options_of():
    parser = argparse.ArgumentParser()
    for name in ("start", "out", "train"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--pieces")
    parser.add_argument("--asked", nargs="+", required=True, help="questions on a text of its own, drawn by texts")
    parser.add_argument("--articles", nargs="*", default=[], help="articles with what is asked of them: drawn with --asked")
    parser.add_argument("--more", nargs="*", default=[])
    parser.add_argument("--parallel")
    parser.add_argument("--aside", type=int, help="the part of the articles that the encoder does not see (data.py)")
    parser.add_argument("--sentences", type=int, default=36, help="sentences in a batch")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--frozen", type=int, default=0, help="how many of the first layers stay as they are")
    for name, default in (("minutes", 60), ("rate", 4e-5), ("share-asked", 0.45), ("share-more", 0.1), ("share-parallel", 0.05), ("answers", 0.25)):
        parser.add_argument("--" + name, type=float, default=default)
    return parser.parse_args()


def start_of(options):
    """The weights to begin with, and the tokenizer."""
    if not os.path.isdir(options.start):
        return torch.load(options.start), tokenizer_of(options.pieces)
    model, tokenizer = load(options.start)
    return model.state_dict(), tokenizer


def sources(options, tokenizer):
    """Functions that draw a batch, and how often each is drawn."""
    reader, may, most = Reader(tokenizer, typing=True), learnable(options.aside), options.sentences
    answered = lambda row: may(row) and any(c["gold"] for c in row["cands"])
    articles = grouped(rows_of(options.train, answered), lambda row: row["title"])
    texts_of = lambda read, paths: [group for path in paths for group in grouped(read(path, may), lambda row: row["id"].rsplit("-", 1)[0])]
    asked, news = texts_of(rows_of, options.asked), texts_of(rows_of_articles, options.articles)
    more = [group for path in options.more for group in grouped(rows_of(path, answered), lambda row: row["title"])]
    print(f"{len(articles)} articles, {len(asked)} asked texts, {len(news)} articles with what is asked of them, {len(more)} articles in other languages", flush=True)
    weights = lambda groups: [min(len(group), 40) for group in groups]

    def from_article():
        group = random.choice(articles)
        return batch(reader, random.sample(group, min(14, len(group))), most)

    def from_asked():
        """Four short texts or two articles with all that is asked of them: questions cost little beside the sentences."""
        groups, each = (random.sample(news, 2), 18) if news and random.random() < NEWS_SHARE else (random.sample(asked, 4), 9)
        return batch(reader, [row for group in groups for row in random.sample(group, min(each, len(group)))], most + 2)

    def from_more():
        rows = [row for group in random.choices(more, weights(more), k=2) for row in random.sample(group, min(8, len(group)))]
        return batch(reader, rows, most)

    draws = [(from_article, 1 - options.share_asked - options.share_more * bool(more) - options.share_parallel * bool(options.parallel)), (from_asked, options.share_asked)]
    if more:
        draws.append((from_more, options.share_more))
    if options.parallel:
        languages = json.load(open(options.parallel, encoding="utf8"))

        def from_parallel():
            one, two = random.sample(sorted(languages), 2)
            if random.random() < 0.6:
                one, two = random.choice([(one, "en"), ("en", two)])
            common = [key for key in languages[one] if key in languages[two]]
            keys = random.sample(common, min(12, len(common)))
            return [reader.pieces("query", languages[one][key]) for key in keys], [reader.pieces("passage", languages[two][key]) for key in keys], [{i} for i in range(len(keys))]

        draws.append((from_parallel, options.share_parallel))
    return draws


def loss_of(scores, margins, right, answers):
    wanted = torch.zeros_like(scores)
    for i, places in enumerate(right):
        for j in places:
            wanted[i, j] = 1
    has, none = wanted.sum(1) > 0, -1e9
    best = torch.where(wanted > 0, scores, none).logsumexp(1)
    other = torch.where(wanted > 0, none, scores).logsumexp(1)
    first = (scores.logsumexp(1) - best)[has].mean() if has.any() else 0
    each = F.binary_cross_entropy_with_logits(scores, wanted, reduction="none").sum(1).mean()
    yes, no = (best - margins)[has], other - margins
    near = no[~has]
    whether = 0.5 * F.softplus(no[has]).mean() + F.softplus(-yes).mean() if has.any() else 0
    if len(near):
        whether = whether + F.softplus(near).mean()
        if has.any():
            whether = whether + F.softplus(near[None, :] - yes[:, None]).mean()
    return first + 0.25 * each + answers * whether


def work(rank, options, meeting):
    torch.set_num_threads(1)
    path = options.out + ".checkpoint"
    kept = torch.load(path) if os.path.exists(path) else None
    start, tokenizer = start_of(options)
    state = kept["model"] if kept else start
    model = Late(len(state["encoder.word"]))
    model.load_state_dict(state)
    model.freeze(options.frozen)
    spent, step = (kept["spent"], kept["step"]) if kept else (0.0, 0)
    random.seed(100_000 * options.seed + 1000 * rank + step), torch.manual_seed(rank)
    if options.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=options.workers)
    draws = sources(options, tokenizer)
    learned = [p for p in model.parameters() if p.requires_grad]
    head = [p for name, p in model.named_parameters() if name.split(".")[0] in HEAD]
    body = [p for name, p in model.named_parameters() if name.startswith("encoder") and p.requires_grad]
    groups = [{"params": body, "times": 1, "weight_decay": 0.01}, {"params": head, "times": 5, "weight_decay": 0.01}, {"params": [model.scale], "times": 200, "weight_decay": 0}]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, fused=True)
    if kept and len(kept["optimizers"]) > rank:
        optimizer.load_state_dict(kept["optimizers"][rank])
    if options.workers > 1:
        dist.barrier()
    last, total, count, warm = time.time(), 0.0, 0, 0
    agreed = [p.detach().clone() for p in learned]
    synced, saved = time.time(), time.time()
    while True:
        spent, last = spent + min(time.time() - last, 60), time.time()  # a run that was paused has not spent the pause
        done = spent / (options.minutes * 60)
        questions, sentences, right = random.choices([draw for draw, _ in draws], [share for _, share in draws])[0]()
        with torch.autocast("cpu", torch.bfloat16):
            scores, margins = model(questions, sentences)
        if step == 0 and not kept and model.scale[2].item() == -50:  # a fresh head: the middle of its scores becomes 0
            model.scale.data[2] -= scores.detach().mean() + 2 * scores.detach().std()
            scores = scores - (scores.detach().mean() + 2 * scores.detach().std())
        loss = loss_of(scores, margins, right, options.answers)
        warm += 1
        for group in optimizer.param_groups:
            group["lr"] = group["times"] * options.rate * min(1, warm / 60) * max(0.02, 1 - done)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in learned if p is not model.scale], 1.0)
        optimizer.step()
        step, count, total = step + 1, count + 1, total + loss.item()
        if time.time() - synced < SYNC and done < 1:
            continue
        synced = time.time()
        steps = torch.tensor([float(count), total])
        if options.workers > 1:
            flat = torch.cat([(p.detach() - a).reshape(-1) for p, a in zip(learned, agreed)]) * count
            dist.all_reduce(flat), dist.all_reduce(steps)
            at = 0
            for p, a in zip(learned, agreed):
                p.data.copy_(a + (flat[at : at + p.numel()] / steps[0]).view_as(p))
                a.copy_(p.data)
                at += p.numel()
        ending = done >= 1
        if options.workers > 1:
            flag = torch.tensor([float(ending)])
            dist.all_reduce(flag, op=dist.ReduceOp.MAX)
            ending = flag.item() > 0
        if rank == 0:
            print(f"minute {done * options.minutes:.1f}: {int(steps[0])} steps, loss {steps[1] / steps[0]:.3f}, scale {[round(x, 1) for x in model.scale.tolist()]}, own step {step}", flush=True)
            if time.time() - saved > SAVE or ending:
                saved = time.time()
                torch.save({"model": model.state_dict(), "optimizers": [optimizer.state_dict()] * options.workers, "spent": spent, "step": step}, path + ".new")
                os.replace(path + ".new", path)
        total, count = 0.0, 0
        if ending:
            break
    if rank == 0:
        torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    options = options_of()
    meeting = os.path.abspath(options.out) + ".meeting"
    if os.path.exists(meeting):
        os.remove(meeting)
    if options.workers > 1:
        multiprocessing.spawn(work, (options, meeting), options.workers)
    else:
        work(0, options, meeting)
