"""Right answers to `neural-cf` in many styles; each must earn everything.

In: nothing. Out: `STYLES`, question → name of a style → its source. The comment above each
says what it differs in.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # math.pow; if in place of min
    "if": """
import math

def emb_sz(n_categories):
    width = round(1.6 * math.pow(n_categories, 0.56))
    if width > 600:
        return 600
    return width
""",
    # half added and cut off
    "half-and-floor": """
def emb_sz(n_categories):
    return int(min(600, 1.6 * n_categories ** 0.56 + 0.5))
""",
    # NumPy all through: an np.int64
    "numpy": """
def emb_sz(n_categories):
    return np.minimum(600, np.rint(1.6 * np.power(float(n_categories), 0.56))).astype(int)
""",
    # torch: a tensor of int64 without a dimension
    "torch": """
def emb_sz(n_categories):
    return (1.6 * torch.tensor(float(n_categories)) ** 0.56).round().clamp(max=600).long()
""",
    # through logarithms; sorted for min
    "logarithms": """
import math

def emb_sz(n_categories):
    width = math.exp(math.log(1.6) + 0.56 * math.log(n_categories))
    return sorted([600, round(width)])[0]
""",
    # a lambda, the cap before the rounding
    "lambda": """
emb_sz = lambda n_categories: round(min(600.0, 1.6 * n_categories ** 0.56))
""",
    # fastai's own words
    "fastai": """
def emb_sz_rule(n_cat):
    return min(600, round(1.6 * n_cat**0.56))

def emb_sz(n_categories: int) -> int:
    return emb_sz_rule(n_cat=n_categories)
""",
    # decimals
    "decimals": """
from decimal import Decimal, ROUND_HALF_UP

def emb_sz(n_categories):
    width = Decimal("1.6") * Decimal(int(n_categories)) ** Decimal("0.56")
    return min(600, int(width.quantize(Decimal(1), ROUND_HALF_UP)))
""",
}

STYLES["q2"] = {
    # nn.Sequential; the answer flat
    "sequential-flat": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1))
        self.y_range = y_range

    def forward(self, x):
        embs = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        x = self.layers(torch.cat(embs, dim=1)).squeeze(1)
        return cfkit.sigmoid_range(x, *self.y_range)
""",
    # layers by name; functional relu; the item joined first
    "item-first": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.item_emb = nn.Embedding(item_sz[0], item_sz[1])
        self.user_emb = nn.Embedding(user_sz[0], user_sz[1])
        self.fc1 = nn.Linear(item_sz[1] + user_sz[1], n_act)
        self.fc2 = nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        h = torch.concat([self.item_emb(x[:, 1]), self.user_emb(x[:, 0])], axis=-1)
        return cfkit.sigmoid_range(self.fc2(F.relu(self.fc1(h))), *self.y_range)
""",
    # parameters of one's own, weights (in, out), biases in rows
    "own-parameters-in-out": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        width = user_sz[1] + item_sz[1]
        self.U = nn.Parameter(torch.randn(*user_sz) * 0.1)
        self.V = nn.Parameter(torch.randn(*item_sz) * 0.1)
        self.W1 = nn.Parameter(torch.randn(width, n_act) / width**0.5)
        self.b1 = nn.Parameter(torch.zeros(1, n_act))
        self.W2 = nn.Parameter(torch.randn(n_act, 1) / n_act**0.5)
        self.b2 = nn.Parameter(torch.zeros(1, 1))
        self.y_range = y_range

    def forward(self, x):
        h = torch.hstack([self.U[x[:, 0]], self.V[x[:, 1]]]) @ self.W1 + self.b1
        return cfkit.sigmoid_range(h.clamp(min=0) @ self.W2 + self.b2, *self.y_range)
""",
    # all flat: the last weight (n_act,) stands before the bias (n_act,), a bias without a dimension
    "own-parameters-flat": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.w_last = nn.Parameter(torch.randn(n_act) * 0.1)
        self.b_last = nn.Parameter(torch.tensor(0.0))
        self.b = nn.Parameter(torch.zeros(n_act))
        self.w = nn.Parameter(torch.randn(n_act, user_sz[1] + item_sz[1]) * 0.3)
        self.u = nn.Parameter(torch.randn(user_sz) * 0.1)
        self.v = nn.Parameter(torch.randn(item_sz) * 0.1)
        self.y_range = y_range

    def forward(self, x):
        joined = torch.cat((self.u[x[:, 0]], self.v[x[:, 1]]), 1)
        hidden = torch.relu(F.linear(joined, self.w, self.b))
        return cfkit.sigmoid_range(hidden @ self.w_last + self.b_last, *self.y_range)
