"""A home, settings and a working folder of its own: nothing of the user's is touched.

To be called before Qt is imported.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_BELOW = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "runtime",
    "MPLCONFIGDIR": ".cache/matplotlib",
    "TMPDIR": "tmp",
}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = {"os.mkdir": 1, "os.remove": 1, "os.rename": 2, "os.rmdir": 1, "os.chmod": 1}


def keep_apart(folder: Path) -> None:
    """Send everything a program writes by itself into ``folder``, without a screen."""
    for variable, below in _BELOW.items():
        (folder / below).mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[variable] = str(folder / below)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
    os.chdir(folder)
    sys.dont_write_bytecode = True
    _refuse_writes_outside(folder.resolve())


def _refuse_writes_outside(folder: Path) -> None:
    """Make Python refuse to write elsewhere, whatever path was typed at random."""

    def audit(event: str, arguments: tuple) -> None:
        if event == "open":
            paths = arguments[:1] if arguments[2] & _WRITES else ()
        else:
            paths = arguments[: _CHANGES.get(event, 0)]
        for path in paths:
            if isinstance(path, str | bytes | os.PathLike):
                full = os.path.realpath(os.fsdecode(path))
                if not f"{full}{os.sep}".startswith((f"{folder}{os.sep}", f"{os.sep}dev{os.sep}")):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), full)

    sys.addaudithook(audit)
