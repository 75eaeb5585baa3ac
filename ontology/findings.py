"""What is wrong with an ontology, collected so that one run tells everything."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One mistake: in which file, about which term, and what to do."""

    file: str
    """The file's name, without folders."""
    term: str
    """The local name of the term, or empty where the file as a whole is meant."""
    message: str

    def __str__(self) -> str:
        """``file: term: message``."""
        return ": ".join(part for part in self if part)


class OntologyError(Exception):
    """The ontology contradicts itself; ``findings`` holds every contradiction, in order of file and term."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))