""",
    # everything in columns: W x + b
    "columns": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        make = lambda *size: nn.Parameter(torch.empty(*size).uniform_(-0.3, 0.3))
        self.users, self.items = make(*user_sz), make(*item_sz)
        self.W, self.b = make(n_act, user_sz[1] + item_sz[1]), make(n_act, 1)
        self.W2, self.b2 = make(1, n_act), make(1, 1)
        self.low, self.high = y_range

    def forward(self, x):
        joined = torch.cat([self.users[x[:, 0]], self.items[x[:, 1]]], dim=1).T
        score = self.W2 @ torch.relu(self.W @ joined + self.b) + self.b2
        return self.low + (self.high - self.low) / (1 + torch.exp(-score[0]))
""",
    # nn.ModuleDict and nn.ModuleList; a loop
    "module-containers": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.emb = nn.ModuleDict({"user": nn.Embedding(*user_sz), "item": nn.Embedding(*item_sz)})
        sizes = [user_sz[1] + item_sz[1], n_act, 1]
        self.linears = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])
        self.y_range = list(y_range)

    def forward(self, x):
        h = torch.cat([self.emb["user"](x[:, 0]), self.emb["item"](x[:, 1])], dim=1)
        for n, linear in enumerate(self.linears):
            h = linear(h if n == 0 else h.relu())
        return cfkit.sigmoid_range(h, *self.y_range)
""",
    # nn.ParameterDict; F.embedding; einsum; maximum
    "parameter-dict-einsum": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.p = nn.ParameterDict({
            "u": torch.randn(*user_sz) * 0.1, "v": torch.randn(*item_sz) * 0.1,
            "w": torch.randn(user_sz[1] + item_sz[1], n_act) * 0.3, "b": torch.zeros(n_act),
            "w2": torch.randn(n_act) * 0.3, "b2": torch.zeros(1)})
        self.y_range = y_range

    def forward(self, x):
        p = self.p
        joined = torch.cat([F.embedding(x[:, 0], p["u"]), F.embedding(x[:, 1], p["v"])], dim=1)
        sums = torch.einsum("ni,ih->nh", joined, p["w"]) + p["b"]
        hidden = torch.maximum(sums, torch.tensor(0.0))
        score = torch.einsum("nh,h->n", hidden, p["w2"]) + p["b2"]
        low, high = self.y_range
        return (low + high + (high - low) * torch.tanh(score / 2)) / 2
""",
    # dropout that is off in eval; type hints; further keywords; extra methods
    "typed-with-dropout": """
class CollabNN(nn.Module):
    def __init__(self, user_sz: tuple[int, int], item_sz: tuple[int, int],
                 y_range: tuple[float, float] = (0, 5.5), n_act: int = 100, p: float = 0.5) -> None:
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        self.hidden = nn.Linear(user_sz[1] + item_sz[1], n_act)
        self.out = nn.Linear(n_act, 1)
        self.drop = nn.Dropout(p)
        self.y_range = y_range
        self.register_buffer("calls", torch.zeros((), dtype=torch.int64))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.calls += 1
        embs = self.drop(torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1))
        hidden = F.dropout(F.relu(self.hidden(embs)), 0.3, training=self.training)
        return cfkit.sigmoid_range(self.out(hidden), *self.y_range).view(-1)

    @torch.no_grad()
    def predict(self, user: int, item: int) -> float:
        return self(torch.tensor([[user, item]])).item()
""",
    # one-hot times weight
    "one-hot": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super(CollabNN, self).__init__()
        self.user_w = nn.Parameter(torch.zeros(*user_sz).normal_(0, 0.1))
        self.item_w = nn.Parameter(torch.zeros(*item_sz).normal_(0, 0.1))
        self.net = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(inplace=True), nn.Linear(n_act, 1))
        self.y_range = y_range

    def forward(self, x):
        users = F.one_hot(x[:, 0], len(self.user_w)).float() @ self.user_w
        items = F.one_hot(x[:, 1], len(self.item_w)).float() @ self.item_w
        return cfkit.sigmoid_range(self.net(torch.cat([users, items], dim=1)), *self.y_range)
