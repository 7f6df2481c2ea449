"""The command `cassetin`."""

import sys

from lint.cli import run


def main() -> int:
    """Run the command line; gives the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
