# Sened: `make demo` shows the sample case, `make test` proves that it works.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= demo
PORT ?= 8770
SERVE ?= 1
HALF ?= dev
STAMP := $(VENV)/.installed
SPARK_STAMP := $(VENV)/.spark
NODE_STAMP := web/node_modules/.installed
ISLANDS := src/sened/site/static/built/.built
# The machine's Node.js where there is one, else the one that the locked package brings into the virtual environment.
NPM = $(shell command -v npm || echo $(abspath $(BIN))/npm)
# Spark is an extra of half a gigabyte that needs Java 17 or later: it comes with `make test`, and only where Java is.
JAVA = $(shell java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
WITH_SPARK = $(shell test "$(JAVA)" -ge 17 2>/dev/null && echo spark)

.PHONY: help install spark web demo test check bench evaluate torture wheel wheel-test lock clean

help:
	@echo "make demo      build the sample case and read it in the browser (SERVE=0: build only)"
	@echo "make test      every test that this machine can run; says what it skipped and why"
	@echo "make check     style, types, floors, documents"
	@echo "make bench     figures, as ratios against peers"
	@echo "make evaluate  how well drafts are made: runs evaluation/dev (HALF=test: the other half) and writes docs/evaluation.md"
	@echo "make torture   writers killed, full disks, power lost, hostile files, in the long form (needs strace)"
	@echo "make wheel     an installable wheel in dist/"

install: $(STAMP) $(ISLANDS)

$(STAMP): pyproject.toml requirements/dev.lock requirements/web.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/web.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

spark: $(SPARK_STAMP)

# Published as source alone, so what builds it is locked too. Without a network the tests go on and say what they skip.
$(SPARK_STAMP): requirements/spark.lock requirements/spark-build.lock $(STAMP)
	if $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/spark-build.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation -r requirements/spark.lock; \
	then touch $@; else echo "Spark could not be installed; its tests will be skipped" >&2; fi

$(NODE_STAMP): web/package.json web/package-lock.json $(STAMP)
	cd web && PATH="$(abspath $(BIN)):$$PATH" $(NPM) ci --no-audit --no-fund --loglevel=error
	touch $@

$(ISLANDS): $(NODE_STAMP) $(shell find web -path web/node_modules -prune -o -type f -print 2>/dev/null)
	cd web && PATH="$(abspath $(BIN)):$$PATH" $(NPM) run --silent build
	touch $@

web: $(ISLANDS)

demo: install
	$(BIN)/sened demo --out $(OUT) --port $(PORT) $(if $(filter 0,$(SERVE)),--no-serve,)

test: install $(WITH_SPARK)
	$(BIN)/python -m pytest -q

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/shape
	cd web && PATH="$(abspath $(BIN)):$$PATH" $(NPM) run --silent check

bench: install
	$(BIN)/python -m bench

# Differences from the gold are kept for the development half alone: the test half stays unread.
evaluate: install
	$(BIN)/python -m sened.evaluate evaluation/$(HALF) --out evaluation/results/$(HALF).json \
	  $(if $(filter dev,$(HALF)),--errors evaluation/results/dev-errors.jsonl,)
	$(BIN)/python -m sened.evaluate.page evaluation/results docs/evaluation.md

torture: install
	$(BIN)/python -m torture

wheel: install
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

wheel-test: wheel
	bash tools/wheel-test.sh

lock:
	for g in "run:" "dev:--group dev" "web:--group web" "spark:--extra spark"; do \
	  uv pip compile -q pyproject.toml $${g#*:} --universal --python-version 3.11 --generate-hashes --no-header \
	    --no-emit-index-url -o requirements/$${g%%:*}.lock; done
	uv pip compile -q --group pyproject.toml:spark-build --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url -o requirements/spark-build.lock

clean:
	rm -rf $(VENV) web/node_modules src/sened/site/static/built dist demo
