"""A step is scored as the library scores it: the sum of what stands in each place."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from consilience.reading.parsing.steps import TransitionPipe, Weights, score, step_model


def test_a_score_is_the_best_piece_of_each_hidden_unit_through_the_upper_layer() -> None:
    # Two words, one place, two hidden units of two pieces each, flat.
    features = np.array([[[0, 0, 0, 0]], [[1, 2, 5, 3]], [[9, 9, 9, 9]]], np.float32)
    upper = np.array([[1, 0], [10, 1]], np.float32)
    hidden, scores = np.empty(4, np.float32), np.empty(2, np.float32)
    bias, upper_bias = np.array([0, 0, 0, 4], np.float32), np.array([0, 0.5], np.float32)
    weights = Weights(bias, upper, upper_bias, 2)
    score(weights, features, np.array([0], np.int32), hidden, scores)
    assert scores.tolist() == [2 + 70, 7.5]
    score(weights, features, np.array([-1], np.int32), hidden, scores)
    assert scores.tolist() == [0 + 40, 4.5]


def test_a_model_that_searches_with_a_beam_is_refused() -> None:
    model = SimpleNamespace(layers=(None, None, None), attrs={})
    with pytest.raises(ValueError, match="beam"):
        step_model(cast("TransitionPipe", SimpleNamespace(model=model, cfg={"beam_width": 4})))
