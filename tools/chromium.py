"""Where this machine's Chromium is, for tests of the pages: `python -m tools.chromium`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

VARIABLE = "CONSILIENCE_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Where they are put without a name on the PATH: packages of Linux, a Mac, Playwright's own.
PLACES = (
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_OWN = ".cache/ms-playwright"
REMEDY = f"install it (Debian: apt install chromium), or name its program in {VARIABLE}"


def chromium() -> Path:
    """The program to start.

    Raises:
        FileNotFoundError: there is none; its words say what to do.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(f"{VARIABLE}: no such file: {named}; {REMEDY}")
        return Path(named)
    on_path = (shutil.which(one) for one in NAMES)
    downloaded = sorted((Path.home() / _OWN).glob("chromium-*/chrome-linux*/chrome"))
    for one in (*on_path, *PLACES, *downloaded):
        if one and Path(one).is_file():
            return Path(one)
    raise FileNotFoundError(f"the tests of the pages need Chromium; {REMEDY}")


if __name__ == "__main__":
    print(chromium())
