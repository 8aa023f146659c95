"""`python -m passerelle` is `passerelle`."""

from .cli import main

main()
