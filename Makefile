# Everything a developer, a tutor or a lecturer runs. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
JOBS ?= 2
export OMP_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test quick build lint table pages bench lock clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: $(READY) ## make .venv with everything that demo and test need

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
	  { echo "cfkit needs Python 3.11, and $(PYTHON) is $$($(PYTHON) -V 2>&1). Say which one: make setup PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY) ## build the assignments, make a class of 40, grade it, write demo/
	$(BIN)/autograder build --no-solved
	$(BIN)/python tests/class/make.py demo/submitted
	$(BIN)/autograder grade demo/submitted --assignment dot-product-bias --out demo --jobs $(JOBS) \
	  --regrade --unsafe # the class is our own, so any machine will do

test: $(READY) lint ## every test
	$(BIN)/python -m pytest -q -m "not slow and not browser" -n $(JOBS) --dist worksteal
	$(BIN)/python -m pytest -q -m "slow or browser"

quick: $(READY) lint ## the tests for everyday work, in under 3 minutes
	$(BIN)/python -m pytest -q -m "not slow and not browser and not seeds" -n $(JOBS)

lint: $(READY) ## ruff and mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

build: $(READY) ## make assignments/ and build/ from solutions/
	$(BIN)/autograder build

table: $(READY) ## make docs/grading.md and the table of docs/security.md
	$(BIN)/python docs/grading.py
	$(BIN)/python docs/walls.py

pages: $(READY) ## make the docs' pages that are measured on MovieLens 100K (CFKIT_DATA)
	$(BIN)/python docs/insight.py
	$(BIN)/python docs/comparing.py
	$(BIN)/python docs/watching.py
	$(BIN)/python benchmarks/coldstart.py --write

bench: $(READY) ## what intake, grading, feedback, gradebook, a cluster, training and newcomers cost
	$(BIN)/python benchmarks/intake.py
	$(BIN)/python benchmarks/grading.py
	$(BIN)/python benchmarks/checks.py
	$(BIN)/python benchmarks/gradebook.py
	$(BIN)/python benchmarks/cluster.py
	$(BIN)/python benchmarks/training.py
	$(BIN)/python benchmarks/coldstart.py

lock: ## pin every version that is installed now in requirements.lock
	$(BIN)/python tests/helpers/lock.py > requirements.lock.new
	mv requirements.lock.new requirements.lock

clean: ## remove what was made, but not .venv
	rm -rf build demo node_modules
