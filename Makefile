# Two commands on a fresh machine: `make site` and `make test`. Needs git, make, Python 3.11 or newer with its venv module.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo "$$python"; break; fi; done)
# Compiling all of every library takes as long as fetching them; what is imported is compiled then.
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-input --no-compile --quiet --require-hashes

.PHONY: site pdf serve validate test check static bench fuzz docs messages gallery contactsheet everypage spoken thorough lock clean system-tools site-to-test

site: $(VENV)/.site ## build the site into site/
	@$(BIN)/python build.py

pdf: $(VENV)/.site ## the newest edition as a tagged PDF and a sheet of A4 for each neighbourhood, into pdf/
	@$(BIN)/python build.py pdf

serve: $(VENV)/.site ## show the site on this computer; rebuild and reload after every change
	@$(BIN)/python build.py serve

validate: $(VENV)/.site ## check narratives and packages
	@$(BIN)/python build.py validate

# While tools are fetched and types are checked, one of two cores rests: the site that is tested is built then.
test: ## everything: lint, types, architecture, tests, the real site in a browser
	@$(MAKE) --no-print-directory --jobs=2 $(VENV)/markup/.ready $(VENV)/lighthouse/.ready static site-to-test
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: static ## the fast part: without building the real site and without a browser
	$(BIN)/python -m pytest --numprocesses auto -m "not site and not browser and not slow"

site-to-test: $(VENV)/.site
	@$(BIN)/python build.py build --out .cache/publicatie/site

static: $(VENV)/.test ## what can be said without running anything: lint, types, architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Areas with their rounds: with the largest `make bench` takes more than an hour.
SIZES := 100:5,1000:5,10000:1

bench: $(VENV)/.test .venv-bench/.ready .venv-bench/peers/.ready $(VENV)/lighthouse/.ready ## how long builds take, of Breda and of 100 to 10,000 made-up areas beside Hugo and Eleventy; --help, validation, an attack on withheld counts; what a page asks of a phone
	@$(BIN)/python bench/run.py
	@.venv-bench/bin/python -m bench.growth --sizes $(SIZES) --chart bench/growth.svg
	@.venv-bench/bin/python bench/validation.py
	@$(BIN)/python -m bench.disclosure
	@$(BIN)/python -m bench.reading

thorough: $(VENV)/.test ## every made-up case (in other runs a quarter of them): ten thousand tables, packages with one changed byte, numbers and files
	@THOROUGH=1 $(BIN)/python -m pytest --numprocesses auto --dist worksteal -m made_up

SECONDS_TO_FUZZ := 600

fuzz: .venv-fuzz/.ready ## give the reader of packages files that nobody would write, for ten minutes
	@PYTHONPATH=. nice .venv-fuzz/bin/python tests/fuzz/fuzz_package.py -max_total_time=$(SECONDS_TO_FUZZ)

docs: $(VENV)/.test ## write the generated parts of documents and the guide data/CONTROLES.md anew
	$(BIN)/python -m tests.contracts.documents

messages: $(VENV)/.test ## bring the catalogues of other languages up to date with the messages of the program
	$(BIN)/python -m tests.contracts.messages

gallery: $(VENV)/.test ## every component of the templates with its examples, as a page in .cache/galerij/
	@$(BIN)/python -m tests.render.gallery

contactsheet: $(VENV)/.test system-tools ## every kind of page wide and on a phone, light and dark, as pictures in docs/
	@$(BIN)/python -m tests.browser.contact_sheet

everypage: $(VENV)/.test system-tools ## axe on every page of the site in every way it is looked at, without scripts and policy too, as a table (hours; may be stopped and goes on where it was)
	@$(BIN)/python -m tests.browser.every_page $(if $(PAGES),--pages $(PAGES))

spoken: $(VENV)/.test system-tools ## write anew what a screen reader says of two pages of the test city
	@$(BIN)/python -m tests.browser.read_out

lock: $(VENV)/.test ## pin every library anew, with hashes, after a change in requirements*.in
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --constraints constraints.in --output-file requirements.lock requirements.in
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --constraint requirements.lock --output-file requirements-dev.lock requirements-dev.in
	for folder in bench tests/fuzz; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-header --constraint requirements.lock \
	    --output-file $$folder/requirements.lock $$folder/requirements.in || exit 1; \
	done

# Another generator to measure beside; without npm it is left out of the table.
.venv-bench/peers/.ready: bench/peers/package.json bench/peers/package-lock.json
	@mkdir -p $(@D)
	@cp bench/peers/package.json bench/peers/package-lock.json $(@D)/
	@if command -v npm >/dev/null; then npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent; fi
	@touch $@

# Checkers of HTML, and a judge of pages; the locks hold names, versions and hashes.
$(VENV)/markup/.ready $(VENV)/lighthouse/.ready: $(VENV)/%/.ready: tests/%/package.json tests/%/package-lock.json | $(VENV)/.python system-tools
	@mkdir -p $(@D)
	@cp tests/$*/package.json tests/$*/package-lock.json $(@D)/
	npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent
	@touch $@

clean: ## throw away what can be made again (not site/)
	rm -rf $(VENV) .venv-bench .venv-fuzz .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

system-tools:
	@.ci/system-tools

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. Debian/Ubuntu: apt-get install python3 python3-venv" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "The venv module of $(PYTHON) is needed. Debian/Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.site: $(VENV)/.python requirements.lock
	$(INSTALL) -r requirements.lock
	@touch $@

.venv-bench/.ready: bench/requirements.lock
.venv-fuzz/.ready: tests/fuzz/requirements.lock
.venv-bench/.ready .venv-fuzz/.ready:
	"$(PYTHON)" -m venv $(@D)
	$(@D)/bin/python -m pip install --disable-pip-version-check --no-input --quiet --require-hashes -r $<
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements-dev.lock
	$(INSTALL) -r requirements-dev.lock
	@touch $@
