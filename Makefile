# Everything a newcomer needs: `make demo` and `make test` set themselves up. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help demo test check bench data corpus clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/installed: pyproject.toml
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[ftm]' > /dev/null 2>&1 \
		|| echo "followthemoney is not installed (it needs libicu-dev, pkg-config and g++): its test will be skipped"
	@touch $@ $(VENV)/installed

demo: $(VENV)/installed ## read the shipped sample into a record and show what is in it
	$(BIN)/detente demo

test: $(VENV)/installed-dev ## lint, types, import contracts and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m training.corpus check > /dev/null
	$(BIN)/python -m training.corpus build --check
	$(BIN)/python scripts/build_data.py --check
	$(BIN)/python -m pytest

check: test ## the same as test

bench: $(VENV)/installed-dev ## articles, pairs and sentences per second, memory, start-up, on the sample
	$(BIN)/python -m benchmarks.pipeline
	$(BIN)/python -m benchmarks.coder

data: $(VENV)/installed-dev ## build packaged data from resources/
	$(BIN)/python scripts/build_data.py

corpus: ## write the corpus as JSONL from corpus/articles
	python3 -m training.corpus build

clean: ## remove what make built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
