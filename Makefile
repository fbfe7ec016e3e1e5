# Every target sets up .venv from requirements.lock first; that is quick once it is there.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RAW    ?= raw
OUTPUT ?= output
GOLD   ?= tests/gold

.DEFAULT_GOAL := help
.PHONY: help setup run test test-slow lint docs errors schedule clean

help:  ## show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.installed  ## create .venv from requirements.lock

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("zoneledger needs Python 3.11 or newer; name one with: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (once, about two minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup  ## read RAW (raw/), publish tables and the report in OUTPUT (output/)
	@$(BIN)/zoneledger run "$(RAW)" "$(OUTPUT)"

test: setup  ## run the tests
	@$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow"

test-slow: setup  ## run the slow proofs too
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint: setup  ## lint, types, formatting, import contracts, generated docs up to date
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m schemas.dictionary --check

docs: setup  ## write the generated pages of docs/ anew
	@$(BIN)/python -m schemas.dictionary

errors: setup  ## read the articles of GOLD (tests/gold/) and list in errors.md what is missed or wrong
	@$(BIN)/zoneledger errors "$(GOLD)" --page errors.md

schedule: setup  ## serve a daily run of RAW into OUTPUT on a local Prefect server
	@$(BIN)/zoneledger schedule "$(RAW)" "$(OUTPUT)"

clean:  ## remove .venv and caches (never output/)
	@rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
