"""Say in one line what is missing when this Python cannot carry the project.

Runs on any Python, old ones too: no annotations, no f-strings.
"""

import sys

NEEDS = "consilience needs Python 3.11, 3.12 or 3.13 with its venv module; "

if not ((3, 11) <= sys.version_info[:2] < (3, 14)):
    here = ".".join(str(one) for one in sys.version_info[:2])
    sys.exit(NEEDS + "this is " + here + ": name another, as in 'make demo PYTHON=python3.12'")
try:
    import ensurepip  # noqa: F401  # the part of venv that Debian packages apart
    import venv  # noqa: F401
except ImportError:
    sys.exit(NEEDS + "the module is missing: on Debian and Ubuntu 'apt install python3-venv'")
