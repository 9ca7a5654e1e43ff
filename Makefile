# The verbs of the project. Each works on a fresh clone; `make help` lists them.

PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCKING := $(UV) pip compile pyproject.toml --universal --python-version 3.11.2 \
	--generate-hashes --no-emit-index-url --no-annotate --no-header --quiet
STAMP := $(VENV)/.installed
STAMP_ALL := $(VENV)/.installed-all
COMPILED := $(VENV)/.compiled

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help report test lab notebooks pictures lock bench soak clean

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

report: $(STAMP) $(COMPILED) ## build every report; at the end, where they are
	@$(BIN)/workbook build

test: $(STAMP_ALL) $(COMPILED) ## run everything that can tell whether the project is in order
	@$(BIN)/python tests/suite.py

lab: $(STAMP_ALL) $(COMPILED) ## explore in JupyterLab
	@$(BIN)/jupyter lab $$([ "$$(id -u)" != 0 ] || echo --allow-root) notebooks/explore.ipynb

notebooks: $(STAMP_ALL) $(COMPILED) ## run every notebook with its defaults and keep the outputs
	@$(BIN)/workbook build --update-notebooks

pictures: $(STAMP_ALL) ## photograph and print every page into .workbook/screenshots, renew the README's picture
	@$(BIN)/python -m pytest tests/reports/test_browser.py -q -k "paper or picture"
	@cp .workbook/screenshots/preview.png reports/preview.png
	@$(BIN)/workbook build --force

lock: ## choose versions anew and write both lock files (needs uv)
	@$(LOCKING) --upgrade --all-extras --output-file requirements-all.lock
	@$(LOCKING) --upgrade --extra build --constraint requirements-all.lock --output-file requirements.lock

bench: $(STAMP_ALL) $(COMPILED) ## measure accuracy, speed and memory, and print one table
	@$(BIN)/python -m tests.benchmarks

soak: $(STAMP_ALL) ## run the long tests
	@$(BIN)/python -m pytest tests -m soak -q

clean: ## remove the environment, caches and working files; reports and data stay
	@rm -rf $(VENV) .workbook .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find analysis tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What is installed follows the lock files; a changed lock installs again.
$(STAMP): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the packages of requirements.lock into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMP_ALL): requirements-all.lock pyproject.toml | $(BIN)/python
	@echo "Installing the packages of requirements-all.lock into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-all.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(STAMP)

# pip compiles what it installs, but not what it leaves in its place; where PYTHONDONTWRITEBYTECODE is set, nobody else would.
$(COMPILED): $(shell find analysis -name '*.py') | $(BIN)/python
	@$(BIN)/python -m compileall -q analysis
	@touch $@

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11.2 or newer is needed: install it, on Debian with 'apt install python3 python3-venv'." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 2))' || { echo "Python 3.11.2 or newer is needed, $$($(PYTHON) --version) is too old: name another with 'make report PYTHON=python3.12'." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: on Debian install it with 'apt install python3-venv'." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
