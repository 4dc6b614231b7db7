"""Texts of a figure in LaTeX: special characters escaped, symbols in math."""

from __future__ import annotations

import re
import unicodedata

_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "–": "--",
    "—": "---",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "…": r"\dots{}",
    "\u00a0": "~",
    "\u2009": r"\,",
    "\u202f": r"\,",
    "•": r"\textbullet{}",
    "°": r"\textdegree{}",
    "€": r"\texteuro{}",
    "†": r"\dag{}",
    "‡": r"\ddag{}",
    "™": r"\texttrademark{}",
    "█": r"\rule{1ex}{1ex}",
}
_IN_TEXT = {  # in math only beside other symbols: numbers look alike with and without a sign
    "−": r"\textminus{}",
    "±": r"\textpm{}",
    "×": r"\texttimes{}",
    "·": r"\textperiodcentered{}",
}
_GREEK = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "varphi",
    "chi",
    "psi",
    "omega",
]
_MATH = {chr(0x3B1 + place): rf"\{name} " for place, name in enumerate(_GREEK)} | {
    "ο": "o",
    "ε": r"\varepsilon ",
    "ϕ": r"\phi ",
    "ϵ": r"\epsilon ",
    "Γ": r"\Gamma ",
    "Δ": r"\Delta ",
    "Θ": r"\Theta ",
    "Λ": r"\Lambda ",
    "Ξ": r"\Xi ",
    "Π": r"\Pi ",
    "Σ": r"\Sigma ",
    "Φ": r"\Phi ",
    "Ψ": r"\Psi ",
    "Ω": r"\Omega ",
    "∂": r"\partial ",
    "∇": r"\nabla ",
    "∑": r"\sum ",
    "∏": r"\prod ",
    "∫": r"\int ",
    "√": r"\surd ",
    "∞": r"\infty ",
    "−": "-",
    "±": r"\pm ",
    "×": r"\times ",
    "·": r"\cdot ",
    "⋅": r"\cdot ",
    "÷": r"\div ",
    "≤": r"\le ",
    "≥": r"\ge ",
    "≠": r"\ne ",
    "≈": r"\approx ",
    "≡": r"\equiv ",
    "≪": r"\ll ",
    "≫": r"\gg ",
    "∝": r"\propto ",
    "∼": r"\sim ",
    "∈": r"\in ",
    "∉": r"\notin ",
    "→": r"\to ",
    "←": r"\leftarrow ",
    "↑": r"\uparrow ",
    "↓": r"\downarrow ",
    "↔": r"\leftrightarrow ",
    "⇒": r"\Rightarrow ",
    "‖": r"\Vert ",
    "∥": r"\Vert ",
    "⟨": r"\langle ",
    "⟩": r"\rangle ",
    "⌊": r"\lfloor ",
    "⌋": r"\rfloor ",
    "∘": r"\circ ",
    "⊙": r"\odot ",
    "ℓ": r"\ell ",
    "½": r"\tfrac{1}{2}",
    "¼": r"\tfrac{1}{4}",
    "¾": r"\tfrac{3}{4}",
    "′": "'",
    "ᵀ": r"^{\mathsf{T}}",
    "●": r"\bullet ",
    "○": r"\circ ",
    "□": r"\square ",
    "✓": r"\checkmark ",
}
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ", "0123456789+-()ni", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₙₘₜₓ", "0123456789+-()ijknmtx", strict=True))
_MARKS = {"\u0302": r"\hat", "\u0304": r"\bar", "\u0303": r"\tilde", "\u0307": r"\dot"}
_IN_MATH = {"{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_"}
_IN_MATH |= {"\\": r"\backslash ", "^": r"\hat{}", "~": r"\sim ", "…": r"\dots "}
_CJK = "[\u2e80-\U0001efff\U00020000-\U0003347f]"  # emoji stand between
_CHINESE = re.compile(_CJK)
_PARTED = re.compile(rf"(\s+|{_CJK}+)")


def needs_chinese(text: str) -> bool:
    """Whether ``text`` has letters that only XeLaTeX or LuaLaTeX with a font for them sets."""
    return _CHINESE.search(text) is not None


def is_chinese(text: str) -> bool:
    """Whether ``text`` is written in Chinese, and doesn't only have a Chinese name in it."""
    if any(mark in text for mark in "，：；、（"):
        return True
    plain = sum(letter.isascii() and letter.isalpha() for letter in text)
    return len(_CHINESE.findall(text)) > plain


def tex_text(text: str) -> str:
    """``text`` as LaTeX; words with a symbol in them are in math, lines end as in tables.

    Chinese has no spaces: a word ends there where its letters begin.
    """
    lines = ("".join(map(_word, _PARTED.split(line))) for line in text.split("\n"))
    return r"\\".join(lines)


def _word(word: str) -> str:
    if any(_is_symbol(letter) and letter not in _IN_TEXT for letter in word):
        return _math(word)
    return "".join(_letter(letter) for letter in word)


def _is_symbol(letter: str) -> bool:
    known = letter in _MATH or letter in _RAISED or letter in _LOWERED or letter in _MARKS
    return known or _hatted(letter) is not None


def _hatted(letter: str) -> tuple[str, str] | None:
    """The letter under a hat that text fonts don't have (ŷ, p̂), and the command for the hat."""
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) == 2 and parts[1] in _MARKS and ord(letter) > 0xFF:
        return parts[0], _MARKS[parts[1]]
    return None


def _math(word: str) -> str:
    """A word in math; several letters in a row are words, in the font of the text."""
    found: list[str] = []
    parts = re.findall(r"[⁰¹²³⁴-⁾ⁿⁱ]+|[₀-₎ᵢⱼₖₙₘₜₓ]+|[A-Za-z]{2,}|.", word, re.DOTALL)
    for part in parts:
        if part[0] in _RAISED:
            found.append("^{" + "".join(_RAISED.get(c, "") for c in part) + "}")
        elif part[0] in _LOWERED:
            found.append("_{" + "".join(_LOWERED.get(c, "") for c in part) + "}")
        elif len(part) > 1:
            found.append(rf"\text{{{part}}}")
        elif part in _MARKS:
            found.append(f"{_MARKS[part]}{{{found.pop() if found else ''}}}")
        elif part in _MATH:
            found.append(_MATH[part])
        elif (hat := _hatted(part)) is not None:
            found.append(f"{hat[1]}{{{hat[0]}}}")
        elif part in _IN_MATH:
            found.append(_IN_MATH[part])
        elif ord(part) < 0x7F:
            found.append(part)
        else:
            found.append(rf"\text{{{_letter(part)}}}")
    return f"${''.join(found)}$"


def _letter(letter: str) -> str:
    """One character of plain text; what no font of LaTeX has becomes a question mark."""
    if letter in _ESCAPED or letter in _IN_TEXT:
        return _ESCAPED.get(letter) or _IN_TEXT[letter]
    return letter if ord(letter) < 0x180 or _CHINESE.match(letter) else "?"
