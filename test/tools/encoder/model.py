"""The encoder and its late interaction head, as they are trained.

Score of a question and a sentence = scale * weighted mean over the question's tokens of the best cosine with a token of
the sentence + scale * cosine of the mean vectors + bias. Beside it, a number a question: what its best score must exceed
before anything answers it.
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, HEADS, FEED, DEPTH, NARROW, LONGEST = 384, 12, 1536, 12, 128, 128
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, FEED), nn.Linear(FEED, WIDTH)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        split = lambda y: y.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        weights = (split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask).softmax(-1, dtype=mask.dtype)
        x = self.norm1(x + self.out((weights @ split(self.value(x))).transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, pieces):
        super().__init__()
        self.word = nn.Parameter(torch.zeros(pieces, WIDTH), requires_grad=False)
        self.position = nn.Parameter(torch.zeros(LONGEST, WIDTH))
        self.kind = nn.Parameter(torch.zeros(WIDTH), requires_grad=False)
        self.norm, self.layers = nn.LayerNorm(WIDTH, eps=1e-12), nn.ModuleList(Layer() for _ in range(DEPTH))

    def mask(self, ids):
        mask = torch.zeros(ids.shape[0], 1, 1, ids.shape[1]).masked_fill((ids == PAD)[:, None, None, :], -1e4)
        return mask.bfloat16() if torch.is_autocast_enabled("cpu") else mask

    def lower(self, ids, layers):
        """What the first layers make of the pieces."""
        x, mask = self.norm(self.word[ids] + self.position[: ids.shape[1]] + self.kind), self.mask(ids)
        for layer in self.layers[:layers]:
            x = layer(x, mask)
        return x

    def upper(self, x, ids, layers):
        mask = self.mask(ids)
        for layer in self.layers[layers:]:
            x = layer(x, mask)
        return x


class Late(nn.Module):
    def __init__(self, pieces):
        super().__init__()
        self.encoder, self.narrow = Encoder(pieces), nn.Linear(WIDTH, NARROW, bias=False)
        self.weight, self.margin = nn.Linear(WIDTH, 1, bias=False), nn.Linear(WIDTH, 1)
        nn.init.orthogonal_(self.narrow.weight)
        nn.init.zeros_(self.weight.weight), nn.init.zeros_(self.margin.weight), nn.init.zeros_(self.margin.bias)
        self.scale = nn.Parameter(torch.tensor([30.0, 40.0, -50.0]))
        self.frozen, self.memo = 0, {}

    def freeze(self, layers):
        """The first layers learn no more; what they make of a text is computed once and kept."""
        self.frozen = layers
        for part in (self.encoder.norm, *self.encoder.layers[:layers]):
            part.requires_grad_(False)
        self.encoder.position.requires_grad_(False)

    def run(self, rows, ids):
        if not self.frozen:
            return self.encoder.upper(self.encoder.lower(ids, 0), ids, 0)
        fresh = [i for i, row in enumerate(rows) if tuple(row) not in self.memo]
        if fresh:
            length = max(len(rows[i]) for i in fresh)
            with torch.no_grad():
                found = self.encoder.lower(ids[fresh, :length], self.frozen).bfloat16()
            for i, x in zip(fresh, found):
                self.memo[tuple(rows[i])] = x[: len(rows[i])].clone()
        x = torch.nn.utils.rnn.pad_sequence([self.memo[tuple(row)] for row in rows], batch_first=True)
        return self.encoder.upper(x.float(), ids, self.frozen)

    def encode(self, rows, batch=24):
        """Token vectors [n, t, NARROW], which tokens there are, their weights, mean vectors [n, WIDTH] of length 1."""
        order, most = sorted(range(len(rows)), key=lambda i: len(rows[i])), max(map(len, rows))
        parts = [[] for _ in range(4)]
        for first in range(0, len(order), batch):
            some = [rows[i] for i in order[first : first + batch]]
            length = max(map(len, some))
            ids = torch.tensor([row + [PAD] * (length - len(row)) for row in some])
            x, there = self.run(some, ids), ids != PAD
            mean = (x.float() * there[..., None]).sum(1) / there.sum(1, keepdim=True)
            found = (F.normalize(self.narrow(x).float(), dim=-1), there, self.weight(x).float().squeeze(-1).masked_fill(~there, -1e4), F.normalize(mean, dim=-1))
            gap = most - length
            padded = (F.pad(found[0], (0, 0, 0, gap)), F.pad(found[1], (0, gap)), F.pad(found[2], (0, gap), value=-1e4), found[3])
            for part, value in zip(parts, padded):
                part.append(value)
        back = torch.tensor(sorted(range(len(order)), key=order.__getitem__))
        return [torch.cat(part)[back] for part in parts]

    def score(self, questions, sentences):
        """Scores [q, s], and the margin of each question [q]."""
        q_tokens, _, weights, q_mean = questions
        s_tokens, there, _, s_mean = sentences
        best = torch.einsum("qad,sbd->qsab", q_tokens, s_tokens).masked_fill(~there[None, :, None, :], -1).amax(-1)
        late = (best * weights.softmax(-1)[:, None, :]).sum(-1)
        return self.scale[0] * late + self.scale[1] * (q_mean @ s_mean.T) + self.scale[2], self.margin(q_mean).squeeze(-1)

    def forward(self, questions, sentences):
        return self.score(self.encode(questions), self.encode(sentences))
