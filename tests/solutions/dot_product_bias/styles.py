"""Right answers to `dot-product-bias`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, torch, F, nn, cfkit). Two styles of one question differ
in what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # squash: torch.sigmoid, the plain form
    "plain": """
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * (high - low) + low
""",
    # squash: a module; type hints and a keyword with a default
    "sigmoid-module": """
def sigmoid_range(x: torch.Tensor, low: float, high: float, steepness: float = 1.0):
    return low + (high - low) * nn.Sigmoid()(steepness * x)
""",
    # squash: scipy's name for it
    "expit": """
def sigmoid_range(x, low, high):
    width = high - low
    return torch.special.expit(x).mul(width).add(low)
""",
    # squash: written out; e^100 overflows to inf, and 1 / inf is 0
    "written-out": """
def sigmoid_range(x, low, high):
    return low + (high - low) / (1 + torch.exp(-x))
""",
    # squash: by tanh, measured from the middle
    "tanh": """
def sigmoid_range(x, low, high):
    middle, reach = (low + high) / 2, (high - low) / 2
    return middle + reach * torch.tanh(x / 2)
""",
    # squash: between two ends, as a weighted mean
    "weighted-mean": """
def sigmoid_range(x, low, high):
    s = x.sigmoid()
    return s * high + (1 - s) * low
""",
    # squash: through logarithms
    "log-sigmoid": """
def sigmoid_range(x, low, high):
    return low + (high - low) * F.logsigmoid(x).exp()
""",
    # dtype: float64 comes back
    "float64": """
def sigmoid_range(x, low, high):
    return low + (high - low) * torch.sigmoid(x.double())
""",
    # form: a lambda, not a def
    "lambda": """
sigmoid_range = lambda x, low, high: torch.lerp(
    torch.full_like(x, low), torch.full_like(x, high), torch.sigmoid(x)
)
""",
    # form: a class that is called; a warning on stderr is no fault
    "callable-object": """
import warnings

class Squash(nn.Module):
    def forward(self, x, low, high):
        warnings.warn("squashing")
        return (high - low) * x.sigmoid() + low

sigmoid_range = Squash()
""",
}

STYLES["q2"] = {
    # algebra: as the lesson says
    "one-hot-matmul": """
def one_hot_lookup(factors, index):
    return F.one_hot(index, factors.shape[0]).to(factors.dtype) @ factors
""",
    # algebra: plain indexing
    "indexing": """
def one_hot_lookup(factors, index):
    return factors[index]
""",
    # algebra: the functional embedding
    "functional-embedding": """
def one_hot_lookup(factors, index):
    return F.embedding(index, factors)
""",
    # algebra: rows of the unit matrix
    "unit-matrix": """
def one_hot_lookup(factors, index):
    return torch.mm(torch.eye(len(factors), dtype=factors.dtype)[index], factors)
""",
    # algebra: a comparison makes the one-hot matrix, einsum the product
    "comparison-einsum": """
def one_hot_lookup(factors, index):
    hot = (index[:, None] == torch.arange(len(factors))).type_as(factors)
    return torch.einsum("mn,nk->mk", hot, factors)
""",
    # algebra: index_select, type hints
    "index-select": """
def one_hot_lookup(factors: torch.Tensor, index: torch.LongTensor) -> torch.Tensor:
    return torch.index_select(factors, 0, index)
""",
    # algebra: ones scattered into zeros
    "scatter": """
def one_hot_lookup(factors, index):
    one_hot = factors.new_zeros(len(index), len(factors))
    one_hot.scatter_(1, index.unsqueeze(1), 1.0)
    return one_hot.matmul(factors)
""",
    # algebra: a loop over the users
    "loop": """
def one_hot_lookup(factors, index):
    rows = []
    for i in index.tolist():
        one_hot = torch.zeros(factors.size(0), dtype=factors.dtype)
        one_hot[i] = 1
        rows.append(one_hot @ factors)
    return torch.stack(rows)
""",
    # algebra: cell by cell, then added up
    "masked-sum": """
def one_hot_lookup(factors, index):
    hot = F.one_hot(index, len(factors)).to(factors)
    return (hot.unsqueeze(-1) * factors).sum(1)
