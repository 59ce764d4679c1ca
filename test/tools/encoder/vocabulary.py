"""Cuts the 250,002 word pieces down to those that the served languages need. Writes the kept pieces' numbers, in order.

    python vocabulary.py --source e5-small-q4.bin --texts FILE... --size 60000 --out vocabulary.json

Kept: special pieces; every Khmer piece; every single character of a served script, and signs and digits; pieces that the
given texts use (--least times or more); then, until the number is reached, the pieces of most use by the word frequencies
of each served language (package wordfreq), and for scripts without such a list the pieces of the highest scores.
"""
import argparse
import collections
import heapq
import json
import unicodedata

import wordfreq

from source import Source
from tokenizer import SPACE, Tokenizer

# Words of these languages are counted; the number weighs a language against the others.
LANGUAGES = dict(
    en=4, fr=1.5, de=1, es=1, it=0.8, pt=0.8, nl=0.7, sv=0.6, da=0.6, nb=0.6, fi=0.7, ro=0.6, tr=0.7, vi=1, id=0.7, pl=0.7, cs=0.7, hu=0.7, sh=0.5, ca=0.5,
    ru=1, uk=0.6, bg=0.5, el=0.7, he=0.5, ar=1, fa=0.7, ur=0.4, hi=0.7, ja=1, ko=1, zh=1.2,
)
WORDS = 40_000  # of each language, the commonest
# Scripts by the first word of a character's Unicode name: how many pieces, best scores first, are kept at least.
SCRIPTS = dict(
    LATIN=0, CYRILLIC=0, ARABIC=0, DEVANAGARI=0, GREEK=0, HEBREW=0, HANGUL=0, CJK=0, HIRAGANA=900, KATAKANA=500, THAI=2200, LAO=1000, KHMER=10_000, MYANMAR=1200,
    BENGALI=150, TAMIL=150, TELUGU=150, GUJARATI=150, GURMUKHI=150, KANNADA=150, MALAYALAM=150, SINHALA=150, GEORGIAN=150, ARMENIAN=150, ETHIOPIC=50,
)


def script(piece):
    """The script of most of a piece's letters and marks; OTHER where it has none."""
    counts = collections.Counter()
    for character in piece:
        if character != SPACE and unicodedata.category(character)[0] in "LM":
            counts[unicodedata.name(character, "?").replace("-", " ").split()[0]] += 1
    return counts.most_common(1)[0][0] if counts else "OTHER"


def strings(value):
    """Every text inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def texts_of(path):
    content = open(path, encoding="utf8").read()
    if path.endswith(".json"):
        yield from strings(json.loads(content))
    elif path.endswith(".jsonl"):
        for line in content.splitlines():
            yield from strings(json.loads(line))
    else:
        yield from content.splitlines()


def usage(tokenizer, code):
    """How much of a language's running text each piece covers, by the frequencies of its words as they stand and with a capital."""
    counts = collections.Counter()
    table = wordfreq.get_frequency_dict(code, wordlist="best")
    for word, share in heapq.nlargest(WORDS, table.items(), key=lambda entry: entry[1]):
        forms = [(word, 1.0)]
        if word[:1].upper() != word[:1]:
            forms = [(word, 0.75), (word[:1].upper() + word[1:], 0.25)]
        bare = code in ("zh", "ja")  # no spaces: most words stand within a run of others
        for form, part in forms:
            normal = tokenizer.normal(form)
            found = tokenizer.word(normal)
            for i in found:
                counts[i] += share * part * (0.25 if bare else 1)
            if bare:
                for i in tokenizer.word(normal[1:]):
                    counts[i] += share * part * 0.75
    return counts


def choose(source, paths, size, least):
    specials = {source.begin, source.pad, source.end, source.unknown}
    masked = source.pieces.index("<mask>")
    tokenizer = Tokenizer(source.pieces, source.scores, source.map, source.unknown, min(source.scores) - 10, specials | {masked})
    scripts = [script(piece) for piece in source.pieces]
    kept = set(specials)
    by_score = sorted(range(len(source.pieces)), key=lambda i: -source.scores[i])
    taken = collections.Counter()
    for i in by_score:
        bare, where = source.pieces[i].replace(SPACE, ""), scripts[i]
        if i == masked or (where != "OTHER" and where not in SCRIPTS):
            continue
        single = len(bare) <= 1 and (where != "CJK" or len(source.pieces[i]) == 1)
        if single or where == "OTHER" and source.scores[i] > -12.5 or taken[where] < SCRIPTS.get(where, 0):
            kept.add(i)
        taken[where] += 1
    print(len(kept), "by script and score")
    used = collections.Counter(i for path in paths for text in texts_of(path) for i in tokenizer(text))
    kept |= {i for i, count in used.items() if count >= least and (scripts[i] in SCRIPTS or scripts[i] == "OTHER") and i != masked}
    print(len(kept), "with the texts' own")
    uses = {code: usage(tokenizer, code) for code in LANGUAGES}
    worth = collections.Counter()
    for code, counts in uses.items():
        total = sum(counts.values())
        for i, count in counts.items():
            if scripts[i] in SCRIPTS or scripts[i] == "OTHER":
                worth[i] = max(worth[i], LANGUAGES[code] * count / total)
    for i, _ in worth.most_common():
        if len(kept) >= size:
            break
        kept.add(i)
    shares = {code: sum(count for i, count in counts.items() if i in kept) / sum(counts.values()) for code, counts in uses.items()}
    print("share of pieces in running text that are kept:", ", ".join(f"{code} {100 * share:.1f}" for code, share in shares.items()))
    count = collections.Counter(scripts[i] for i in kept)
    print("pieces by script:", ", ".join(f"{name} {n}" for name, n in count.most_common(30)))
    return sorted(kept)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", required=True)
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--size", type=int, default=60_000)
    parser.add_argument("--least", type=int, default=60)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    json.dump(choose(Source(options.source), options.texts, options.size, options.least), open(options.out, "w"))
