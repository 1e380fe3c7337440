"""Run a listing as a notebook would: one cell after the other, in one set of names."""


def run(listing, **names):
    """Give the names after a listing ran; only its import line is ours."""
    exec("from cfkit.collab import *", names)
    exec(listing, names)
    return names


def shown(cell, names):
    """Give what a notebook would show below a cell that ends in an expression."""
    return eval(cell, names)
