"""``python -m api.cli`` is ``parley``."""

from api.cli import main

main()
