"""Whether a row passes a test: the two-valued logic of filters."""

from __future__ import annotations

from collections.abc import Sequence

from graph.plan import (
    Along,
    And,
    Compare,
    HasClass,
    InDossier,
    Involving,
    Is,
    Matches,
    Not,
    Op,
    Or,
    Qualified,
    Quantified,
    Quantifier,
    Step,
    Test,
    Within,
)
from graph.store import Value
from ontology import core
from ontology.names import fold
from ontology.records import Claim, Entity
from tests.reference.attributes import Atom, comparable, declared, is_text, values_of
from tests.reference.facts import Facts
from tests.reference.naming import begins_a_token
from tests.reference.rows import Row
from tests.reference.steps import follow


class Judge:
    """Judges rows with the values of one run and what its references resolved to."""

    def __init__(self, facts: Facts, values: Sequence[Value], resolved: Sequence[str]) -> None:
        """Keep the facts, the values by slot and the entity ids by reference number."""
        self._facts, self._values, self._resolved = facts, values, resolved

    def passes(self, row: Row, test: Test) -> bool:
        """Whether the row passes."""
        match test:
            case And(tests):
                return all(self.passes(row, t) for t in tests)
            case Or(tests):
                return any(self.passes(row, t) for t in tests)
            case Not(inner):
                return not self.passes(row, inner)
            case Compare():
                return self._compares(row, test)
            case Along(step, inner):
                return any(self.passes(reached, inner) for reached in follow(self._facts, row, step))
            case Quantified():
                return self._quantified(row, test)
        assert isinstance(row, Entity), f"{test} is no test of {row}"
        return self._entity_passes(row, test)

    def _entity_passes(self, entity: Entity, test: Is | Within | Involving | HasClass | InDossier | Matches) -> bool:
        match test:
            case Is(reference):
                return entity.id == self._resolved[reference]
            case Within(reference, strict):
                place = self._resolved[reference]
                return entity.id in self._facts.inside(place) or (entity.id == place and not strict)
            case Involving(reference, properties):
                place = self._resolved[reference]
                reached = {place} | self._facts.inside(place)
                return any(
                    c.subject == entity.id
                    and c.property in properties
                    and c.object in reached
                    and self._facts.is_stated(c)
                    for c in self._facts.dataset.claims.values()
                )
            case HasClass(classes):
                return entity.class_name in classes
            case InDossier(reference):
                return self._belongs(entity, str(self._resolved[reference]))
            case Matches(slot):
                wanted = self._values[slot.index]
                assert isinstance(wanted, Sequence)
                names = [name for _, name in self._facts.names_of(entity)]
                return all(any(begins_a_token(str(token), name) for name in names) for token in wanted)

    def _belongs(self, entity: Entity, dossier: str) -> bool:
        named = {claim.object for claim in self._facts.stated_of(dossier, core.INCLUDES)}
        folders = {str(c.value).rstrip("/") for c in self._facts.stated_of(dossier, core.INCLUDES_FOLDER)}
        file = entity.at.file
        return entity.id in named or any(file == folder or file.startswith(f"{folder}/") for folder in folders)

    def _quantified(self, row: Row, test: Quantified) -> bool:
        if isinstance(test.source, Step | Qualified):
            rows = follow(self._facts, row, test.source)
        else:
            assert isinstance(row, Entity)
            rows = list(self._facts.edges(row, test.source))
        passed = [self.passes(reached, test.test) for reached in rows]
        match test.quantifier:
            case Quantifier.SOME:
                return any(passed)
            case Quantifier.NONE:
                return not any(passed)
            case Quantifier.EVERY:
                return all(passed)

    def _compares(self, row: Row, test: Compare) -> bool:
        prop = declared(self._facts, test.attribute, of_claims=isinstance(row, Claim))
        wanted = self._values[test.value.index]
        found = [comparable(prop, value) for value in values_of(self._facts, row, test.attribute)]
        if test.op is Op.IS_NULL:
            return bool(wanted) is not bool(found)
        as_text = is_text(prop, test.attribute)
        return wanted is not None and any(_holds(value, test.op, wanted, as_text=as_text) for value in found)


def _holds(found: Atom, op: Op, wanted: Value, *, as_text: bool) -> bool:
    if op is Op.IN:
        assert isinstance(wanted, Sequence)
        return found in wanted
    if op is Op.EQ:
        return found == wanted
    if op is Op.STARTS_WITH:
        return fold(str(found)).startswith(str(wanted))
    if op is Op.CONTAINS:
        return str(wanted) in fold(str(found))
    if as_text:
        return _in_order((fold(str(found)), str(found)), op, (fold(str(wanted)), str(wanted)))
    assert isinstance(wanted, int | float)
    return _in_order((float(found),), op, (float(wanted),))


def _in_order(found: tuple[str | float, ...], op: Op, wanted: tuple[str | float, ...]) -> bool:
    comes_before, equal = sorted([found, wanted]) == [found, wanted], found == wanted
    match op:
        case Op.LT:
            return comes_before and not equal
        case Op.LTE:
            return comes_before
        case Op.GT:
            return not comes_before
        case _:
            return not comes_before or equal