""",
    # algebra: a sparse one-hot matrix
    "sparse": """
def one_hot_lookup(factors, index):
    places = torch.stack([torch.arange(len(index)), index])
    ones = torch.ones(len(index), dtype=factors.dtype)
    hot = torch.sparse_coo_tensor(places, ones, (len(index), len(factors)))
    return torch.sparse.mm(hot, factors)
""",
}

STYLES["q3"] = {
    # nn.Embedding; mul and sum, dim=1; (n,); y_range as it came; the kit's squash
    "embedding-sum": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return cfkit.sigmoid_range((users * items).sum(dim=1), *self.y_range)
""",
    # nn.Parameter named P and Q, std 0.01; einsum; squash written out; two attributes
    "parameter-einsum": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.P = nn.Parameter(torch.zeros(n_users, n_factors).normal_(0, 0.01))
        self.Q = nn.Parameter(torch.zeros(n_items, n_factors).normal_(0, 0.01))
        self.low, self.high = y_range

    def forward(self, x):
        dot = torch.einsum("nk,nk->n", self.P[x[:, 0]], self.Q[x[:, 1]])
        return self.low + (self.high - self.low) / (1 + torch.exp(-dot))
""",
    # items registered first; bmm; (n, 1); xavier; nn.Sigmoid as a layer
    "items-first-bmm-column": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super(DotProduct, self).__init__()
        self.movie_emb = nn.Embedding(n_items, n_factors)
        self.user_emb = nn.Embedding(n_users, n_factors)
        nn.init.xavier_normal_(self.movie_emb.weight)
        nn.init.xavier_normal_(self.user_emb.weight)
        self.squash = nn.Sigmoid()
        self.y_range = y_range

    def forward(self, x):
        u = self.user_emb(x[:, 0]).unsqueeze(1)
        v = self.movie_emb(x[:, 1]).unsqueeze(2)
        low, high = self.y_range
        return self.squash(torch.bmm(u, v).squeeze(2)) * (high - low) + low
""",
    # nn.ParameterDict; vecdot; tanh form
    "parameter-dict-vecdot": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.w = nn.ParameterDict({
            "user": nn.Parameter(torch.rand(n_users, n_factors)),
            "item": nn.Parameter(torch.rand(n_items, n_factors)),
        })
        self.y_range = list(y_range)

    def forward(self, x):
        z = torch.linalg.vecdot(self.w["user"][x[:, 0]], self.w["item"][x[:, 1]])
        low, high = self.y_range
        return (low + high) / 2 + (high - low) / 2 * torch.tanh(z / 2)
""",
    # nn.ModuleList; the diagonal of all pairs
    "module-list-diagonal": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, n_factors) for n in (n_users, n_items))
        self.y_range = y_range

    def forward(self, x):
        u, v = (table(ids) for table, ids in zip(self.tables, x.unbind(1)))
        return cfkit.sigmoid_range(torch.diagonal(u @ v.T), *self.y_range)
""",
    # nn.ModuleDict, camelCase; uniform start; axis=-1
    "module-dict-camel-case": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.embeddingLayers = nn.ModuleDict()
        self.embeddingLayers["userLayer"] = nn.Embedding(n_users, n_factors)
        self.embeddingLayers["itemLayer"] = nn.Embedding(n_items, n_factors)
        for layer in self.embeddingLayers.values():
            nn.init.uniform_(layer.weight, -0.05, 0.05)
        self.yRange = y_range

    def forward(self, batch):
        theUsers = self.embeddingLayers["userLayer"](batch[:, 0])
        theItems = self.embeddingLayers["itemLayer"](batch[:, 1])
        return cfkit.sigmoid_range((theUsers * theItems).sum(axis=-1), *self.yRange)
