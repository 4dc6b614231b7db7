"""Bands, looked at in pixels."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.figure import Axis, Band

RED = "#FF0000"


def test_a_band_is_hatched_and_does_not_leave_its_place(seen):
    hatched = seen(Band("b", "vertical", 0.5, 0.7, RED)).astype(int)
    width = hatched.shape[1]
    inside = hatched[20:-20, round(width * 0.52) : round(width * 0.68)]
    assert len(np.unique(inside[:, :, 1])) >= 2
    outside = hatched[20:-20, round(width * 0.72) :]
    assert (outside == 255).all()
    plain = seen(Band("b", "vertical", 0.5, 0.7, RED, hatched=False))
    inside = plain[20:-20, round(width * 0.52) : round(width * 0.68)]
    assert len(np.unique(inside[:, :, 1])) == 1


def test_a_neutral_band_can_be_told_from_the_ground(seen):
    picture = seen(Band("b", "horizontal", -1.0, 0.5))
    height = picture.shape[0]
    assert (picture[round(height * 0.6) :, 5:-5] != 255).any(axis=2).mean() > 0.9
    assert (picture[5 : round(height * 0.4), 5:-5] == 255).all()


def test_a_band_reaches_to_the_end_of_a_log_axis(seen):
    log = Axis("", 0.01, 1.0, scale="log", grid=False, zero_line=False)
    picture = seen(Band("b", "vertical", 0.0, 0.1, RED), x=log)
    width = picture.shape[1]
    tinted = (picture[10:-10] != 255).any(axis=2).mean(axis=0) > 0.9
    assert tinted[: round(width * 0.48)].all() and not tinted[round(width * 0.52) :].any()


def test_a_band_without_room_for_its_label_goes_without(seen, dark):
    narrow = seen(Band("b", "vertical", 0.5, 0.51, "grid", False, "outside the domain"))
    assert not dark(narrow)[2:-2, 2:-2].any()