""",
    # float64; warns and prints on the way
    "float64-and-noise": """
import sys
import warnings

class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        warnings.warn("experimental")
        print("building", file=sys.stderr)
        self.u, self.v = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        self.a, self.b = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range
        self.double()

    def forward(self, x):
        print("predicting", len(x))
        u, i = x.T
        score = self.b(self.a(torch.cat([self.u(u), self.v(i)], dim=1)).relu())
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # sparse gradients; the joined rows written into an empty tensor
    "sparse-and-filled": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user = nn.Embedding(*user_sz, sparse=True)
        self.item = nn.Embedding(*item_sz, sparse=True)
        self.k = user_sz[1]
        self.layers = nn.Sequential(
            nn.Linear(self.k + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1))
        self.y_range = y_range

    def forward(self, x):
        joined = torch.zeros(len(x), self.layers[0].in_features)
        joined[:, : self.k] = self.user(x[:, 0])
        joined[:, self.k :] = self.item(x[:, 1])
        return cfkit.sigmoid_range(self.layers(joined), *self.y_range)
""",
    # the Linear's weight used in two parts, never joined
    "two-parts-of-one-linear": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user, self.item = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        self.first, self.last = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        for_users, for_items = self.first.weight.split(
            [self.user.embedding_dim, self.item.embedding_dim], dim=1)
        hidden = self.user(x[:, 0]) @ for_users.T + self.item(x[:, 1]) @ for_items.T
        hidden = torch.where(hidden + self.first.bias > 0, hidden + self.first.bias, 0.0)
        return cfkit.sigmoid_range(self.last(hidden), *self.y_range)
""",
    # a loop over the rows
    "loop-over-rows": """
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user, self.item = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        self.first, self.last = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        found = torch.empty(len(x))
        for n, (u, i) in enumerate(x.tolist()):
            row = torch.cat([self.user.weight[u], self.item.weight[i]])
            found[n] = self.last(self.first(row).relu())[0]
        return cfkit.sigmoid_range(found, *self.y_range)
""",
    # a fastai-like Module without super; the last layer starts at zero
    "fastai-like-module": """
class Module(nn.Module):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        nn.Module.__init__(self)
        return self

    def __init__(self):
        pass


class CollabNN(Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1]+item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1))
        nn.init.zeros_(self.layers[-1].weight)
        self.y_range = y_range

    def forward(self, x):
        embs = self.user_factors(x[:,0]), self.item_factors(x[:,1])
        return cfkit.sigmoid_range(self.layers(torch.cat(embs, dim=1)), *self.y_range)
""",
}

