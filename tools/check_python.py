"""Say in one line what is missing when this Python cannot carry the project.

Runs on any Python, old ones too: no annotations, no f-strings.
"""

import sys

if not ((3, 11) <= sys.version_info[:2] < (3, 14)):
    sys.exit(
        "consilience needs Python 3.11, 3.12 or 3.13, and this is {0}.{1}: install one, or name it, "
        "as in 'make demo PYTHON=python3.12'".format(*sys.version_info[:2])  # noqa: UP032  # see above
    )
try:
    import ensurepip  # noqa: F401  # the part of venv that Debian packages apart
    import venv  # noqa: F401
except ImportError:
    sys.exit(
        "consilience needs the venv module of Python, which is missing here: install it "
        "(on Debian and Ubuntu: apt install python3-venv)"
    )
