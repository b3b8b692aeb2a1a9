"""Build the report: hand over to the command line of the generator."""

from generator.cli import main

if __name__ == "__main__":
    main()