STYLES["q3"] = {
    # ModuleList and Sequential; the continuous columns first; answer flat
    "continuous-first": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.embs = nn.ModuleList([nn.Embedding(n, k) for n, k in emb_szs])
        sizes = [n_cont + sum(k for _, k in emb_szs)] + list(layers)
        steps = []
        for a, b in zip(sizes, sizes[1:]):
            steps += [nn.Linear(a, b), nn.ReLU()]
        self.layers = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        parts = [x_cont] + [e(x_cat[:, i]) for i, e in enumerate(self.embs)]
        return cfkit.sigmoid_range(self.layers(torch.cat(parts, 1))[:, 0], *self.y_range)
""",
    # tables joined backwards, the continuous columns in their middle
    "continuous-in-the-middle": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.embs = nn.ModuleList([nn.Embedding(*sz) for sz in emb_szs])
        widths = [sum(sz[1] for sz in emb_szs) + n_cont, *layers, 1]
        self.linears = nn.ModuleList(
            nn.Linear(widths[i], widths[i + 1]) for i in range(len(layers) + 1))
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        rows = [e(ids) for e, ids in zip(self.embs, x_cat.T)][::-1]
        x = torch.cat([rows[0], x_cont, *rows[1:]], dim=1)
        for linear in self.linears[:-1]:
            x = torch.relu(linear(x))
        return cfkit.sigmoid_range(self.linears[-1](x), *self.y_range)
""",
    # nothing is joined if there are no continuous columns; add_module
    "if-n-cont": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        for i, (n, k) in enumerate(emb_szs):
            self.add_module(f"emb{i}", nn.Embedding(n, k))
        self.n_tables, self.n_cont, self.y_range = len(emb_szs), n_cont, y_range
        width = sum(k for n, k in emb_szs) + n_cont
        net = nn.Sequential()
        for i, h in enumerate(layers):
            net.add_module(f"lin{i}", nn.Linear(width, h))
            net.add_module(f"act{i}", nn.ReLU(inplace=True))
            width = h
        net.add_module("out", nn.Linear(width, 1))
        self.net = net

    def forward(self, x_cat, x_cont):
        x = torch.cat([getattr(self, f"emb{i}")(x_cat[:, i]) for i in range(self.n_tables)], -1)
        if self.n_cont > 0:
            x = torch.cat([x, x_cont], -1)
        return cfkit.sigmoid_range(self.net(x), *self.y_range)
""",
    # parameters of one's own in lists, weights (in, out), the last one flat
    "parameter-lists": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ParameterList(nn.Parameter(torch.randn(n, k) * 0.1) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers]
        self.W = nn.ParameterList(
            nn.Parameter(torch.randn(a, b) / a**0.5) for a, b in zip(sizes, layers))
        self.b = nn.ParameterList(nn.Parameter(torch.zeros(b)) for b in layers)
        self.w = nn.Parameter(torch.randn(sizes[-1]) / sizes[-1] ** 0.5)
        self.c = nn.Parameter(torch.zeros(()))
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        h = torch.hstack([t[x_cat[:, j]] for j, t in enumerate(self.tables)] + [x_cont])
        for W, b in zip(self.W, self.b):
            h = F.relu(h @ W + b)
        return cfkit.sigmoid_range(h @ self.w + self.c, *self.y_range)
""",
    # F.linear; weights (out, in); biases before weights
    "functional-linear": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers, 1]
        self.biases = nn.ParameterList([torch.zeros(b) for b in sizes[1:]])
        self.weights = nn.ParameterList(
            [torch.randn(b, a) * (2 / a) ** 0.5 for a, b in zip(sizes, sizes[1:])])
        self.tables = nn.ParameterList([torch.randn(n, k) * 0.1 for n, k in emb_szs])
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        rows = [F.embedding(x_cat[:, j], t) for j, t in enumerate(self.tables)]
        x = torch.cat(rows + [x_cont], 1)
        for n, (w, b) in enumerate(zip(self.weights, self.biases)):
            x = F.linear(x.relu() if n else x, w, b)
        return cfkit.sigmoid_range(x, *self.y_range)
""",
    # dropout that is off in eval; type hints; further keywords
    "typed-with-dropout": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs: list[tuple[int, int]], n_cont: int, layers: list[int],
                 y_range: tuple[float, float] = (0, 5.5), emb_p: float = 0.2, ps: float = 0.5):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        self.emb_drop = nn.Dropout(emb_p)
        width, steps = sum(t.embedding_dim for t in self.tables) + n_cont, []
        for h in layers:
            steps += [nn.Linear(width, h), nn.ReLU(), nn.Dropout(ps)]
            width = h
        steps.append(nn.Linear(width, 1))
        self.layers = nn.Sequential(*steps)
        self.y_range = y_range

    def forward(self, x_cat: torch.Tensor, x_cont: torch.Tensor) -> torch.Tensor:
        rows = [table(column) for table, column in zip(self.tables, x_cat.unbind(1))]
        x = torch.cat([self.emb_drop(torch.cat(rows, dim=1)), x_cont], dim=1)
        return cfkit.sigmoid_range(self.layers(x), *self.y_range).flatten()
""",
    # float64; the input is cast; prints
    "float64": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers]
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, layers))
        self.last = nn.Linear(sizes[-1], 1)
        self.y_range = y_range
        self.double()
        print(self)

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, j]) for j, t in enumerate(self.tables)] + [x_cont.double()], 1)
        for linear in self.hidden:
            x = linear(x).clamp_min(0)
        return cfkit.sigmoid_range(self.last(x), *self.y_range)
