"""Small invented worlds whose true tastes are known. Nobody in them is a real person."""

from cfkit.worlds.invented import World, world
from cfkit.worlds.slides import slides_table
from cfkit.worlds.truth import Truth

__all__ = ["Truth", "World", "slides_table", "world"]
