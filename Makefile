# SPDX-License-Identifier: GPL-2.0-or-later
# Everything a user or developer of this checkout does; `make` alone lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON := .venv/bin/python
SHIPPED := __init__.py plugin.py core layers processing ui
QM := i18n/veerkrachtkaarten_nl.qm
HELP := docs/html/index.html

REAL_DATA ?= ../shared/data
TESTS ?=
SCALE ?= M
SIZES ?=
ONLY ?=
PROCESSES ?= 2
PROFILE ?= default
PROFILES ?= $(HOME)/.local/share/QGIS/QGIS3/profiles

export QT_QPA_PLATFORM ?= offscreen
export QGIS_PREFIX_PATH ?= /usr
override REAL_DATA := $(abspath $(REAL_DATA))
export REAL_DATA
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help setup demo demo-maastricht demo-real test test-desktop lint format install uninstall package bench styles models docs pictures gallery translations clean

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

setup: ## install QGIS, GDAL and the development tools, where they are missing
	@tools/setup

demo: setup $(QM) ## make the seven maps of the sample municipality in build/demo
	@$(PYTHON) tools/demo.py
	@$(PYTHON) tools/walking_pictures.py sample --folder build/demo

demo-maastricht: setup $(QM) ## make all maps of the Maastricht report and of the national update for the sample municipality
	@$(PYTHON) tools/demo_maastricht.py

demo-real: setup $(QM) ## make maps of the open data in REAL_DATA (../shared/data) in build/demo-real
	@$(PYTHON) tools/demo_real.py
	@$(PYTHON) tools/walking_pictures.py osdorp --folder build/demo-real

test: setup $(QM) $(HELP) ## run the tests in two processes; TESTS="tests/core -k share" runs some of them, in one
	@$(PYTHON) -m pytest $(or $(TESTS),--numprocesses $(PROCESSES) --dist loadfile --no-loadscope-reorder --max-worker-restart 0)

test-desktop: setup $(QM) $(HELP) ## use QGIS with mouse and keyboard on a screen of its own (part of make test too)
	@$(PYTHON) -m pytest tests/desktop tests/test_desktop.py

lint: setup ## look for mistakes, insecure code, secrets and missing translations
	@tools/lint $(SHIPPED)

format: setup ## lay out the code as make lint wants it
	@.venv/bin/ruff check -q --fix . ; .venv/bin/ruff format .

install: setup $(QM) $(HELP) ## link this checkout into QGIS (PROFILE=default, PROFILES=folder of profiles)
	@tools/link install "$(PROFILES)/$(PROFILE)"

uninstall: ## take the link out of QGIS again
	@tools/link uninstall "$(PROFILES)/$(PROFILE)"

package: setup $(QM) $(HELP) ## build the zip that QGIS's "Install from ZIP" takes, in build/
	@$(PYTHON) tools/package.py

bench: setup ## measure against QGIS's own tools and others (SCALE=M, R or N; SIZES=sweep draws cost against size)
	@$(PYTHON) tools/bench/bench.py --scale $(SCALE) $(if $(SIZES),--sizes $(SIZES)) $(if $(ONLY),--only "$(ONLY)")

styles: setup ## make styles/*.qml, and the pages about the definitions, from legends/
	@$(PYTHON) tools/make_styles.py

models: setup ## make models/*.model3, the series step by step
	@$(PYTHON) tools/make_model.py

pictures: demo ## make the pictures of README.md anew: a QGIS in use, and a printed map
	@$(PYTHON) tools/make_pictures.py

gallery: setup ## draw the pictures of docs/gallery.md anew, and write that page
	@$(PYTHON) tools/make_gallery.py

docs: setup ## make docs/algorithms.md from the algorithms, and the help pages in docs/html
	@$(PYTHON) tools/make_docs.py
	@$(PYTHON) tools/make_help.py

$(HELP): $(wildcard docs/*.md docs/pictures/* docs/pictures/*/*) tools/make_help.py | setup
	@$(PYTHON) tools/make_help.py

translations: setup ## bring i18n/veerkrachtkaarten_nl.ts up to date with the code
	@$(PYTHON) tools/translations.py update

$(QM): i18n/veerkrachtkaarten_nl.ts | setup
	@$(PYTHON) tools/translations.py compile

clean: ## remove what was built (not .venv)
	@rm -rf build docs/html $(QM) .pytest_cache .ruff_cache .hypothesis .qgis-settings
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