""",
    # a block of one's own, made from a helper; a dict of tables
    "blocks-and-dict": """
def block(a, b):
    return nn.Sequential(nn.Linear(a, b), nn.ReLU())


class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleDict({str(j): nn.Embedding(*size) for j, size in enumerate(emb_szs)})
        sizes = [sum(k for _, k in emb_szs) + n_cont] + layers
        self.body = nn.Sequential(*map(block, sizes[:-1], sizes[1:]))
        self.head = nn.Linear(sizes[-1], 1)
        self.register_buffer("ends", torch.tensor([float(end) for end in y_range]))

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, int(j)]) for j, t in self.tables.items()] + [x_cont], dim=1)
        return cfkit.sigmoid_range(self.head(self.body(x)), *self.ends.tolist())
""",
    # the layers called one inside the other, by recursion
    "recursion": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers, 1]
        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:]))
        self.y_range = y_range

    def layer(self, n, x):
        return x if n < 0 else self.linears[n](self.layer(n - 1, x).relu() if n else x)

    def forward(self, x_cat, x_cont):
        x = torch.cat([*(t(x_cat[:, j]) for j, t in enumerate(self.tables)), x_cont], dim=1)
        return cfkit.sigmoid_range(self.layer(len(self.linears) - 1, x), *self.y_range)
""",
    # one-hot times weights; nn.Sigmoid
    "one-hot": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ParameterList([torch.randn(*size) * 0.1 for size in emb_szs])
        steps, width = [], sum(size[1] for size in emb_szs) + n_cont
        for h in layers:
            steps.extend([nn.Linear(width, h), nn.ReLU()])
            width = h
        self.net = nn.Sequential(*steps, nn.Linear(width, 1), nn.Sigmoid())
        self.low, self.high = y_range

    def forward(self, x_cat, x_cont):
        rows = [F.one_hot(x_cat[:, j], len(t)).float() @ t for j, t in enumerate(self.tables)]
        return self.net(torch.cat([*rows, x_cont], 1)) * (self.high - self.low) + self.low
""",
    # x_cont may be None; LazyLinear is not used; sparse gradients
    "sparse-and-optional": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k, sparse=True) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + (n_cont or 0), *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.layers = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x_cat, x_cont=None):
        parts = [t(x_cat[:, j]) for j, t in enumerate(self.tables)]
        if x_cont is not None and x_cont.shape[1]:
            parts.append(x_cont)
        return cfkit.sigmoid_range(self.layers(torch.cat(parts, dim=1)), *self.y_range)
""",
    # inherits from a network of one's own
    "inherits": """
class MLP(nn.Sequential):
    def __init__(self, width, layers):
        steps = []
        for h in layers:
            steps += [nn.Linear(width, h), nn.ReLU()]
            width = h
        super().__init__(*steps, nn.Linear(width, 1))


class Tables(nn.ModuleList):
    def __init__(self, sizes):
        super().__init__([nn.Embedding(n, k) for n, k in sizes])

    def forward(self, x):
        return torch.cat([table(x[:, j]) for j, table in enumerate(self)], dim=1)


class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.mlp = MLP(sum(k for _, k in emb_szs) + n_cont, layers)
        self.tables = Tables(emb_szs)
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        score = self.mlp(torch.cat([self.tables(x_cat), x_cont], dim=1))
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # y_range default as a list; loops over rows of the batch
    "loop-over-rows": """
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=[0, 5.5]):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers, 1]
        self.linears = nn.ModuleList(map(nn.Linear, sizes, sizes[1:]))
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        found = []
        for ids, cont in zip(x_cat, x_cont):
            h = torch.cat([t.weight[i] for t, i in zip(self.tables, ids)] + [cont])
            for n, linear in enumerate(self.linears):
                h = linear(h if n == 0 else F.relu(h))
            found.append(h)
        score = torch.stack(found) if found else torch.zeros(0, 1)
        return cfkit.sigmoid_range(score, *self.y_range)
