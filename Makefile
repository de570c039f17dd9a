# Everything here works on a bare Debian 12: each target first sets up what it needs.

SHELL := /bin/bash
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python
READY := $(VENV)/.ready
# Programs of ours that run without a screen draw offscreen; a person's screen is left alone.
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
PROGRAMS := dawr core kiosk counter display sign reception assets
CODE := $(PROGRAMS) tests benchmarks scripts

.PHONY: help
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: packages-run $(READY) translations compiled ## A hall on this machine: kiosk, two counters and a display (offscreen without a screen)
	$(BIN)/dawr demo

.PHONY: test
test: packages-test $(READY) translations compiled ## All tests
	$(PYTHON) -m pytest -n 2 --dist loadfile

.PHONY: check
check: packages-run $(READY) ## Format, lint, types, import rules, QML and translations
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTHON) -m scripts.qml lint
	$(PYTHON) -m scripts.qml format --check
	$(PYTHON) -m scripts.translations check

.PHONY: bench
bench: packages-run $(READY) translations compiled ## Measure what is promised; writes out/bench.json
	$(OFFSCREEN) $(PYTHON) -m benchmarks

.PHONY: faults
faults: packages-test $(READY) translations ## Fault after fault and a table of what held: hours, or minutes with QUICK=1
	FAULTS=$(if $(QUICK),quick,full) $(PYTHON) -m pytest -m "faults or row" -p tests.faults.plugin \
		$(if $(QUICK),,-o timeout=7200 -o faulthandler_timeout=36000)

.PHONY: format
format: $(READY) ## Put Python and QML into the house form
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix-only --quiet $(CODE)
	$(PYTHON) -m scripts.qml format

.PHONY: i18n
i18n: packages-run $(READY) ## Gather the texts of the programs into assets/i18n/*.ts and build the .qm
	$(PYTHON) -m scripts.translations update
	$(PYTHON) -m scripts.translations build

.PHONY: qmltypes
qmltypes: packages-run $(READY) ## Describe the types written in Python to qmllint and editors (build/qmltypes)
	$(PYTHON) -m scripts.qml types

.PHONY: lock
lock: $(READY) ## Choose versions anew: requirements.lock and requirements-dev.lock
	$(PYTHON) -m scripts.lock

.PHONY: wheel
wheel: packages-run $(READY) translations ## dist/*.whl with QML, fonts, icons, sounds and translations inside
	$(BIN)/hatchling build -t wheel

.PHONY: clean
clean: ## Remove what was made, but not the virtual environment
	rm -rf build dist out assets/i18n/*.qm .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# --- set-up -------------------------------------------------------------------------------------

.PHONY: packages-run packages-test
packages-run:
	@scripts/install_system_packages run
packages-test:
	@scripts/install_system_packages run test

$(READY): requirements-dev.lock pyproject.toml | packages-run
	@scripts/make_virtual_environment $(VENV) requirements-dev.lock
	@$(PYTHON) -m core.forecast.warming
	@touch $@

.PHONY: translations
translations: $(READY)
	@$(PYTHON) -m scripts.translations build

.PHONY: compiled
compiled: $(READY)
	@$(PYTHON) -m core.forecast.warming
