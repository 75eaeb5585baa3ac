# Everything here needs Python 3.11 or newer and make; the rest is installed into .venv from the lock files.
# `make help` lists the targets.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$python; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
LOCKED := $(PIP) install --quiet --require-hashes --only-binary :all: --requirement
PAGES := api/pages/build/manifest.json
HOST ?= 127.0.0.1
PORT ?= 8000
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

.PHONY: help
help: ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r target text; do \
		printf '  make %-12s %s\n' "$$target" "$$text"; done

.PHONY: setup
setup: $(VENV)/.runtime $(PAGES) ## Install the locked versions into .venv and build the assets of the pages.

.PHONY: serve
serve: setup ## Check and load data/, print the answer to the flagship question, serve (HOST=, PORT=).
	@exec $(BIN)/parley serve --greet --host $(HOST) --port $(PORT)

.PHONY: test
test: $(VENV)/.dev ## Run all tests but those in a browser: on the embedded store, then on a Neo4j of their own (PYTEST_ARGS=).
	$(BIN)/python -m pytest -m "not pages" --ignore tests/neo4j --numprocesses logical --dist loadfile $(PYTEST_ARGS)
	@$(BIN)/python -m tests.neo4j $(PYTEST_ARGS)

.PHONY: test-neo4j
test-neo4j: $(VENV)/.dev ## Run the tests on a Neo4j alone.
	@$(BIN)/python -m tests.neo4j $(PYTEST_ARGS)

.PHONY: test-pages
test-pages: $(VENV)/.dev $(PAGES) ## Run the tests in a real browser: Chromium, from its package on this machine.
	$(BIN)/python -m pytest -m pages tests/pages $(PYTEST_ARGS)

.PHONY: lint
lint: $(VENV)/.dev ## Check style, format, types and the import contract.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: $(VENV)/.dev ## Format the Python code and apply the safe fixes.
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

.PHONY: bench
bench: $(VENV)/.dev ## Run the benchmarks and print their table of ratios.
	$(BIN)/python -m bench

.PHONY: docs
docs: $(VENV)/.dev ## Write the generated pages of docs/ anew.
	$(BIN)/python -m ontology.docs
	$(BIN)/python -m api.cli.docs

.PHONY: pages
pages: $(VENV)/.runtime ## Build the assets of the pages anew, also after a failed attempt.
	@rm -f $(PAGES)
	@$(MAKE) --no-print-directory $(PAGES)

.PHONY: lock
lock: $(VENV)/.dev ## Resolve the newest versions that pyproject.toml allows into the lock files.
	sh requirements/lock.sh $(BIN)/uv

.PHONY: clean
clean: ## Remove what the targets above have made, the virtual environment included.
	rm -rf $(VENV) api/pages/build web/node_modules var build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@test -n "$(PYTHON)" || { \
		echo "No Python 3.11 or newer was found. Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is older than Python 3.11. Name a newer one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments: its venv or ensurepip module is missing." >&2; \
		echo "On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: $(VENV)/.made requirements/runtime.txt pyproject.toml
	@echo "Installing the locked versions"
	@$(LOCKED) requirements/runtime.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	@echo "Installing the locked versions of the development tools"
	@$(LOCKED) requirements/dev.txt
	@touch $@

# The manifest lists the assets; an empty one means that the plain query page stands in for GraphiQL.
$(PAGES): web/package-lock.json web/build.mjs $(wildcard web/src/*) | $(VENV)/.runtime
	@sh web/build.sh $(BIN) $(PAGES)