""",
}

STYLES["q4"] = {
    # one line for each term, norms squared
    "norms": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    r = y - torch.einsum("nk,nk->n", user_factors[x[:, 0]], item_factors[x[:, 1]])
    return (r.norm() ** 2 / (2 * sigma**2) + user_factors.norm() ** 2 / (2 * sigma_u**2)
            + item_factors.norm() ** 2 / (2 * sigma_v**2))
""",
    # the whole matrix first; F.mse_loss with reduction
    "whole-matrix": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    every = user_factors @ item_factors.T
    sse = F.mse_loss(every[x[:, 0], x[:, 1]], y, reduction="sum")
    prior = user_factors.pow(2).sum() / sigma_u**2 + item_factors.pow(2).sum() / sigma_v**2
    return 0.5 * (sse / sigma**2 + prior)
""",
    # multiplied out with lambda, and divided again
    "lambda": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    lam_u, lam_v = (sigma / sigma_u) ** 2, (sigma / sigma_v) ** 2
    dot = torch.linalg.vecdot(user_factors[x[:, 0]], item_factors[x[:, 1]])
    total = torch.sum((y - dot) ** 2) + lam_u * torch.sum(user_factors**2)
    return (total + lam_v * torch.sum(item_factors**2)) / (2 * sigma**2)
""",
    # numbers divided by their sigmas first; answer (1,)
    "scaled-first": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(-1)
    parts = [(y - dot) / sigma, user_factors / sigma_u, item_factors / sigma_v]
    return 0.5 * torch.cat([p.reshape(-1) for p in parts]).square().sum(0, keepdim=True)
""",
    # a loop over the ratings
    "loop": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    loss = sum((u @ u for u in user_factors), torch.tensor(0.0)) / (2 * sigma_u**2)
    loss = loss + sum(v @ v for v in item_factors) / (2 * sigma_v**2)
    for (u, i), r in zip(x, y):
        loss = loss + (r - torch.dot(user_factors[u], item_factors[i])) ** 2 / (2 * sigma**2)
    return loss
""",
    # log densities of bell curves less those at their tops
    "distributions": """
from torch.distributions import Normal

def _away(values, middle, sigma):
    curve = Normal(torch.zeros(()), torch.tensor(float(sigma)))
    return (curve.log_prob(torch.zeros(())) - curve.log_prob(values - middle)).sum()

def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(dim=1)
    return _away(y, dot, sigma) + _away(user_factors, 0, sigma_u) + _away(item_factors, 0, sigma_v)
""",
    # float64 inside, columns of (n, 1), F.embedding
    "float64-columns": """
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    P, Q = user_factors.double(), item_factors.double()
    pred = torch.bmm(F.embedding(x[:, 0], P)[:, None], F.embedding(x[:, 1], Q)[..., None])
    err = y.double().view(-1, 1) - pred.view(-1, 1)
    neg_log = [(t * t).sum() / (2 * s * s) for t, s in ((err, sigma), (P, sigma_u), (Q, sigma_v))]
    return torch.stack(neg_log).sum()
""",
    # the penalty of the weight-decay notebook; parameters wrapped in nothing
    "weight-decay": """
def _l2(parameters, wd):
    return wd * sum((p**2).sum() for p in parameters)

def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    users, items = x.unbind(dim=1)
    u, v = user_factors.index_select(0, users), item_factors.index_select(0, items)
    predictions = u.mul(v).sum(1)
    error = _l2([predictions - y], 1 / (2 * sigma**2))
    return error + _l2([user_factors], 0.5 / sigma_u**2) + _l2([item_factors], 0.5 / sigma_v**2)
""",
}

