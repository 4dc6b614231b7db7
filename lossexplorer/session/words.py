"""Texts of bounded length, as sessions hold them."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

LONGEST_NAME = 200
Name = Annotated[str, Meta(max_length=LONGEST_NAME)]
Key = Annotated[str, Meta(max_length=1200)]  # a formula of one's own is its key
LONGEST_TEXT = 20_000
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
