"""What a peer is given, and what it hands back: files, as it has an environment of its own."""

import os
import resource
import sys

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np


def given():
    """Pairs of rows and stars to learn from, and pairs to predict."""
    data = np.load(sys.argv[1])
    return data["x"], data["y"], data["test"]


def hand_back(cpu, stars):
    """Write what it took, in CPU seconds and megabytes, and what was predicted."""
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    np.savez(sys.argv[2], cpu=cpu, megabytes=megabytes, stars=np.asarray(stars, np.float64))
