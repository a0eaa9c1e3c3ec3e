#!/usr/bin/env bash
# The wheel alone, in an environment without Node or make: `sened demo` runs and renders the islands that it carries.
set -euo pipefail
wheel=$(ls dist/sened-*.whl)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements/run.lock
"$room/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$wheel"
cd "$room"
PATH="$room/venv/bin:/usr/bin:/bin" sened demo --out case --no-serve
test -s case/site/index.html
test -n "$(ls case/site/static/ 2>/dev/null)"
echo "wheel test: sened demo ran from $(basename "$wheel")"
