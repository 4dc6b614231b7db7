"""How long a fresh interpreter takes to import the modules named, and what that loads.

Prints milliseconds and the heavy packages that are loaded then, as one line of JSON.
"""

import sys
import time

start = time.perf_counter()
for name in sys.argv[1:]:
    __import__(name)
milliseconds = (time.perf_counter() - start) * 1000

import json  # noqa: E402  (measured modules first: they may load it themselves)

HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "superqt", "matplotlib", "numpy")
print(json.dumps({"ms": milliseconds, "loaded": [name for name in HEAVY if name in sys.modules]}))
