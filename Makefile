# kg. `make demo` and `make test` need Python 3.11 or newer, make and git; the first run sets up .venv.

PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	  $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
KG := $(BIN)/kg
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test lint check format lock docs figures clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: export KG_STORE := build/demo
demo: $(VENV)/run.stamp ## load the samples, ask three questions, show a claim with its words
	$(KG) load samples
	$(KG) query launches
	$(KG) query metric-history -p company='Larkfield Devices' -p metric=revenue -p subject=group
	$(KG) query guidance-vs-actual -p company='Larkfield Devices' | tee build/guided
	$(KG) show "$$(grep -m 1 -o '[0-9a-f]\{16\}' build/guided | head -n 1)"

test: $(VENV)/dev.stamp ## the tests; those that lack Java or ../shared say so and are skipped
	$(BIN)/pytest -rfEs

lint: $(VENV)/dev.stamp ## format, lint and types, nothing changed
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

check: lint test ## all that must hold before a commit

format: $(VENV)/dev.stamp ## format the code and mend what lint can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lock: $(VENV)/dev.stamp ## pin the newest versions that fit, with hashes
	$(BIN)/uv pip compile $(LOCK) --group build --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile $(LOCK) --group dev --constraints requirements.lock --output-file requirements-dev.lock pyproject.toml
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header

docs: $(VENV)/dev.stamp ## put what the commands print now into the documents
	$(BIN)/python docs/console.py README.md CONTRIBUTING.md docs/*.md

figures: $(VENV)/dev.stamp ## how right the claims are, where the annotated calls are beside this folder
	@if [ -f ../shared/eval/table.py ]; then $(BIN)/python ../shared/eval/table.py; \
	else echo "no figures: ../shared/eval/table.py is not here"; fi

clean: ## remove what was built, .venv too
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The backend that builds kg comes from the lock as well, hence no isolation: that would fetch it without a hash.
$(VENV)/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

$(BIN)/python:
	@[ -n "$(PYTHON)" ] || { echo "kg needs Python 3.11 or newer with its venv module; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
