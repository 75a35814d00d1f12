"""What hangs together: connected components of pairs of numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def components(size: int, left: Numbers, right: Numbers) -> Numbers:
    """For each number below `size` the smallest that it hangs together with, itself or another.

    Args:
        size: How many numbers there are.
        left: One side of the pairs.
        right: The other side.
    """
    label = np.arange(size)
    while True:
        one, other = label[left], label[right]
        apart = one != other
        if not apart.any():
            return label
        # The larger root is hung on the smaller, then every number on its root: each round leaves
        # at most half of the roots that still have a pair.
        high = np.maximum(one[apart], other[apart])
        np.minimum.at(label, high, np.minimum(one[apart], other[apart]))
        while True:
            above = label[label]
            if (above == label).all():
                break
            label = above
