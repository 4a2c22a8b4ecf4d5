# The commands of the house. `make demo` and `make test` do all their own set-up.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null; then echo $$p; break; fi; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help setup demo examples test check mutants bench format docs locks clean

help: ## Show the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

setup: $(READY) ## Make .venv with the comity command in it

$(READY): requirements/dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Comity needs Python 3.11 or newer with venv: install it, or run make PYTHON=/path/to/python3.11" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup ## Plan the Rantsev case as of the days of the facts and as of today
	@rm -rf demo-out
	@echo "Rantsev v. Cyprus and Russia, as of the day on which the victim died:"; echo
	@$(BIN)/comity plan examples/cases/rantsev.yaml --out demo-out/2001-03-28 --on 2001-03-28
	@echo; echo "The same case, as of today:"; echo
	@$(BIN)/comity plan examples/cases/rantsev.yaml --out demo-out/today --on $$(date +%F)
	@echo; echo "Open demo-out/today/plan.html in a browser, and the draft request beside it in a word processor."

examples: setup ## Plan every example into examples-out, one folder a case
	@rm -rf examples-out
	@for case in $$(ls examples/cases/*.yaml | grep -vE '\.[a-z]{2,3}\.yaml$$'); do \
		name=$$(basename $$case .yaml); who=examples/identities/$$name.yaml; \
		$(BIN)/comity plan $$case --out examples-out/$$name $$(test ! -f $$who || echo --identities $$who) \
			| grep -E '^wrote .*plan\.html'; \
	done

test: setup ## Run all tests
	$(BIN)/python -m pytest

check: setup ## Format, lint, types, import contracts, law files, stale generated pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/comity law check
	$(BIN)/python -m docs.generate --check

mutants: setup ## Make small mistakes in the reasoning and count those that no test sees (minutes)
	PYTHONPATH=tests $(BIN)/python -m mutation.run --sample 12 --budget 3

bench: setup ## Measure against clingo, and the papers against a word processor, side by side
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.documents

format: setup ## Format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: setup ## Write the generated pages anew
	$(BIN)/python -m docs.generate

locks: ## Write the locks anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements/law.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --extra documents -o requirements/documents.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --extra documents --extra dev -o requirements/dev.lock

clean: ## Remove what was made
	rm -rf .venv build dist demo-out examples-out
