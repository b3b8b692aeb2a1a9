"""Build the report: hand over to the command line of the generator, or say what to type when it cannot start."""

import sys

WRONG_USE = 2
OLDEST = (3, 11)
TOO_OLD = """Dit programma heeft Python 3.11 of nieuwer nodig; dit is Python {}.
Typ: make site
"""
NOT_INSTALLED = """De bibliotheek '{}' is niet te vinden in deze Python: {}

Nog niet geïnstalleerd? Typ in deze map:

    make site

Of, zonder make (Windows, macOS):

    python -m venv .venv
    .venv/bin/python -m pip install --require-hashes -r requirements.lock

Daarna werkt (op Windows: .venv\\Scripts\\python):

    .venv/bin/python build.py
"""


def run() -> None:
    """Run the command line; without its libraries say how to install them, and end with the code for wrong use."""
    if sys.version_info < OLDEST:
        sys.stderr.write(TOO_OLD.format(".".join(map(str, sys.version_info[:2]))))
        sys.exit(WRONG_USE)
    try:
        from generator.cli import main  # noqa: PLC0415 - its own imports are what may be missing

        main()
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library in ("", "generator"):
            raise
        sys.stderr.write(NOT_INSTALLED.format(library, sys.executable))
        sys.exit(WRONG_USE)


if __name__ == "__main__":
    run()
