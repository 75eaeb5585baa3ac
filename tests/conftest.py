"""What all tests share: options, Hypothesis profiles, the shipped ontology and the shipped data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from ontology.cache import shipped_ontology
from ontology.model import Ontology

ROOT = Path(__file__).parent.parent

# A dataset takes longer to draw and to build than Hypothesis expects of an example.
_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
# Explaining a failure runs it hundreds of times more; a small example explains itself.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
settings.register_profile("dev", deadline=None, max_examples=30, phases=_PHASES, suppress_health_check=_SLOW)
settings.register_profile(
    "ci", deadline=None, max_examples=60, derandomize=True, print_blob=True, phases=_PHASES, suppress_health_check=_SLOW
)
settings.register_profile("long", deadline=None, max_examples=2000, phases=_PHASES, suppress_health_check=_SLOW)
# First-time planning of a statement takes Neo4j a second, where SQLite takes a millisecond: few examples, and a failure
# is told as it was found, since shrinking it would take longer than all other tests.
settings.register_profile(
    "neo4j", settings.get_profile("ci"), max_examples=8, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update``, which rewrites the expected files of the cases."""
    parser.addoption("--update", action="store_true", help="rewrite the expected files of tests/cases")


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The ontology that ships with Parley."""
    return shipped_ontology()
