"""The command `cassetin`."""

import sys

from lint.cli import run
from lint.memory import collect_rarely


def main() -> int:
    """Run the command line; gives the exit code."""
    collect_rarely()
    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