""",
    # functional F.embedding on parameters; y_range as a buffer
    "functional-embedding-buffer": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.u_weight = nn.Parameter(0.1 * torch.randn(n_users, n_factors))
        self.i_weight = nn.Parameter(0.1 * torch.randn(n_items, n_factors))
        self.register_buffer("ends", torch.tensor(y_range, dtype=torch.float32))

    def forward(self, x):
        z = F.embedding(x[:, 0], self.u_weight).mul(F.embedding(x[:, 1], self.i_weight)).sum(-1)
        return self.ends[0] + (self.ends[1] - self.ends[0]) * torch.sigmoid(z)
""",
    # one-hot @ weight; products @ ones
    "one-hot-matmul": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.U = nn.Parameter(torch.randn(n_users, n_factors) / n_factors)
        self.V = nn.Parameter(torch.randn(n_items, n_factors) / n_factors)
        self.y_range = y_range

    def forward(self, x):
        u = F.one_hot(x[:, 0], len(self.U)).to(self.U.dtype) @ self.U
        v = F.one_hot(x[:, 1], len(self.V)).to(self.V.dtype) @ self.V
        return cfkit.sigmoid_range((u * v) @ torch.ones(u.shape[1]), *self.y_range)
""",
    # a sub-module of one's own holds each table; index_select
    "own-sub-module": """
class Table(nn.Module):
    def __init__(self, rows, columns):
        super().__init__()
        self.numbers = nn.Parameter(torch.empty(rows, columns).normal_(std=0.1))

    def forward(self, ids):
        return self.numbers.index_select(0, ids)


class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.users, self.items = Table(n_users, n_factors), Table(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.users(x[:, 0]) * self.items(x[:, 1])).sum(1)
        return cfkit.sigmoid_range(dot, *self.y_range)
""",
    # a subclass of nn.Embedding; matmul of rows; (n, 1)
    "embedding-subclass-matmul": """
class SmallEmbedding(nn.Embedding):
    def reset_parameters(self):
        nn.init.normal_(self.weight, std=0.05)


class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.a = SmallEmbedding(n_users, n_factors)
        self.b = SmallEmbedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        u, v = self.a(x[:, 0])[:, None, :], self.b(x[:, 1])[:, :, None]
        return cfkit.sigmoid_range((u @ v).squeeze(-1), *self.y_range)
""",
    # Embedding.from_pretrained(freeze=False); xavier; special.expit
    "from-pretrained": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        start = torch.randn(n_users + n_items, n_factors) * 0.1
        self.eu = nn.Embedding.from_pretrained(start[:n_users].clone(), freeze=False)
        self.ei = nn.Embedding.from_pretrained(start[n_users:].clone(), freeze=False)
        self.y_range = y_range

    def forward(self, x):
        low, high = self.y_range
        dot = (self.eu(x[:, 0]) * self.ei(x[:, 1])).sum(1)
        return low + (high - low) * torch.special.expit(dot)
""",
    # sparse gradients
    "sparse-embedding": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors, sparse=True)
        self.item_factors = nn.Embedding(n_items, n_factors, sparse=True)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(1)
        return cfkit.sigmoid_range(dot, *self.y_range)
""",
    # a loop over the rows, torch.dot for each
    "loop-over-rows": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.y_range = y_range

    def forward(self, x):
        scores = torch.zeros(len(x))
        for row, (user, item) in enumerate(x):
            scores[row] = torch.dot(self.user_factors[user], self.item_factors[item])
        return cfkit.sigmoid_range(scores, *self.y_range)
""",
    # type hints, extra keywords, dropout that is off in eval, extra methods
    "typed-with-extras": """
class DotProduct(nn.Module):
    def __init__(self, n_users: int, n_items: int, n_factors: int = 50,
                 y_range: tuple[float, float] = (0, 5.5), p: float = 0.5, std: float = 0.1):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.drop = nn.Dropout(p)
        self.y_range = y_range
        self.init_weights(std)

    def init_weights(self, std: float) -> None:
        for weights in self.parameters():
            nn.init.normal_(weights, std=std)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        u, v = self.drop(self.user_factors(x[:, 0])), self.item_factors(x[:, 1])
        return cfkit.sigmoid_range((u * v).sum(dim=1), *self.y_range)

    def predict(self, user: int, item: int) -> float:
        return float(self(torch.tensor([[user, item]])))

    def __repr__(self) -> str:
        return f"DotProduct on {self.y_range}"
""",
    # a fastai-like Module, which needs no super().__init__()
    "fastai-like-module": """
class Module(nn.Module):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        nn.Module.__init__(self)
        return self

    def __init__(self):
        pass


class DotProduct(Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return cfkit.sigmoid_range((users * items).sum(dim=1), *self.y_range)
""",
    # float64 tables and answers; warns and prints on the way
    "float64-and-noise": """
import sys
import warnings

class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        warnings.warn("experimental")
        print("building", file=sys.stderr)
        kind = {"dtype": torch.float64}
        self.user_factors = nn.Embedding(n_users, n_factors, **kind)
        self.item_factors = nn.Embedding(n_items, n_factors, **kind)
        self.y_range = y_range

    def forward(self, x):
        print("predicting", len(x))
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(1)
        return cfkit.sigmoid_range(dot, *self.y_range)
""",
    # an identity: a quarter of |u + v|² − |u − v|²
    "polarisation": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        u, v = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        dot = ((u + v).square().sum(1) - (u - v).square().sum(1)) / 4
        return cfkit.sigmoid_range(dot, *self.y_range)
