"""Word pieces of a text: SentencePiece's unigram model, in few lines, as the product's own tokenizer must do it too.

1. NFC, then each code point through the map (identity where it has none), then runs of spaces become one, none at the ends.
2. One space in front, every space becomes U+2581; the text is cut in front of each U+2581 (no piece has one inside).
3. For each such word, the pieces with the highest sum of scores (doubles, from 0, left to right; of equal sums the one
   found first: starts ascending, then ends ascending, then the unknown character). A character that no piece begins
   with costs `unknown_score`; unknown characters in a row within a word are one unknown piece.
"""
import unicodedata

SPACE = "\u2581"


class Tokenizer:
    def __init__(self, pieces, scores, mapping, unknown, unknown_score, specials=()):
        self.ids = {piece: i for i, piece in enumerate(pieces) if i not in specials and piece}
        self.scores = [float(score) for score in scores]
        self.mapping, self.unknown, self.unknown_score = mapping, unknown, float(unknown_score)
        self.starts = {piece[:size] for piece in self.ids for size in range(1, len(piece) + 1)}
        self.table = str.maketrans(mapping)
        self.memo = {}

    def normal(self, text):
        text = unicodedata.normalize("NFC", text).translate(self.table)
        return SPACE + SPACE.join(part for part in text.split(" ") if part)

    def word(self, word):
        known = self.memo.get(word)
        if known is not None:
            return known
        size = len(word)
        best, piece, before = [float("-inf")] * (size + 1), [0] * (size + 1), [0] * (size + 1)
        best[0] = 0.0
        for start in range(size):
            base = best[start]
            for end in range(start + 1, size + 1):
                part = word[start:end]
                if part not in self.starts:
                    break
                found = self.ids.get(part)
                if found is not None and base + self.scores[found] > best[end]:
                    best[end], piece[end], before[end] = base + self.scores[found], found, start
            if base + self.unknown_score > best[start + 1]:
                best[start + 1], piece[start + 1], before[start + 1] = base + self.unknown_score, self.unknown, start
        found, at = [], size
        while at > 0:
            if not (found and piece[at] == self.unknown == found[-1]):
                found.append(piece[at])
            at = before[at]
        found.reverse()
        if len(self.memo) < 500_000:
            self.memo[word] = found
        return found

    def __call__(self, text):
        normal = self.normal(text)
        return [i for word in normal.split(SPACE)[1:] for i in self.word(SPACE + word)]
