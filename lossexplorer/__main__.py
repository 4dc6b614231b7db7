"""``python -m lossexplorer`` and the installed ``lossexplorer`` start here."""

from __future__ import annotations

import sys

from lossexplorer.cli import main

if __name__ == "__main__":
    sys.exit(main())
