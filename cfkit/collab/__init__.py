"""The names of fastai's collab, so that the course's listings run as printed.

`from cfkit.collab import *` takes the place of `from fastai.collab import *` and
`from fastai.tabular.all import *`. `docs/collab.md` says what is alike and what is not.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - so the course calls it
from torch import nn

from cfkit.collab.callbacks import (
    Callback,
    CancelFitException,
    EarlyStoppingCallback,
    GradientClip,
    SaveModelCallback,
)
from cfkit.collab.data import URLs, untar_data
from cfkit.collab.dataloaders import CollabDataLoaders
from cfkit.collab.delegating import delegates
from cfkit.collab.dot_bias import EmbeddingDotBias
from cfkit.collab.later import later
from cfkit.collab.learner import Learner
from cfkit.collab.lists import L
from cfkit.collab.losses import L1LossFlat, MSELossFlat, mae, mse, rmse
from cfkit.collab.making import collab_learner, load_learner
from cfkit.collab.modules import Embedding, Module, SigmoidRange, create_params
from cfkit.collab.tabular import (
    EmbeddingNN,
    LinBnDrop,
    TabularModel,
    emb_sz_rule,
    get_emb_sz,
    tabular_config,
)
from cfkit.collab.tensors import one_hot, pca, set_seed, tensor
from cfkit.squash import sigmoid_range

pd = later("pandas")
plt = later("matplotlib.pyplot")

if TYPE_CHECKING:
    from torch import Tensor

__all__ = [
    "Callback",
    "CancelFitException",
    "CollabDataLoaders",
    "EarlyStoppingCallback",
    "Embedding",
    "EmbeddingDotBias",
    "EmbeddingNN",
    "F",
    "GradientClip",
    "L",
    "L1LossFlat",
    "Learner",
    "LinBnDrop",
    "MSELossFlat",
    "Module",
    "Path",
    "SaveModelCallback",
    "SigmoidRange",
    "TabularModel",
    "Tensor",
    "URLs",
    "collab_learner",
    "create_params",
    "delegates",
    "emb_sz_rule",
    "get_emb_sz",
    "load_learner",
    "mae",
    "mse",
    "nn",
    "np",
    "one_hot",
    "partial",
    "pd",
    "plt",
    "rmse",
    "set_seed",
    "sigmoid_range",
    "tabular_config",
    "tensor",
    "torch",
    "untar_data",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Teach tensors `movie_w.pca(3)`, as fastai does, once somebody takes the listings' names.

    The kit's own rooms, which read this one, change nobody's torch.
    """
    if name != "Tensor":
        raise AttributeError(f"module 'cfkit.collab' has no attribute {name!r}")
    torch.Tensor.pca = pca
    return torch.Tensor
