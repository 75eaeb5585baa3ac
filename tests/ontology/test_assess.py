"""Standing, rivals and independence of claims, from YAML to what they add up to [5, 12, 14, 26]."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Assessment, Claim, Dataset, Standing

WORLD = """
azerbaijan: {type: State, name: Azerbaijan}
israel: {type: State, name: Israel}
gofman: {type: Person, name: Roman Gofman}
hanegbi: {type: Person, name: Tzachi Hanegbi}
reuters: {type: NewsAgency, name: Reuters}
adviser: {type: Office, name: National Security Adviser}
talks: {type: Meeting, name: The talks in Baku}
red-line: {type: RedLine, name: No bases around Palmyra}
herald: {type: NewsReport, publisher: reuters, reliesOn: reuters}
courier: {type: NewsReport, publisher: reuters, reliesOn: reuters}
observer: {type: NewsReport, publisher: israel}
"""

Assess = Callable[[str], Dataset]


@pytest.fixture
def dataset_of(tmp_path: Path, ontology: Ontology) -> Assess:
    """Load the world above together with further entries, which may say more of the things in it."""

    def load(passages: str) -> Dataset:
        (tmp_path / "world.yaml").write_text(WORLD, encoding="utf-8")
        (tmp_path / "more.yaml").write_text(passages, encoding="utf-8")
        loaded = load_dataset(tmp_path, ontology)
        assert loaded.dataset is not None, [diagnostic.message for diagnostic in loaded.diagnostics]
        return loaded.dataset

    return load


def passage(number: int, source: str, stance: str, statement: str, via: str = "") -> str:
    """A source of its own that relays ``source``, with one passage."""
    relies = f"reliesOn: {source}, " if source else ""
    drawn = f"via: {via}, " if via else ""
    return (
        f"article-{number}: {{type: NewsReport, publisher: israel, {relies}"
        f"passages: {{p: {{quote: words {number}, {drawn}{stance}: {statement}}}}}}}\n"
    )


def only(dataset: Dataset, property_name: str) -> tuple[Claim, Assessment]:
    (claim,) = (claim for claim in dataset.claims.values() if claim.property == property_name and claim.citations)
    return claim, dataset.assessments[claim.id]


HOSTED = "{talks: {host: azerbaijan}}"


@pytest.mark.parametrize(
    ("stances", "standing"),
    [
        (["states"], Standing.SUPPORTED),
        (["states", "disputes"], Standing.DISPUTED),
        (["states", "denies"], Standing.DISPUTED),
        (["disputes"], Standing.DISPUTED),
        (["denies"], Standing.DENIED),
        (["disputes", "denies"], Standing.DISPUTED),
    ],
)
def test_standing_is_what_the_citations_add_up_to(dataset_of: Assess, stances: list[str], standing: Standing) -> None:
    dataset = dataset_of("".join(passage(n, "", stance, HOSTED) for n, stance in enumerate(stances)))
    assert only(dataset, "host")[1].standing is standing


def test_a_name_without_a_citation_is_editorial(dataset_of: Assess) -> None:
    dataset = dataset_of(passage(1, "", "states", HOSTED))
    names = [claim for claim in dataset.claims.values() if claim.property == "name"]
    assert {dataset.assessments[claim.id].standing for claim in names} == {Standing.EDITORIAL}


@pytest.mark.parametrize(
    ("sources", "independent"),
    [
        ([""], 1),
        (["", ""], 2),
        (["reuters", "reuters"], 1),
        (["herald", "courier"], 1),
        (["reuters", "", "herald"], 2),
        (["[reuters, observer]", "reuters", "observer"], 1),
    ],
)
def test_articles_that_go_back_to_one_origin_count_once(
    dataset_of: Assess, sources: list[str], independent: int
) -> None:
    dataset = dataset_of("".join(passage(n, source, "states", HOSTED) for n, source in enumerate(sources)))
    assessment = only(dataset, "host")[1]
    assert (assessment.independent_sources, assessment.supporting_sources) == (independent, len(sources))


def test_a_passage_via_self_is_the_outlets_own_work(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "reuters", "states", HOSTED) + passage(2, "reuters", "states", HOSTED, via="[self]")
    )
    assert only(dataset, "host")[1].independent_sources == 2


def test_sources_that_rely_on_one_another_are_one_origin_each_at_least(dataset_of: Assess) -> None:
    round_about = passage(1, "article-2", "states", HOSTED) + passage(2, "article-1", "states", "{talks: {date: 2025}}")
    assert only(dataset_of(round_about), "host")[1].independent_sources == 1


def values_in_dispute(dataset: Dataset, property_name: str) -> set[str | None]:
    """The values and objects of the contested claims of one property."""
    return {
        claim.value or claim.object
        for claim in dataset.claims.values()
        if claim.property == property_name and dataset.assessments[claim.id].contested
    }


def test_two_values_of_a_property_with_one_are_rivals(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "", "states", "{talks: {date: 2025-04-09}}")
        + passage(2, "", "states", "{talks: {date: 2025-04-10}}")
    )
    assert values_in_dispute(dataset, "date") == {"2025-04-09", "2025-04-10"}


def test_what_is_only_denied_rivals_nothing(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "", "states", "{talks: {date: 2025-04-09}}")
        + passage(2, "", "denies", "{talks: {date: 2025-04-10}}")
    )
    assert values_in_dispute(dataset, "date") == set()


def test_a_text_in_another_language_is_no_rival(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "", "states", "{talks: {outcome: {en: no agreement}}}")
        + passage(2, "", "states", "{talks: {outcome: {az: razılaşma yoxdur}}}")
    )
    assert values_in_dispute(dataset, "outcome") == set()


def test_values_of_a_property_with_many_are_never_rivals(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "", "states", "{talks: {host: azerbaijan}}") + passage(2, "", "states", "{talks: {host: israel}}")
    )
    assert values_in_dispute(dataset, "host") == set()


@pytest.mark.parametrize(
    ("first", "second", "rivals"),
    [
        ("{to: hanegbi, since: 2023, until: 2025-10-21}", "{to: gofman, since: 2025-10-21}", False),
        ("{to: hanegbi, since: 2023}", "{to: gofman, since: 2025-10-21}", False),
        ("{to: hanegbi, since: 2023, until: 2025-10-21}", "{to: gofman, since: 2025-06}", True),
        ("{to: hanegbi, since: 2023-01-01}", "{to: gofman, since: 2023-01-01}", True),
        ("{to: hanegbi, since: 2023}", "{to: gofman, since: 2023}", True),
        ("{to: hanegbi, since: 2023-01}", "{to: gofman, since: 2023}", False),
        ("{to: hanegbi, since: 2020, until: 2023-02-01}", "{to: gofman, since: 2023}", False),
        ("{to: hanegbi, since: 2020, until: 2024-02-01}", "{to: gofman, since: 2023}", True),
        ("{to: hanegbi, since: 2023, until: 2023-02-01}", "{to: gofman, since: 2023}", False),
        ("{to: hanegbi, since: 2023}", "{to: hanegbi, since: 2023-02}", True),
        ("{to: hanegbi, since: 2019, until: 2020}", "{to: hanegbi, since: 2023}", False),
        ("hanegbi", "gofman", False),
        ("{to: hanegbi, since: 2023, until: 2025}", "{to: gofman, since: 2025-10}", False),
        ("{to: hanegbi, since: 2023, until: 2025}", "{to: gofman, since: 2024-12}", True),
        ("{to: hanegbi, since: 2023, until: XXXX}", "{to: gofman, since: 2025-10}", False),
        ("{to: hanegbi, since: 2023, until: 2025-03/2025-12}", "{to: gofman, since: 2025-10}", False),
    ],
    ids=[
        "one ends on the day when the next begins",
        "one without an end lasts until the next begins",
        "spans overlap",
        "spans start together",
        "spans start in one year and none ends",
        "the next may have begun within the year",
        "who holds it since a year may have come when the one before left",
        "who holds it since a year came before the one before left",
        "the one before came and left in the year of the next",
        "the same holder with other dates",
        "the same holder in two terms",
        "no dates are known",
        "a bare year as an end may be over on its first day",
        "a bare year as an end is not over before",
        "an unknown end may be in time",
        "an uncertain end may be in time",
    ],
)
def test_holders_of_an_office_are_rivals_only_when_their_spans_certainly_overlap(
    dataset_of: Assess, first: str, second: str, *, rivals: bool
) -> None:
    dataset = dataset_of(
        passage(1, "", "states", f"{{adviser: {{holder: {first}}}}}")
        + passage(2, "", "states", f"{{adviser: {{holder: {second}}}}}")
    )
    assert bool(values_in_dispute(dataset, "holder")) is rivals


def test_a_derived_claim_stands_as_its_weakest_premise(dataset_of: Assess) -> None:
    dataset = dataset_of(
        passage(1, "", "states", "{red-line: {raisedAt: talks}, talks: {host: azerbaijan}}")
        + passage(2, "", "states", "{red-line: {raisedAt: talks}}")
        + passage(3, "", "denies", HOSTED)
    )
    (derived,) = (
        claim for claim in dataset.claims.values() if claim.subject == "red-line" and claim.property == "host"
    )
    assert not derived.asserted
    assert dataset.assessments[derived.id] == Assessment(
        Standing.DISPUTED,
        contested=False,
        rivals=(),
        independent_sources=1,
        supporting_sources=1,
        merged_sources=1,
    )


def test_an_agencys_own_report_and_those_who_have_it_from_the_agency_are_one_origin(dataset_of: Assess) -> None:
    own = f"own: {{type: NewsReport, publisher: reuters, passages: {{p: {{quote: own words, states: {HOSTED}}}}}}}\n"
    dataset = dataset_of(passage(1, "reuters", "states", HOSTED) + passage(2, "reuters", "states", HOSTED) + own)
    _, assessment = only(dataset, "host")
    assert assessment.supporting_sources == 3
    assert assessment.independent_sources == 1


def test_a_claim_was_reported_when_the_first_of_its_dated_sources_had_certainly_appeared(dataset_of: Assess) -> None:
    dated = "type: NewsReport, publisher: israel, passages: {p: {quote: words, states: {talks: {host: azerbaijan}}}}"
    dataset = dataset_of(
        f"month: {{published: 2025-04, {dated}}}\nday: {{published: 2025-05-02, {dated}}}\nnever: {{{dated}}}\n"
    )
    _, assessment = only(dataset, "host")
    assert (assessment.first_reported, assessment.last_reported) == ("2025-04-30", "2025-05-02")


def test_what_only_undated_sources_report_was_reported_on_no_day(dataset_of: Assess) -> None:
    _, assessment = only(dataset_of(passage(1, "", "states", HOSTED)), "host")
    assert (assessment.first_reported, assessment.last_reported) == (None, None)


def test_sources_of_one_origin_that_support_and_deny_are_on_both_sides(dataset_of: Assess) -> None:
    apart = dataset_of(passage(1, "reuters", "states", HOSTED) + passage(2, "observer", "denies", HOSTED))
    assert not only(apart, "host")[1].on_both_sides
    together = dataset_of(passage(1, "reuters", "states", HOSTED) + passage(2, "reuters", "denies", HOSTED))
    assert only(together, "host")[1].on_both_sides
