"""The models of the course, one file per family. A model is called as `model(x)`.

x is a LongTensor (n, 2): the user's row and the item's. A prediction is (n,) stars.
"""

from cfkit.models.dot_product import DotProduct, DotProductBias
from cfkit.models.pmf import PMF

__all__ = ["PMF", "DotProduct", "DotProductBias"]
