#!/bin/sh
# Write the two locks anew: `sh tools/lock.sh [--upgrade]`. Needs uv; nothing else in the project does.
# Hashes of every wheel for every Python and platform; no address of any registry stands in them.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile pyproject.toml --no-config --universal --generate-hashes \
        --no-emit-index-url --no-emit-find-links \
        --custom-compile-command 'sh tools/lock.sh' --quiet "$@"
}
lock --all-extras --group dev --output-file requirements-dev.lock "$@"
# The tool alone gets the very versions that its tests ran with.
lock --group build --constraint requirements-dev.lock --output-file requirements.lock "$@"
