"""What the ontology's rules say of claims: qualifiers that follow from other claims, with the proofs (rules 20, 26)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ontology.dates import bounds, day_after
from ontology.holding import attested, next_start, windows_of
from ontology.model import Cardinality, Ontology, Pattern, Rule
from ontology.records import Claim, Inference, Stance

_Bound = dict[str, str]
"""By variable: an entity's id, a value, or a claim's id."""
_PROOFS = 32
"""Proofs that are kept of one inference."""


def infer(ontology: Ontology, claims: Mapping[str, Claim]) -> dict[str, tuple[Inference, ...]]:
    """By claim id: the qualifiers that claims get by the rules, where they state none of that name themselves.

    Only what is stated is a premise: what is merely disputed or denied proves nothing.
    """
    facts = _Facts(ontology, claims)
    found: dict[tuple[str, str, str], tuple[str, set[tuple[str, ...]]]] = {}
    for rule in ontology.rules:
        for bound in facts.matches(rule):
            about = bound[rule.about]
            if any(name == rule.qualifier for name, _ in claims[about].qualifiers):
                continue
            _, proofs = found.setdefault((about, rule.qualifier, bound[rule.value]), (rule.name, set()))
            proofs.add(tuple(sorted({bound[one.claim] for one in rule.patterns} - {about})))
    by_claim: dict[str, list[Inference]] = defaultdict(list)
    for (about, qualifier, value), (name, proofs) in sorted(found.items()):
        kept = sorted(proofs, key=lambda proof: (len(proof), proof))[:_PROOFS]
        by_claim[about].append(Inference(qualifier, value, name, tuple(kept)))
    return {about: tuple(inferences) for about, inferences in by_claim.items()}


class _Facts:
    """The stated claims that rules speak of, by subject and by object."""

    def __init__(self, ontology: Ontology, claims: Mapping[str, Claim]) -> None:
        self._ontology = ontology
        self._claims = claims
        self._by_property: dict[str, list[Claim]] = {
            name: [] for rule in ontology.rules for pattern in rule.patterns for name in pattern.properties
        }
        for claim in claims.values():
            listed = self._by_property.get(claim.property)
            if listed is not None and claim.asserted and _is_stated(claim):
                listed.append(claim)
        self._indexes: dict[tuple[tuple[str, ...], bool], Mapping[str, list[Claim]]] = {}

    def matches(self, rule: Rule) -> Iterator[_Bound]:
        """Every way in which claims fit the rule's patterns."""
        yield from self._extended(rule, {}, sorted(rule.patterns, key=self._size))

    def _size(self, pattern: Pattern) -> int:
        return sum(len(self._by_property[name]) for name in pattern.properties)

    def _extended(self, rule: Rule, bound: _Bound, patterns: Sequence[Pattern]) -> Iterator[_Bound]:
        """Bind what is left, next a pattern that shares a variable with those before it."""
        if not patterns:
            if all(self._holds(bound[claim], bound[day]) for claim, day in rule.holding):
                yield bound
            return
        pattern = next((one for one in patterns if one.subject in bound or one.object in bound), patterns[0])
        others = [one for one in patterns if one is not pattern]
        for claim in self._candidates(pattern, bound):
            ends = ((pattern.subject, claim.subject), (pattern.object, claim.object or claim.value or ""))
            if all(bound.get(name, end) == end for name, end in ends):
                yield from self._extended(rule, {**bound, **dict(ends), pattern.claim: claim.id}, others)

    def _candidates(self, pattern: Pattern, bound: _Bound) -> Sequence[Claim]:
        for name, by_subject in ((pattern.subject, True), (pattern.object, False)):
            if name in bound:
                return self._index(pattern.properties, by_subject=by_subject).get(bound[name], ())
        return [claim for name in pattern.properties for claim in self._by_property[name]]

    def _index(self, names: tuple[str, ...], *, by_subject: bool) -> Mapping[str, list[Claim]]:
        known = self._indexes.get((names, by_subject))
        if known is None:
            made: dict[str, list[Claim]] = defaultdict(list)
            for name in names:
                for claim in self._by_property[name]:
                    made[claim.subject if by_subject else claim.object or claim.value or ""].append(claim)
            known = self._indexes[names, by_subject] = made
        return known

    def _holds(self, claim_id: str, date: str) -> bool:
        """Whether a claim holds for certain on every day that the date may mean."""
        claim = self._claims[claim_id]
        declared = self._ontology.properties[claim.property]
        if not declared.temporal:
            return True
        first, last = bounds(date)
        if first is None or last is None:
            return False
        others = self._index((claim.property,), by_subject=True)[claim.subject]
        following = next_start(claim, others) if declared.cardinality is Cardinality.ONE_AT_A_TIME else None
        start, end = windows_of(claim.since, claim.until, attested(claim), following).certainly
        return start <= first and day_after(last) <= end


def _is_stated(claim: Claim) -> bool:
    return not claim.citations or any(found.stance is Stance.SUPPORTS for found in claim.citations)