""",
}

STYLES["q4"] = {
    # nn.Embedding all through, biases (n, 1); keepdim; answer (n, 1)
    "embedding-columns": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.item_bias = nn.Embedding(n_items, 1)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        res = (users * items).sum(dim=1, keepdim=True)
        res += self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return cfkit.sigmoid_range(res, *self.y_range)
""",
    # nn.Parameter, biases (n,) indexed, zeros; answer (n,)
    "parameters-flat": """
def create_params(*size):
    return nn.Parameter(torch.zeros(*size).normal_(0, 0.01))


class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = create_params(n_users, n_factors)
        self.user_bias = create_params(n_users)
        self.item_factors = create_params(n_items, n_factors)
        self.item_bias = create_params(n_items)
        self.y_range = y_range

    def forward(self, x):
        res = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        res += self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]]
        return cfkit.sigmoid_range(res, *self.y_range)
""",
    # biases (1, n); einsum; names ub, ib; squash written out
    "row-biases-einsum": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.P = nn.Parameter(torch.randn(n_users, n_factors) * 0.05)
        self.Q = nn.Parameter(torch.randn(n_items, n_factors) * 0.05)
        self.ub = nn.Parameter(torch.zeros(1, n_users))
        self.ib = nn.Parameter(torch.zeros(1, n_items))
        self.lo, self.hi = y_range

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        z = torch.einsum("nk,nk->n", self.P[u], self.Q[i]) + self.ub[0, u] + self.ib[0, i]
        return self.lo + (self.hi - self.lo) / (1 + (-z).exp())
""",
    # a global bias, a learned number
    "global-bias-parameter": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.mu = nn.Parameter(torch.zeros(1))
        self.bu = nn.Parameter(torch.zeros(n_users))
        self.bi = nn.Parameter(torch.zeros(n_items))
        self.pu = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.qi = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.y_range = y_range

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        score = self.mu + self.bu[u] + self.bi[i] + (self.pu[u] * self.qi[i]).sum(-1)
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # a global bias as a buffer without a dimension; sub-modules called with ids
    "global-bias-buffer": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.users = nn.ModuleDict({
            "factors": nn.Embedding(n_users, n_factors), "bias": nn.Embedding(n_users, 1)})
        self.items = nn.ModuleDict({
            "factors": nn.Embedding(n_items, n_factors), "bias": nn.Embedding(n_items, 1)})
        self.register_buffer("mean", torch.tensor(0.0))
        self.y_range = y_range

    def forward(self, x):
        u, i = x.T
        score = (self.users["factors"](u) * self.items["factors"](i)).sum(1)
        score = score + self.users["bias"](u)[:, 0] + self.items["bias"](i)[:, 0] + self.mean
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # biases joined on as two more factors, against ones
    "bias-as-two-more-factors": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.item_bias = nn.Embedding(n_items, 1)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.y_range = y_range

    def forward(self, x):
        ones = torch.ones(len(x), 1)
        u = torch.cat([self.user_factors(x[:, 0]), self.user_bias(x[:, 0]), ones], dim=1)
        v = torch.cat([self.item_factors(x[:, 1]), ones, self.item_bias(x[:, 1])], dim=1)
        return cfkit.sigmoid_range((u * v).sum(dim=1), *self.y_range)
""",
    # inherits from one's own DotProduct
    "inherits-own-model": """
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def score(self, x):
        return (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)

    def forward(self, x):
        return cfkit.sigmoid_range(self.score(x), *self.y_range)


class DotProductBias(DotProduct):
    def __init__(self, n_users, n_items, n_factors, **options):
        super().__init__(n_users, n_items, n_factors, **options)
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))

    def score(self, x):
        return super().score(x) + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]]
""",
    # nn.ParameterList; vecdot; squash by tanh; y_range kept as a list
    "parameter-list-tanh": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        shapes = [(n_users, n_factors), (n_items, n_factors), (n_users,), (n_items,)]
        self.p = nn.ParameterList(nn.Parameter(torch.randn(s) * 0.1) for s in shapes)
        self.y_range = list(y_range)

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        z = torch.linalg.vecdot(self.p[0][u], self.p[1][i]) + self.p[2][u] + self.p[3][i]
        low, high = self.y_range
        return (low + high + (high - low) * torch.tanh(z / 2)) / 2
