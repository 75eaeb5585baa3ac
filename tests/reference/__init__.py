"""The reference interpreter of Plans: the definition of what a store must answer.

It scans the records for everything it needs and knows no index, no cache and no cleverness, so that
it can be read beside the docstrings of ``graph/plan.py``, whose meaning it spells out. Every store is
compared with it.
"""

from tests.reference.interpreter import Outcome, answer
from tests.reference.store import ReferenceStore

__all__ = ["Outcome", "ReferenceStore", "answer"]
