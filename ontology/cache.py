"""The shipped ontology."""

from __future__ import annotations

from ontology.files import shipped_files
from ontology.model import Ontology
from ontology.reader import read_ontology


def shipped_ontology() -> Ontology:
    """The ontology that comes with the program."""
    return read_ontology(shipped_files())
