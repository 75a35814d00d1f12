# What a person types. Needs Python 3.11 to 3.13 with its venv module, and make; nothing else.
#   make demo     set up, and build the case files of corpus/xingtai into out/
#   make install  set up only          make test       set up, and run every check
#   make bench    every benchmark at its small size, in one table: minutes
#                 ARGS="archive --full --releases FILE --news FILE" runs one at full size: hours
#   make test-long  the tests that take minutes

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# pip listens to nothing but the lock: no configuration file, no extra index, no extra links.
# The package index itself may be a mirror of the machine's: the hashes decide what is accepted.
PIP := env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-input
LOCKED := --require-hashes --only-binary :all: --requirement

.PHONY: demo install test test-long bench check clean

install: $(VENV)/.installed

demo: $(VENV)/.installed
	$(BIN)/consilience build corpus/xingtai -o out

test: $(VENV)/.installed-dev
	$(BIN)/python -m tools.chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/consilience evaluate --floors corpus/floors.json
	$(BIN)/python -m pytest -n 2 -m "not long"

test-long: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m long

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks $(ARGS)

$(VENV)/bin/python:
	@$(PYTHON) tools/check_python.py
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	@echo "Setting up $(VENV): about a minute, longer on the first use of a package index"
	@$(PIP) $(LOCKED) requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python requirements-dev.lock pyproject.toml
	@echo "Setting up $(VENV) with the tools of the checks: a minute or two"
	@$(PIP) $(LOCKED) requirements-dev.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.installed

clean:
	rm -rf out $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