""",
    # nn.ParameterDict; F.embedding; a buffer for the range; nn.Sigmoid
    "parameter-dict-functional": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.t = nn.ParameterDict()
        for who, n in (("user", n_users), ("item", n_items)):
            self.t[who] = nn.Parameter(torch.rand(n, n_factors) * 0.2)
            self.t[who + "_bias"] = nn.Parameter(torch.zeros(n, 1))
        self.register_buffer("ends", torch.tensor([float(end) for end in y_range]))
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        dot = (F.embedding(u, self.t["user"]) * F.embedding(i, self.t["item"])).sum(1, keepdim=True)
        z = dot + F.embedding(u, self.t["user_bias"]) + F.embedding(i, self.t["item_bias"])
        return self.ends[0] + (self.ends[1] - self.ends[0]) * self.sigmoid(z)
""",
    # sparse gradients; view in place of squeeze
    "sparse-embedding": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors, sparse=True)
        self.item_factors = nn.Embedding(n_items, n_factors, sparse=True)
        self.user_bias = nn.Embedding(n_users, 1, sparse=True)
        self.item_bias = nn.Embedding(n_items, 1, sparse=True)
        self.y_range = y_range

    def forward(self, x):
        u, i = x[:, 0], x[:, 1]
        dot = (self.user_factors(u) * self.item_factors(i)).sum(1)
        score = dot + self.user_bias(u).view(-1) + self.item_bias(i).view(-1)
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # one-hot times weights; bmm; old super
    "one-hot-bmm": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super(DotProductBias, self).__init__()
        self.U = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.V = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.bU = nn.Parameter(torch.zeros(n_users, 1))
        self.bV = nn.Parameter(torch.zeros(n_items, 1))
        self.y_range = y_range

    def forward(self, x):
        hot_u = F.one_hot(x[:, 0], self.U.shape[0]).float()
        hot_v = F.one_hot(x[:, 1], self.V.shape[0]).float()
        dot = torch.bmm((hot_u @ self.U).unsqueeze(1), (hot_v @ self.V).unsqueeze(2))[:, :, 0]
        return cfkit.sigmoid_range(dot + hot_u @ self.bU + hot_v @ self.bV, *self.y_range)
