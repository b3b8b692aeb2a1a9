"""The architecture holds: the contracts in pyproject.toml, run."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
HOMES = {name for contract in CONTRACTS if contract["type"] == "protected" for name in contract["protected_modules"]}


def test_all_contracts_are_kept() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_the_layers_name_every_package_of_the_program() -> None:
    [layers] = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    named = {name.strip() for layer in layers["layers"] for name in layer.split("|")}
    present = {path.stem for path in (ROOT / "generator").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()} - {
        "__init__"
    }

    assert named == present
    assert layers["exhaustive"] is True


def test_every_library_has_a_home() -> None:
    """The import names of what requirements.in lists."""
    imported = {
        "fontpkg-atkinson-hyperlegible": "fontpkg_atkinson_hyperlegible",
        "mini-racer": "py_mini_racer",
        "pyyaml": "yaml",
        "vl-convert-python": "vl_convert",
    }
    lines = (ROOT / "requirements.in").read_text().splitlines()
    libraries = {line.partition(">=")[0] for line in lines if line and not line.startswith("#")}

    assert {imported.get(name, name) for name in libraries} <= HOMES


@pytest.mark.parametrize(
    "arguments", [["--help"], ["build", "--help"], ["validate", "--help"], ["new", "edition", "--help"], ["import", "--help"]]
)
def test_help_does_not_pay_for_libraries_it_does_not_use(arguments: list[str]) -> None:
    heavy = sorted(
        HOMES
        & {
            "altair",
            "babel",
            "frictionless",
            "jinja2",
            "markdown",
            "nh3",
            "openpyxl",
            "pandas",
            "py_mini_racer",
            "requests",
            "rich",
            "scipy",
            "segno",
            "vl_convert",
            "yaml",
        }
    )
    script = (
        "import sys\nfrom generator.cli import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit as end:\n    assert end.code == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )

    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stderr == "[]\n"
    assert run.stdout.startswith("Usage:")
