"""Predict with a small network on top of looked-up vectors.

In: rows of categories, and numbers beside them. Out: one column per thing to predict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cfkit.closed import refuse
from cfkit.collab.modules import Embedding, Module, SigmoidRange
from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Sizes = list[tuple[int, int]]


def emb_sz_rule(n_cat: int) -> int:
    """How long a vector for each of n_cat categories is, by the rule of thumb."""
    refuse("emb_sz_rule")
    width: int = round(1.6 * n_cat**0.56)
    return min(600, width)


def get_emb_sz(to: Any, sz_dict: Mapping[str, int] | None = None) -> Sizes:
    """The sizes of the embeddings of users and items: how many rows, and how long each.

    Args:
        to: What has vocabularies as `.classes`, such as `dls`.
        sz_dict: Lengths by column, instead of the rule of thumb.

    Raises:
        ModelError: If a length is given for a column that is not there.
    """
    given = dict(sz_dict or {})
    if strange := [name for name in given if name not in to.classes]:
        raise ModelError(
            f"emb_szs gives a length for {' and '.join(map(repr, strange))}, and the columns are "
            f"{' and '.join(map(repr, to.classes))}. Use these names."
        )
    return [(len(names), given.get(c, emb_sz_rule(len(names)))) for c, names in to.classes.items()]


class LinBnDrop(nn.Sequential):
    """A linear layer with batch norm and dropout around it, and an activation.

    Args:
        n_in: How many numbers come in.
        n_out: How many go out.
        bn: Whether to norm.
        p: The share of numbers that training drops.
        act: The activation, if any.
        lin_first: Whether the linear layer stands before the others.
    """

    def __init__(
        self,
        n_in: int,
        n_out: int,
        bn: bool = True,
        p: float = 0.0,
        act: nn.Module | None = None,
        lin_first: bool = False,
    ) -> None:
        around: list[nn.Module] = [nn.BatchNorm1d(n_out if lin_first else n_in)] if bn else []
        if p:
            around.append(nn.Dropout(p))
        linear: list[nn.Module] = [nn.Linear(n_in, n_out, bias=not bn)]
        if act is not None:
            linear.append(act)
        super().__init__(*(linear + around if lin_first else around + linear))


class TabularModel(Module):
    """Looked-up vectors beside plain numbers, through linear layers.

    Args:
        emb_szs: Per category column, how many rows its table has and how long each is.
        n_cont: How many plain numbers stand beside them.
        out_sz: How many numbers to predict.
        layers: How wide each hidden layer is.
        ps: The share of numbers that training drops behind each hidden layer.
        embed_p: The share that it drops of the vectors.
        y_range: The ends of the rating scale.
        use_bn: Whether the layers norm.
        bn_final: Whether the last one does.
        bn_cont: Whether the plain numbers are normed.
        act_cls: The activation between layers; ReLU unless said.
        lin_first: Whether a layer is linear first and normed then.
    """

    def __init__(
        self,
        emb_szs: Sizes,
        n_cont: int,
        out_sz: int,
        layers: Sequence[int],
        ps: float | Sequence[float] | None = None,
        embed_p: float = 0.0,
        y_range: tuple[float, float] | None = None,
        use_bn: bool = True,
        bn_final: bool = False,
        bn_cont: bool = True,
        act_cls: nn.Module | None = None,
        lin_first: bool = True,
    ) -> None:
        refuse("TabularModel")
        drops = [ps or 0.0] * len(layers) if ps is None or isinstance(ps, float | int) else [*ps]
        if len(drops) != len(layers):
            raise ModelError(f"ps needs a share per hidden layer: got {drops} for {list(layers)}.")
        self.embeds = nn.ModuleList([Embedding(n, width) for n, width in emb_szs])
        self.emb_drop = nn.Dropout(embed_p)
        self.bn_cont = nn.BatchNorm1d(n_cont) if n_cont and bn_cont else None
        self.n_emb, self.n_cont = sum(width for _, width in emb_szs), n_cont
        act = act_cls or nn.ReLU(inplace=True)
        sizes = [self.n_emb + n_cont, *layers]
        stack: list[nn.Module] = [
            LinBnDrop(a, b, use_bn, p, act, lin_first)
            for a, b, p in zip(sizes, sizes[1:], drops, strict=False)
        ]
        stack.append(LinBnDrop(sizes[-1], out_sz, use_bn and bn_final, 0.0, None, lin_first))
        if y_range is not None:
            stack.append(SigmoidRange(*y_range))
        self.layers = nn.Sequential(*stack)

    def forward(self, x_cat: Tensor, x_cont: Tensor | None = None) -> Tensor:
        """Predict (n, out_sz).

        Args:
            x_cat: Rows of the tables, shape (n, number of tables).
            x_cont: Plain numbers, shape (n, n_cont).
        """
        refuse("TabularModel")
        parts = [table(x_cat[:, i]) for i, table in enumerate(self.embeds)]
        parts = [self.emb_drop(torch.cat(parts, dim=1))] if parts else []
        if self.n_cont:
            if x_cont is None or x_cont.shape[1:] != (self.n_cont,):
                got = None if x_cont is None else tuple(x_cont.shape)
                raise ModelError(f"x_cont needs the shape (n, {self.n_cont}): got {got}.")
            parts.append(x_cont if self.bn_cont is None else self.bn_cont(x_cont))
        return self.layers(torch.cat(parts, dim=1))


class EmbeddingNN(TabularModel):
    """Neural collaborative filtering: users' and items' vectors, through linear layers.

    Args:
        emb_szs: How many rows each of the two tables has, and how long each is.
        layers: How wide each hidden layer is.
        kwargs: What `TabularModel` takes beside them.
    """

    def __init__(self, emb_szs: Sizes, layers: Sequence[int], **kwargs: Any) -> None:
        super().__init__(emb_szs=emb_szs, n_cont=0, out_sz=1, layers=layers, **kwargs)


def tabular_config(**kwargs: Any) -> dict[str, Any]:
    """Gather what `TabularModel` takes beside sizes and layers, for `collab_learner`."""
    return kwargs