""",
    # float64 inside and out
    "float64": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))
        self.y_range = y_range
        self.double()

    def forward(self, x):
        users, items = x[..., 0], x[..., 1]
        dot = torch.sum(self.user_factors(users) * self.item_factors(items), -1)
        score = dot + self.user_bias[users] + self.item_bias[items]
        return cfkit.sigmoid_range(score, *self.y_range)
""",
    # type hints, extra keywords, dropout off in eval, a counting buffer, extra methods
    "typed-with-extras": """
class DotProductBias(nn.Module):
    def __init__(self, n_users: int, n_items: int, n_factors: int,
                 y_range: tuple[float, float] = (0, 5.5), *, dropout: float = 0.3) -> None:
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_bias = nn.Embedding(n_items, 1)
        for bias in (self.user_bias, self.item_bias):
            bias.weight.data.zero_()
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("calls", torch.zeros((), dtype=torch.int64))
        self.y_range = y_range

    def forward(self, x: torch.LongTensor) -> torch.Tensor:
        self.calls += 1
        dot = self.dropout(self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(1)
        bias = self.user_bias(x[:, 0]).flatten() + self.item_bias(x[:, 1]).flatten()
        return cfkit.sigmoid_range(dot + bias, *self.y_range)

    @torch.no_grad()
    def predict(self, user: int, item: int) -> float:
        return self(torch.tensor([[user, item]])).item()
""",
    # the biases of one side live in a module of one's own; matmul of rows
    "side-module": """
class Side(nn.Module):
    def __init__(self, n, k):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(n))
        self.taste = nn.Parameter(torch.empty(n, k))
        nn.init.xavier_uniform_(self.taste)

    def forward(self, ids):
        return self.taste[ids], self.bias[ids]


class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_side, self.item_side = Side(n_users, n_factors), Side(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        (u, bu), (v, bi) = self.user_side(x[:, 0]), self.item_side(x[:, 1])
        dot = torch.matmul(u[:, None], v[..., None]).reshape(len(x))
        return cfkit.sigmoid_range(dot + bu + bi, *self.y_range)
""",
    # a loop over the rows
    "loop-over-rows": """
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))
        self.y_range = y_range

    def forward(self, x):
        answers = torch.empty(len(x))
        for n, (u, i) in enumerate(x.tolist()):
            score = self.user_factors[u] @ self.item_factors[i]
            answers[n] = score + self.user_bias[u] + self.item_bias[i]
        return cfkit.sigmoid_range(answers, *self.y_range)
""",
    # a fastai-like Module without super; warns and prints
    "fastai-like-module": """
import warnings

class Module(nn.Module):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        nn.Module.__init__(self)
        return self

    def __init__(self):
        pass


class DotProductBias(Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        warnings.warn("no super here")
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.item_bias = nn.Embedding(n_items, 1)
        self.y_range = y_range

    def forward(self, x):
        print("forward", tuple(x.shape))
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        res = (users * items).sum(dim=1, keepdim=True)
        return cfkit.sigmoid_range(
            res + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)
""",
}

STYLES["q5"] = {
    # a Python int, counted by kind
    "by-kind": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    factors = n_users * n_factors + n_items * n_factors
    biases = n_users + n_items
    return factors + biases if bias else factors
""",
    # truth as a number
    "flag-as-number": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * (n_factors + bias)
""",
    # counted on tables that torch makes
    "counted-on-tables": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    shapes = [(n, n_factors) for n in (n_users, n_items)]
    if bias:
        shapes += [(n_users, 1), (n_items, 1)]
    return sum(torch.empty(shape).numel() for shape in shapes)
""",
    # counted on a model of one's own
    "counted-on-a-model": """
class Tables(nn.Module):
    def __init__(self, *sizes):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(*size) for size in sizes)


def n_parameters(n_users, n_items, n_factors, bias=True):
    width = n_factors + 1 if bias else n_factors
    model = Tables((n_users, width), (n_items, width))
    return sum(p.numel() for p in model.parameters() if p.requires_grad)
""",
    # a NumPy number
    "numpy": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    rows = np.array([n_users, n_items])
    return (rows * n_factors).sum() + (rows.sum() if bias else 0)
""",
    # a tensor of one number
    "tensor": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    return torch.tensor([n_users, n_items]).sum() * (n_factors + int(bias))
""",
    # a float, type hints, an extra keyword
    "float": """
def n_parameters(
    n_users: int, n_items: int, n_factors: int, bias: bool = True, verbose: bool = False
) -> float:
    total = float(n_users + n_items) * (n_factors + 1.0 * bias)
    if verbose:
        print(total)
    return total
""",
    # a list of one number
    "list": """
def n_parameters(n_users, n_items, n_factors, bias=True):
    return [sum(n * (n_factors + (1 if bias else 0)) for n in [n_users, n_items])]
""",
}

STYLES["q6"] = {
    # SGD, permuted rows, mean over batches
    "sgd": """
def fit(model, x, y, epochs, lr, batch_size):
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for epoch in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            opt.zero_grad()
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            loss.backward()
            opt.step()
            losses.append(loss.item())
        history.append(np.mean(losses))
    return history
""",
    # SGD with momentum, nn.MSELoss, the target made a column, mean over rows
    "momentum": """
