"""Random text: only DataError may come out, and soon."""

import contextlib
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lossexplorer.data.text import parse_labels, parse_number, parse_numbers
from lossexplorer.errors import DataError

PIECES = st.one_of(
    st.sampled_from("[](){}<>'\",;\t\n\r .-+eE%/=:_1…−\u00a0\u2028\x00\ud800"),
    st.sampled_from(["...", "np.array(", "tensor(", "dtype=", "nan", "inf", "-np.inf", "True"]),
    st.sampled_from(["0.5", "1e-3", "1,5", "1e999", "cat", "grad_fn=<X>", "<tf.", "numpy=", ", "]),
)
HOSTILE = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=600, deadline=None)
@given(HOSTILE)
def test_any_text_is_numbers_or_a_data_error(text):
    for allow_infinite in (False, True):
        with contextlib.suppress(DataError):
            numbers = parse_numbers(text, allow_infinite=allow_infinite)
            assert numbers.dtype == np.float64
            assert numbers.ndim in (1, 2)
            assert numbers.size
            assert not np.isnan(numbers).any()
            assert allow_infinite or np.isfinite(numbers).all()
    with contextlib.suppress(DataError):
        assert np.isfinite(parse_number(text))


@settings(max_examples=300, deadline=None)
@given(HOSTILE, st.integers(1, 4), st.sampled_from([(), ("cat", "dog"), ("1", "0"), ("", " ")]))
def test_any_text_is_labels_or_a_data_error(text, classes, names):
    with contextlib.suppress(DataError):
        labels, kind = parse_labels(text, classes, names)
        assert kind in ("index", "one-hot", "soft")
        assert labels.size
        assert labels.ndim == (1 if kind == "index" else 2)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=3, max_size=3)))
def test_every_finite_number_survives(rows):
    if not rows:
        return
    for text in (
        str(rows),
        repr(np.array(rows).tolist()),
        "\n".join("\t".join(map(repr, row)) for row in rows),
        "\n".join(", ".join(map(repr, row)) for row in rows),
        "\n".join(" ".join(map(repr, row)) for row in rows),
    ):
        assert np.array_equal(np.atleast_2d(parse_numbers(text)), rows)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000, "[]" * 150_000, " " * 2_000_000 + "1", "1" + " " * 2_000_000 + "x",
        "\n" * 2_000_000 + "1", "," * 2_000_000, "a" * 2_000_000, "9" * 2_000_000, "'" * 2_000_000,
        "a_" * 1_000_000 + "(", "f(a=" * 200_000, "<" * 2_000_000, "<tf." + "numpy=" * 300_000,
        "1" + "\u00a0234" * 500_000, "/ " * 1_000_000, "1 %" * 500_000, "a=" * 1_000_000,
        "[" + ";" * 2_000_000, "−" * 2_000_000, "1,5\t" * 150_000, "array(1," + "a=1," * 300_000,
    ],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_long_hostile_text_takes_time_in_proportion(text):
    start = time.process_time()
    with contextlib.suppress(DataError):
        parse_numbers(text)
    with contextlib.suppress(DataError):
        parse_labels(text, 3, ("cat", "dog", "a b"))
    assert time.process_time() - start < 20  # quadratic time would be hours
