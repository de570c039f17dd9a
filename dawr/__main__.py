"""`python -m dawr`."""

from dawr.cli import main

main()