def fit(model, x, y, epochs, lr, batch_size):
    model.train()
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    history = []
    for _ in range(epochs):
        order, total = torch.randperm(x.shape[0]), 0.0
        for start in range(0, x.shape[0], batch_size):
            batch = order[start:start + batch_size]
            pred = model(x[batch])
            loss = criterion(pred, y[batch].view_as(pred))
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += float(loss) * len(batch)
        history.append(total / x.shape[0])
    model.eval()
    return history
""",
    # Adam with torch's DataLoader
    "data-loader": """
from torch.utils.data import DataLoader, TensorDataset

def fit(model, x, y, epochs, lr, batch_size):
    loader = DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
    opt = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        seen = []
        for xb, yb in loader:
            loss = ((model(xb).flatten() - yb) ** 2).mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
            seen.append(loss.item())
        losses.append(sum(seen) / len(seen))
    return losses
""",
    # AdamW, NumPy's permutation; a NumPy array comes back
    "adamw-numpy": """
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.AdamW(model.parameters(), lr=lr)
    rng = np.random.default_rng()
    history = np.zeros(epochs)
    for epoch in range(epochs):
        for batch in np.array_split(rng.permutation(len(x)), int(np.ceil(len(x) / batch_size))):
            rows = torch.from_numpy(batch)
            guess = model(x[rows])
            if guess.ndim == 2:
                guess = guess.squeeze(-1)
            loss = (guess - y[rows]).square().mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            history[epoch] += loss.item() * len(rows) / len(x)
    return history
""",
    # the update by hand, gradients set to None
    "by-hand": """
def fit(model, x, y, epochs, lr, batch_size):
    history = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = (model(x[rows]).reshape(-1) - y[rows]).pow(2).mean()
            loss.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p -= lr * p.grad
                    p.grad = None
            total += loss.item() * len(rows)
        history.append(total / len(x))
    return history
""",
    # torch.autograd.grad; random.shuffle; a list of tensors comes back
    "autograd-grad": """
import random

def fit(model, x, y, epochs, lr, batch_size):
    params = list(model.parameters())
    rows = list(range(len(x)))
    history = []
    for _ in range(epochs):
        random.shuffle(rows)
        losses = []
        for start in range(0, len(rows), batch_size):
            batch = rows[start:start + batch_size]
            loss = F.mse_loss(model(x[batch]).view(-1), y[batch])
            for p, g in zip(params, torch.autograd.grad(loss, params)):
                p.data.sub_(lr * g)
            losses.append(loss.detach())
        history.append(torch.stack(losses).mean())
    return history
""",
    # the rows are sorted by random keys; a closure for the optimiser; type hints
    "closure": """
def fit(model: nn.Module, x: torch.Tensor, y: torch.Tensor, epochs: int, lr: float,
        batch_size: int, verbose: bool = False) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, betas=(0.9, 0.99))
    history: list[float] = []
    for epoch in range(epochs):
        shuffled = torch.rand(len(x)).argsort()
        sums = []
        for rows in torch.split(shuffled, batch_size):
            def closure():
                optimizer.zero_grad()
                loss = F.mse_loss(model(x[rows]).ravel(), y[rows])
                loss.backward()
                return loss
            sums.append(optimizer.step(closure).item() * len(rows))
        history.append(sum(sums) / len(x))
        if verbose:
            print(epoch, history[-1])
    return history
""",
    # an exponential schedule and clipped slopes; prints as it goes; DataLoader over indices
    "schedule-and-clipping": """
from torch.utils.data import BatchSampler, RandomSampler

def fit(model, x, y, epochs, lr, batch_size):
    opt = torch.optim.Adam(model.parameters(), lr=lr)
    schedule = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.95)
    history = []
    for epoch in range(epochs):
        running = []
        for rows in BatchSampler(RandomSampler(x), batch_size, drop_last=False):
            opt.zero_grad(set_to_none=True)
            squared = (model(x[rows]).reshape(len(rows)) - y[rows]) ** 2
            squared.mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            running.extend(squared.tolist())
        schedule.step()
        history.append(sum(running) / len(running))
        print(f"epoch {epoch + 1}: {history[-1]:.3f}")
    return history
""",
}
