"""Whether a window can be opened here at all, found out before Qt is loaded.

Qt ends the process with a page of plugin names when it finds no screen; a person
on a server wants one line that says what works instead. The modules that look for
a screen are imported where they are needed, because the window waits for this one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_INSTEAD = "'lossexplorer export LESSON -o figure.svg' draws without one"
_XCB_LIBRARIES = {"libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0"}


def display_problem(environ: Mapping[str, str] | None = None) -> str | None:
    """One line saying why no window can be opened, or None if one can.

    Args:
        environ: the environment to look at; the process's own if None.
    """
    environ = os.environ if environ is None else environ
    if sys.platform in ("win32", "darwin"):
        return None
    wanted = [name.split(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if any(name != "xcb" and not name.startswith("wayland") for name in wanted):
        return None  # offscreen, vnc, linuxfb …: no screen is needed
    reasons = []
    for kind, probe in (("wayland", _wayland_problem), ("xcb", _x11_problem)):
        if wanted and not any(name.startswith(kind) for name in wanted):
            continue
        reason = probe(environ)
        if reason is None:
            return None
        if reason:
            reasons.append(reason)
    why = "; ".join(reasons) or "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return f"no display to open a window on: {why}; {_INSTEAD}"


def _wayland_problem(environ: Mapping[str, str]) -> str | None:
    """None if a compositor answers, "" if none is named, else the reason."""
    name = environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return ""
    import socket

    path = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(2.0)
        try:
            probe.connect(path)
        except OSError:
            return f"WAYLAND_DISPLAY is {name} and nothing answers there"
    return None


def _x11_problem(environ: Mapping[str, str]) -> str | None:
    """None if the X server lets us in, "" if none is named, else the reason."""
    name = environ.get("DISPLAY", "")
    if not name:
        return ""
    import ctypes

    for library, package in _XCB_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            return f"the library {library} is missing (Debian's package {package})"
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"DISPLAY is {name} and nothing answers there" if refused else None
