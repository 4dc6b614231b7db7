"""Match a number: which settings give, on this data, the number another tool gave."""

from lossexplorer.session.matching.applying import apply_match
from lossexplorer.session.matching.found import Found, Match, Question, Tried, tried_words
from lossexplorer.session.matching.search import search
from lossexplorer.session.matching.typed import Typed, typed_number

__all__ = [
    "Found",
    "Match",
    "Question",
    "Tried",
    "Typed",
    "apply_match",
    "search",
    "tried_words",
    "typed_number",
]
