"""Arrays as the bytes of an NPZ file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: files don't depend on the clock


def npz_bytes(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """The file that ``numpy.load`` reads back; the same arrays give the same bytes.

    No array may need ``allow_pickle``.
    """
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for key, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, np.asanyarray(array), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{key}.npy", date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same bytes on every system
            archive.writestr(entry, member.getvalue())
    return data.getvalue()
