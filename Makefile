# Two commands: `make demo` and `make test`. Both make the environment first; both need only
# Python 3.11 or newer and make. PYTHON=python3.12 chooses another interpreter.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint docs evaluate clean

demo: $(STAMP)
	$(BIN)/passerelle demo --out demo

# Two processes, each with engines of its own; a file's tests stay together for what they share,
# and the files in their order, for the longest come early.
test: lint
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Passerelle needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $(STAMP)

docs: $(STAMP)
	$(BIN)/python -m passerelle.cli.reference > docs/cli.md
	$(BIN)/python -m passerelle.graph.reference > docs/model.md
	$(BIN)/python -m passerelle.queries.reference > docs/questions.md
	$(BIN)/python -m passerelle.loaders.reference > docs/rules.md

evaluate: $(STAMP)
	$(BIN)/python tests/evaluation/evaluate.py --part all --constructs --errors ''

clean:
	rm -rf $(VENV) build dist demo *.egg-info
