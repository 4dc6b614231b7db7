"""The program's texts in other languages than English.

Everything below the views is written in English and stays so: figures, readings and
messages are data. Where they are shown, or drawn into a file, a phrasebook says them
in the reader's language. The texts of the views go through Qt's own translation.
"""

from __future__ import annotations

from lossexplorer.language.phrasebook import Phrasebook
from lossexplorer.language.shipped import ENGLISH, LANGUAGES, file_of, phrasebook, steps

__all__ = ["ENGLISH", "LANGUAGES", "Phrasebook", "file_of", "phrasebook", "steps"]
