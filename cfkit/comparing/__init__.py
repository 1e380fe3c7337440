"""Let recommenders compete on the same ratings, and say which differences are more than luck."""

from cfkit.comparing.result import Comparison
from cfkit.comparing.running import compare

__all__ = ["Comparison", "compare"]