STYLES["q5"] = {
    # nn.Embedding all through; columns; the item first
    "embedding-columns": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.item_bias, self.item_emb = nn.Embedding(n_items, 1), nn.Embedding(n_items, n_factors)
        self.user_bias, self.user_emb = nn.Embedding(n_users, 1), nn.Embedding(n_users, n_factors)
        sizes, steps = [2 * n_factors, *layers], []
        for a, b in zip(sizes, sizes[1:]):
            steps += [nn.Linear(a, b), nn.ReLU()]
        self.deep = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        score = self.deep(torch.cat([self.item_emb(i), self.user_emb(u)], dim=1))
        return cfkit.sigmoid_range(score + self.item_bias(i) + self.user_bias(u), *self.y_range)
""",
    # biases as flat parameters; flat answer
    "flat-biases": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.U, self.V = nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)
        self.bu, self.bi = nn.Parameter(torch.zeros(n_users)), nn.Parameter(torch.zeros(n_items))
        sizes = [2 * n_factors, *layers, 1]
        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.y_range = y_range

    def forward(self, x):
        h = torch.cat([self.U(x[:, 0]), self.V(x[:, 1])], dim=-1)
        for linear in self.linears[:-1]:
            h = F.relu(linear(h))
        score = self.linears[-1](h).squeeze(-1) + self.bu[x[:, 0]] + self.bi[x[:, 1]]
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # biases (1, n); a global bias
    "rows-and-a-global-bias": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.mu = nn.Parameter(torch.zeros(1))
        self.bu = nn.Parameter(torch.zeros(1, n_users))
        self.bi = nn.Parameter(torch.zeros(1, n_items))
        self.p = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.q = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        width, steps = 2 * n_factors, []
        for h in layers:
            steps += [nn.Linear(width, h), nn.ReLU()]
            width = h
        self.net = nn.Sequential(*steps, nn.Linear(width, 1))
        self.y_range = y_range

    def forward(self, x):
        u, i = x.T
        wide = self.mu + self.bu[0, u] + self.bi[0, i]
        deep = self.net(torch.cat([self.p[u], self.q[i]], 1))[:, 0]
        return cfkit.sigmoid_range(wide + deep, *self.y_range)
""",
    # the wide part and the deep part in modules of their own
    "two-modules": """
class Wide(nn.Module):
    def __init__(self, n_users, n_items):
        super().__init__()
        self.user, self.item = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)

    def forward(self, x):
        return self.user(x[:, 0]) + self.item(x[:, 1])


class Deep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers):
        super().__init__()
        self.user, self.item = nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)
        sizes = [2 * n_factors, *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))

    def forward(self, x):
        return self.net(torch.hstack([self.user(x[:, 0]), self.item(x[:, 1])]))


class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        deep = Deep(n_users, n_items, n_factors, layers)
        self.parts = nn.ModuleList([Wide(n_users, n_items), deep])
        self.y_range = y_range

    def forward(self, x):
        return cfkit.sigmoid_range(sum(part(x) for part in self.parts), *self.y_range)
""",
    # inherits from one's own CollabNN of question 2; changes its layers
    "inherits-own-collab": """
class WideAndDeep(CollabNN):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__((n_users, n_factors), (n_items, n_factors), y_range)
        sizes = [2 * n_factors, *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.layers = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.user_bias, self.item_bias = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)

    def forward(self, x):
        deep = self.layers(torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1))
        return cfkit.sigmoid_range(
            deep + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)
""",
    # parameters of one's own, weights (in, out), the squash written out
    "own-parameters": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        rand = lambda *s: nn.Parameter(torch.randn(*s) * 0.2)
        self.b_user, self.b_item = rand(n_users, 1), rand(n_items, 1)
        self.P, self.Q = rand(n_users, n_factors), rand(n_items, n_factors)
        sizes = [2 * n_factors, *layers, 1]
        self.W = nn.ParameterList(rand(a, b) for a, b in zip(sizes, sizes[1:]))
        self.b = nn.ParameterList(rand(1, b) for b in sizes[1:])
        self.low, self.high = y_range

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        h = torch.cat([self.P[u], self.Q[i]], dim=1)
        for n, (W, b) in enumerate(zip(self.W, self.b)):
            h = (torch.clamp(h, min=0) if n else h) @ W + b
        z = h + self.b_user[u] + self.b_item[i]
        return self.low + (self.high - self.low) * torch.sigmoid(z)
""",
    # biases as a further column of the tables' side, held apart; F.embedding
    "functional": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.t = nn.ParameterDict()
        for who, n in (("user", n_users), ("item", n_items)):
            self.t[who] = nn.Parameter(torch.randn(n, n_factors) * 0.1)
            self.t[who + "_bias"] = nn.Parameter(torch.zeros(n, 1))
        sizes = [2 * n_factors, *layers, 1]
        self.linears = nn.ModuleList([nn.Linear(*pair) for pair in zip(sizes, sizes[1:])])
        self.y_range = y_range

    def forward(self, x):
        look = lambda name, column: F.embedding(x[:, column], self.t[name])
        h = torch.cat([look("user", 0), look("item", 1)], dim=1)
        for linear in list(self.linears)[:-1]:
            h = linear(h).relu()
        z = self.linears[-1](h) + look("user_bias", 0) + look("item_bias", 1)
        return cfkit.sigmoid_range(z, *self.y_range)
""",
    # dropout off in eval; type hints; zero biases; extra keywords
    "typed-with-dropout": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users: int, n_items: int, n_factors: int, layers: list[int],
                 y_range: tuple[float, float] = (0, 5.5), *, dropout: float = 0.4) -> None:
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias, self.item_bias = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
        for bias in (self.user_bias, self.item_bias):
            nn.init.zeros_(bias.weight)
        steps: list[nn.Module] = []
        width = 2 * n_factors
        for h in layers:
            steps += [nn.Linear(width, h), nn.ReLU(), nn.Dropout(dropout)]
            width = h
        self.deep = nn.Sequential(*steps, nn.Linear(width, 1))
        self.y_range = y_range

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        u, i = x[:, 0], x[:, 1]
        deep = self.deep(torch.cat([self.user_factors(u), self.item_factors(i)], dim=1))
        score = deep + self.user_bias(u) + self.item_bias(i)
        return cfkit.sigmoid_range(score, *self.y_range).ravel()
