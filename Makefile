# Every target does its own set-up first (packaging/bootstrap.py); once done, that costs a few hundredths of a second.

PYTHON ?= python3
SET_UP := $(PYTHON) packaging/bootstrap.py
BIN := .venv/bin
ARGS ?=
CORPUS ?=
PYTEST_ARGS ?=
IN_TWO := -n 2 --max-worker-restart 0
OF_ALL := --dist loadfile --no-loadscope-reorder --ignore tests/end_to_end
ON_SCREENS := --dist worksteal --ignore tests/end_to_end/test_input.py
DATA_HOME := $(if $(XDG_DATA_HOME),$(XDG_DATA_HOME),$(HOME)/.local/share)

.PHONY: help run test check coverage bench judge score soak faults screenshots deps wheel lock icons starters translations install-desktop uninstall-desktop

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name text; do \
		printf '%-26s %s\n' "$$name" "$$text"; done

run: ## Open the studio (without a display: make the sample film)
	@$(SET_UP) run
	@$(BIN)/shotwright $(ARGS)

# Every test, three times pytest: in two processes; then those that own a screen and its pointer, in two with a screen
# each; then, alone, those of presses, which count how soon they follow each other. All runs are always made; where one
# failed, the closing lines of the later ones say so. $(1): options of all, $(2): of those after the first.
define every_test
failed=; $(BIN)/python -m pytest $(1) $(IN_TWO) $(OF_ALL) || failed=yes; \
TESTS_FAILED_BEFORE=$$failed $(BIN)/python -m pytest $(1) $(2) $(IN_TWO) $(ON_SCREENS) tests/end_to_end || failed=yes; \
TESTS_FAILED_BEFORE=$$failed $(BIN)/python -m pytest $(1) $(2) tests/end_to_end/test_input.py && test -z "$$failed"
endef

test: ## Run the tests; PYTEST_ARGS="tests/store -k jobs" runs some of them
	@$(SET_UP) test
	@$(if $(PYTEST_ARGS),$(BIN)/python -m pytest $(PYTEST_ARGS),$(every_test))

check: ## Run the linter, the formatter's check, the type checker and the layer contracts
	@$(SET_UP) test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage: ## Run the tests, show the branches none of them took; domain needs 100 %, the rest 90 %
	@$(SET_UP) test
	@$(if $(PYTEST_ARGS),$(BIN)/python -m pytest --cov --cov-report= $(PYTEST_ARGS),\
		$(call every_test,--cov --cov-report=,--cov-append))
	@$(BIN)/coverage report --show-missing --skip-covered --include='studio/domain/*' --fail-under=100
	@$(BIN)/coverage report --show-missing --skip-covered --omit='studio/domain/*' --fail-under=90

bench: ## Measure the program against its limits
	@$(SET_UP) bench
	@$(BIN)/python -m tests.bench $(ARGS)

judge: ## Judge the animatic from finished files: camera, light, size, seeds, words
	@$(SET_UP) test
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.judge $(ARGS)

score: ## Score the analyser against labelled prompts: CORPUS=a file or a folder of them
	@$(SET_UP) test
	@$(BIN)/python -m tests.score $(CORPUS) $(ARGS)

soak: ## Run the long forms of the tests: leaks, kills, 30 minutes of the window at work
	@$(SET_UP) test
	@$(BIN)/python -m tests.soak $(ARGS)

GROUP ?= A
SEED ?= 1
ROWS ?=
faults: ## Run a group of the fault bench: GROUP=A SEED=1 [ROWS=A01,A02]; then write docs/reliability.md
	@$(SET_UP) test
	@$(BIN)/python -m tests.faults.bench run --group $(GROUP) --seed $(SEED) --rows "$(ROWS)" $(ARGS); \
		found=$$?; $(BIN)/python -m tests.faults.bench table; exit $$found

screenshots: ## Draw the pictures of docs/images anew
	@$(SET_UP) test
	@$(BIN)/python -m tests.screenshots $(ARGS)

deps: ## Only set up what the other targets need
	@$(SET_UP) bench

wheel: ## Build the wheel into dist/
	@$(SET_UP) run
	@$(BIN)/python -m hatchling build -t wheel

LOCK := build/lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-emit-index-url --custom-compile-command "make lock" --extra build $(ARGS)
lock: ## Write the locks anew after a change of dependencies; ARGS=--upgrade takes newer versions
	@$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet "uv>=0.9,<1"
	@$(LOCK) -o packaging/requirements.lock pyproject.toml
	@$(LOCK) --extra dev -c packaging/requirements.lock -o packaging/requirements-dev.lock pyproject.toml

icons: ## Draw the PNG files of the app icon anew
	@$(SET_UP) run
	@$(BIN)/python packaging/draw_app_icons.py

starters: ## Draw the pictures of the first page's starters anew
	@$(SET_UP) run
	@$(BIN)/python packaging/draw_starters.py

translations: ## Bring the languages up to date with the words of the window; fails where a translation is missing
	@$(SET_UP) run
	@$(BIN)/python packaging/translations.py

install-desktop: ## Add the studio to this user's application menu
	@$(SET_UP) run
	@install -Dm644 resources/app/shotwright.svg "$(DATA_HOME)/icons/hicolor/scalable/apps/shotwright.svg"
	@for size in 16 24 32 48 64 128 256 512; do install -Dm644 "resources/app/shotwright-$$size.png" \
		"$(DATA_HOME)/icons/hicolor/$${size}x$$size/apps/shotwright.png"; done
	@mkdir -p "$(DATA_HOME)/applications"
	@sed 's|^Exec=.*|Exec="$(CURDIR)/$(BIN)/shotwright"|' packaging/shotwright.desktop \
		> "$(DATA_HOME)/applications/shotwright.desktop"
	@echo "Shotwright is in the application menu now."

uninstall-desktop: ## Take it out of the menu again
	@rm -f "$(DATA_HOME)/applications/shotwright.desktop" "$(DATA_HOME)"/icons/hicolor/*/apps/shotwright.png \
		"$(DATA_HOME)/icons/hicolor/scalable/apps/shotwright.svg"
