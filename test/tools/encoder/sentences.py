"""Rows like those of candidates.mjs from data sets in Chinese and Thai, without the product: a question, its text's sentences, which of them has the answer.

    python sentences.py --out more.jsonl [--squad drcd.json cmrc.json] [--lines thai.jsonl] [--written chinese.jsonl]

Held-out articles are left out. With --written only what that file asks, of texts that it names by one of their questions. Chinese is cut behind its full stops, Thai (which has none) at spaces, into pieces of some length.
"""
import argparse
import json
import re

from data import hash_of

CHINESE, THAI_LEAST, MOST = re.compile(r"[^。！？!?\n]+[。！？!?]*[」』”]?|\n"), 60, 30


def cut_chinese(text):
    return [(m.start(), m.end()) for m in CHINESE.finditer(text) if m.group().strip()]


def cut_thai(text):
    spans, start = [], 0
    for m in re.finditer(r"\s+", text):
        if m.start() - start >= THAI_LEAST:
            spans.append((start, m.start()))
            start = m.end()
    return [*spans, (start, len(text))] if start < len(text) else spans


def articles(options):
    for path in options.squad:
        for place, article in enumerate(json.load(open(path, encoding="utf8"))["data"]):
            title = article.get("title", "")
            asked = [(p["context"], qa["id"], qa["question"], qa["answers"]) for p in article["paragraphs"] for qa in p["qas"]]
            yield title, place, cut_chinese, [(context, key, q, [(a["text"], a.get("answer_start", -1)) for a in answers]) for context, key, q, answers in asked]
    for path in options.lines:
        texts = {}
        for row in map(json.loads, open(path, encoding="utf8")):
            answers = list(zip(row["answers"]["text"], row["answers"]["answer_start"]))
            texts.setdefault(row["article_id"], (row.get("title", ""), []))[1].append((row["context"], row["question_id"], row["question"], answers))
        for place, (title, asked) in enumerate(texts.values()):
            yield title, place, cut_thai, asked


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--squad", nargs="*", default=[])
    parser.add_argument("--lines", nargs="*", default=[])
    parser.add_argument("--written")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    count, written = 0, None
    if options.written:
        written = {row["of"]: row["questions"] for row in map(json.loads, open(options.written, encoding="utf8"))}
    with open(options.out, "w") as file:
        for title, place, cut, asked in articles(options):
            if hash_of(title or str(place)) % 8 == 0:
                continue
            contexts = {context: cut(context) for context, *_ in asked}
            for context, key, question, answers in asked:
                cands = []
                for other, spans in sorted(contexts.items(), key=lambda at: at[0] != context):
                    for start, end in spans[:MOST]:
                        gold = other == context and any(a in context[start:end] and (at < 0 or not context.startswith(a, at) or start <= at < end) for a, at in answers)
                        cands.append({"t": context[start:end] if other == context else other[start:end], "score": 0, "gold": gold})
                row = {"id": key, "q": question.strip(), "near": False, "title": title or f"{cut.__name__} {place}", "held": False, "cands": cands[:MOST]}
                rows = [row] if written is None else [{**row, "id": f"{key}-{i}", "q": asked["q"], "near": asked["s"] is None, "cands": [{**c, "gold": j == asked["s"]} for j, c in enumerate(row["cands"])]} for i, asked in enumerate(written.get(key, []))]
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
                count += len(rows)
    print(count, "questions")
