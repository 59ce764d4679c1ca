"""Rows of candidates.mjs and parallel paragraphs, as word pieces; what may be learned from."""
import json
import random

from model import BEGIN, END

QUESTION, SENTENCE = 36, 72  # pieces in training, begin and end included; the product takes 128


def hash_of(text):
    """FNV-1a over UTF-16 units, as in the product."""
    value, units = 0x811C9DC5, text.encode("utf-16-le")
    for i in range(0, len(units), 2):
        value = ((value ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value


def part_of(title):
    """Which of four parts an article belongs to: the ranking's trees learn from one of which the encoder saw nothing."""
    return hash_of(title) >> 8 & 3


def typed(text, draw=random):
    """A question as people type it: now and then in small letters, without its mark, with a slip of the finger."""
    if draw.random() < 0.3:
        text = text.lower().rstrip("?？ ")
    if draw.random() < 0.2:
        places = [i for i in range(1, len(text) - 2) if text[i - 1 : i + 2].isalpha()]
        if places:
            i, kind = draw.choice(places), draw.randrange(3)
            text = text[:i] + ("", text[i] * 2, text[i + 1] + text[i])[kind] + text[i + (2 if kind == 2 else 1) :]
    return text


class Reader:
    def __init__(self, tokenizer, question=QUESTION, sentence=SENTENCE, typing=False):
        self.tokenizer, self.typing, self.longest, self.memo = tokenizer, typing, {"query": question, "passage": sentence}, {}

    def pieces(self, kind, text):
        key = kind, text
        if key not in self.memo:
            self.memo[key] = [BEGIN, *self.tokenizer(f"{kind}: {text}")[: self.longest[kind] - 2], END]
        return self.memo[key]

    def question(self, row):
        return self.pieces("query", typed(row["q"]) if self.typing else row["q"])

    def sentence(self, row, place):
        return self.pieces("passage", row["cands"][place]["t"])


def right_of(row):
    return {i for i, c in enumerate(row["cands"]) if c["gold"]}


def rows_of(path, keep=lambda row: True):
    with open(path, encoding="utf8") as file:
        return [row for row in map(json.loads, file) if keep(row)]


def rows_of_articles(path, keep=lambda row: True):
    """Rows from articles that stand in the file with what is asked of them; named as in the product's tools, so that the same quarter is left aside."""
    rows = []
    with open(path, encoding="utf8") as file:
        for number, article in enumerate(map(json.loads, file)):
            texts, title = [article["title"], *article["sentences"]][:30], "news " + article["title"]
            for i, asked in enumerate(article["questions"]):
                right = None if asked["s"] is None else asked["s"] + 1
                cands = [{"t": text, "score": 0, "gold": place == right} for place, text in enumerate(texts)]
                question = f'{asked["after"]} {asked["q"]}' if "after" in asked else asked["q"]  # as the product encodes a follow-up
                rows.append({"id": f"news {number}-{i}", "q": question, "near": right is None, "title": title, "held": False, "cands": cands})
    return [row for row in rows if keep(row)]


def learnable(aside):
    """Never a held-out article, and none of the part that is kept aside."""
    return lambda row: not row["held"] and part_of(row["title"]) != aside


def grouped(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def batch(reader, rows, most):
    """Questions, distinct sentences and which of them are right: each question's right ones, then its first six, then others."""
    sentences, places, right = [], {}, []

    def place(row, i):
        key = row["cands"][i]["t"]
        if key not in places:
            places[key] = len(sentences)
            sentences.append(reader.sentence(row, i))
        return places[key]

    for row in rows:
        right.append({place(row, i) for i in right_of(row)})
    others = [(i, k) for k, row in enumerate(rows) for i in range(len(row["cands"]))]
    for i, k in sorted(others, key=lambda at: (at[0] if at[0] < 6 else 99, random.random())):
        if len(sentences) >= most:
            break
        place(rows[k], i)
    return [reader.question(row) for row in rows], sentences, right