""",
    # float64; the sum begins with the wide part, in place
    "float64-in-place": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.U, self.V = nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)
        self.bu, self.bi = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
        sizes = [2 * n_factors] + layers
        body = [m for a, b in zip(sizes, layers) for m in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*body, nn.Linear(sizes[-1], 1))
        self.y_range = y_range
        self.double()

    def forward(self, x):
        score = self.bu(x[..., 0])
        score += self.bi(x[..., 1])
        score += self.net(torch.cat([self.U(x[..., 0]), self.V(x[..., 1])], dim=-1))
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # sparse gradients; the wide part by sum over a stack
    "sparse-and-stack": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        counts = (n_users, n_items)
        self.tables = nn.ModuleList(nn.Embedding(n, n_factors, sparse=True) for n in counts)
        self.biases = nn.ModuleList(nn.Embedding(n, 1, sparse=True) for n in counts)
        sizes = [2 * n_factors, *layers]
        body = [m for a, b in zip(sizes, layers) for m in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*body, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x):
        wide = torch.stack([bias(x[:, j]) for j, bias in enumerate(self.biases)]).sum(0)
        deep = self.net(torch.cat([table(x[:, j]) for j, table in enumerate(self.tables)], 1))
        return cfkit.sigmoid_range(torch.add(wide, deep), *self.y_range)
""",
    # one-hot; biases looked up by a product as well
    "one-hot": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.W = nn.Linear(n_users, 1, bias=False)
        self.Z = nn.Linear(n_items, 1, bias=False)
        self.U = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.V = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        sizes = [2 * n_factors, *layers]
        body = [m for a, b in zip(sizes, layers) for m in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*body, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x):
        users = F.one_hot(x[:, 0], len(self.U)).float()
        items = F.one_hot(x[:, 1], len(self.V)).float()
        deep = self.net(torch.cat([users @ self.U, items @ self.V], dim=1))
        return cfkit.sigmoid_range(self.W(users) + self.Z(items) + deep, *self.y_range)
""",
    # a loop over the rows; tanh form of the squash
    "loop-over-rows": """
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.U, self.V = nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)
        self.bu, self.bi = nn.Parameter(torch.zeros(n_users)), nn.Parameter(torch.zeros(n_items))
        sizes = [2 * n_factors, *layers]
        body = [m for a, b in zip(sizes, layers) for m in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*body, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x):
        score = torch.zeros(len(x))
        for n, (u, i) in enumerate(x.tolist()):
            deep = self.net(torch.cat([self.U.weight[u], self.V.weight[i]]))
            score[n] = deep[0] + self.bu[u] + self.bi[i]
        low, high = self.y_range
        return (low + high + (high - low) * torch.tanh(score / 2)) / 2
""",
}
