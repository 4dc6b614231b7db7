"""Texts of bounded length, as sessions hold them."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

Name = Annotated[str, Meta(max_length=200)]
Key = Annotated[str, Meta(max_length=1200)]  # a formula of one's own is its key
Text = Annotated[str, Meta(max_length=20_000)]
