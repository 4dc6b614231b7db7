"""Colour, type and spacing tokens: the one place they are written.

Widgets, live plots and exported files all take them from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lossexplorer.figures.contrast import as_text

SPACING = 4  # px; 8 inside groups, 16 between
RADIUS = 6
FONT_BODY = 13
FONT_SECONDARY = 12
FONT_TITLE = 15


@dataclass(frozen=True)
class Palette:
    """One theme. ``curves`` are Okabe–Ito, in the fixed order of the design."""

    name: str
    window: str
    panel: str
    plot: str
    text: str
    secondary: str
    hairline: str
    grid: str
    accent: str
    warning_ground: str
    error_ground: str
    warning: str
    error: str
    curves: tuple[str, ...]
    positive: str
    negative: str
    named: Mapping[str, str] = field(default_factory=dict)

    def color(self, token: str) -> str:
        """``#RRGGBB`` of a token; "curve:9" wraps round, "#…" passes through.

        Raises:
            KeyError: for a token the palette doesn't have.
        """
        if token.startswith("#"):
            return token
        if token.startswith("curve:"):
            return self.curves[int(token[6:]) % len(self.curves)]
        try:
            return str(getattr(self, token))
        except AttributeError:
            raise KeyError(token) from None

    def text_color(self, token: str) -> str:
        """``#RRGGBB`` for words in a token's colour on the plot: dark or light enough to read.

        A curve is thick and needs less contrast than a letter.
        """
        return as_text(self.color(token), self.plot, self.text)


LIGHT = Palette(
    name="light",
    window="#F5F6F8",
    panel="#FFFFFF",
    plot="#FFFFFF",
    text="#1B1F24",
    secondary="#57606A",
    hairline="#D8DEE4",
    grid="#E8ECF0",
    accent="#0B6BCB",
    warning_ground="#FFF4D6",
    error_ground="#FDE7E9",
    warning="#8A5A00",
    error="#B3261E",
    # blue, vermillion, bluish green, reddish purple, orange, sky blue, black, yellow,
    # the pale ones darkened until each has 3:1 against the white plot ground, the others moved
    # away from those they came near by it
    curves=(
        "#0072B2",
        "#D04A00",
        "#009E73",
        "#BB5E93",
        "#C88700",
        "#4A97D6",
        "#1B1F24",
        "#7F7F00",
    ),
    positive="#D55E00",
    negative="#0072B2",
)

DARK = Palette(
    name="dark",
    window="#14171C",
    panel="#1B1F26",
    plot="#171A20",
    text="#E6E9EE",
    secondary="#9AA4B2",
    hairline="#2D333D",
    grid="#262B34",
    accent="#5AA9FF",
    warning_ground="#3A2E0B",
    error_ground="#3D1518",
    warning="#F2C14E",
    error="#FF8A80",
    curves=(
        "#3DA5E0",
        "#F0763C",
        "#22BF93",
        "#DB8FBC",
        "#F0AE28",
        "#8FD0F5",
        "#E6E9EE",
        "#F0E442",
    ),
    positive="#F08A3C",
    negative="#3DA5E0",
)

PRINT = Palette(
    name="print",
    window="#FFFFFF",
    panel="#FFFFFF",
    plot="#FFFFFF",
    text="#000000",
    secondary="#404040",
    hairline="#808080",
    grid="#E0E0E0",
    accent="#000000",
    warning_ground="#FFFFFF",
    error_ground="#FFFFFF",
    warning="#404040",
    error="#000000",
    # greys that stay apart; dashes and markers carry the rest
    curves=("#000000", "#5A5A5A", "#8A8A8A", "#2E2E2E", "#737373", "#454545", "#1A1A1A", "#666666"),
    positive="#303030",
    negative="#909090",
)

PALETTES: Mapping[str, Palette] = {p.name: p for p in (LIGHT, DARK, PRINT)}
