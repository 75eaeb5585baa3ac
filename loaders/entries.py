"""Entries as they stand in YAML: an entity with its values and, where it is a source, its passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sys import intern
from typing import Final

from loaders.drafts import OF_ANYTHING, FileDrafts, PassageDraft
from loaders.evidence import CITE, KEBAB, NO_ENTRY, PASSAGE_KEYS, SELF, EvidenceReader
from loaders.identity import existence
from loaders.nearest import as_id, did_you_mean, term_meant
from loaders.positions import Fields, Invalid, Node
from loaders.scalars import ScalarReader
from loaders.values import Backing, ValueReader
from loaders.vocabulary import Slot, Vocabulary
from ontology import core
from ontology.records import Scope, Stance

TYPE: Final = "type"
PASSAGES: Final = "passages"
_STANCES: Final = {"states": Stance.SUPPORTS.value, "disputes": Stance.DISPUTES.value, "denies": Stance.DENIES.value}
_PAGE: Final = "docs/ontology.md"
_PASSAGE_KEYS: Final = PASSAGE_KEYS | _STANCES.keys()


class EntryReader:
    """Reads the entries of one file into its drafts; ``forms`` as in :class:`ScalarReader`."""

    def __init__(self, vocabulary: Vocabulary, drafts: FileDrafts, forms: dict[str, str]) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._evidence = EvidenceReader(vocabulary, drafts)
        self._values = ValueReader(vocabulary, drafts, self._evidence, ScalarReader(drafts, forms))

    def read(self, tree: Fields) -> None:
        """Enter everything that the entries say."""
        for (entity, node), key_at, at in zip(tree.values.items(), tree.key_at, tree.value_at, strict=True):
            self._entry(intern(entity), node, key_at, at)

    def _entry(self, entity: str, node: Node, key_at: int, at: int) -> None:
        if not KEBAB.fullmatch(entity) or entity == SELF:
            suggested = as_id(entity)
            hint = f"write `{suggested}`" if KEBAB.fullmatch(suggested) and suggested != SELF else "write `like-this`"
            self._refuse("P301", key_at, f"`{entity}` is no id: lower-case letters, digits and single hyphens", hint)
        class_name = self._class_of(entity, node, key_at)
        self._drafts.entries[entity] = class_name, key_at
        if class_name in self._vocabulary.existing:
            self._drafts.claims.append(existence(entity, key_at))
        if isinstance(node, Fields):
            self._values_of(entity, class_name, node)
        elif not isinstance(node, Invalid):
            hint = f"write `{TYPE}: …` and its properties below it"
            self._refuse("P303", at, f"the entry of `{entity}` is not a mapping", hint)

    def _values_of(self, entity: str, class_name: str | None, fields: Fields) -> None:
        """Enter what the fields of one entry say."""
        backing = Backing()
        if CITE in fields.values:
            inherited = self._evidence.citations(fields.values[CITE], fields.place(CITE), Scope.ENTRY)
            backing = Backing(inherited=inherited or (), flawed=inherited is None)
        slots = self._vocabulary.slots if class_name is None else self._vocabulary.of_class[class_name]
        claims = self._drafts.claims
        for (key, value), key_at, at in zip(fields.values.items(), fields.key_at, fields.value_at, strict=True):
            slot = slots.get(key)
            if slot is not None:
                before = len(claims)
                self._values.read(entity, slot, value, at, backing)
                if slot.stored == core.NAME:
                    names = self._drafts.names.setdefault(entity, [])
                    names.extend((claim.language or "", claim.value or "") for claim in claims[before:])
            elif key == PASSAGES:
                self._passages(entity, class_name, value, key_at, at)
            elif key in _STANCES:
                hint = f"put it under a passage: `{PASSAGES}: {{key: {{quote: …, {key}: …}}}}`"
                self._refuse("P610", key_at, f"`{key}` stands outside a passage", hint)
            elif key not in (TYPE, CITE):
                self._unknown_property(key, key_at, class_name)

    def _class_of(self, entity: str, node: Node, key_at: int) -> str | None:
        """The leaf class that an entry states; None when it states none, which is reported."""
        if not isinstance(node, Fields):
            return None
        written = node.values.get(TYPE)
        if written is None:
            self._refuse(
                "P304",
                key_at,
                f"the entry of `{entity}` has no `{TYPE}`",
                f"add `{TYPE}:` and a class, such as `{TYPE}: Person`",
            )
            return None
        if isinstance(written, Invalid):
            return None
        at = node.place(TYPE)
        leaves = self._vocabulary.of_class
        if not isinstance(written, str):
            self._refuse("P305", at, f"`{TYPE}` must be the name of one class", None)
            return None
        if written in leaves:
            return written
        found = self._vocabulary.ontology.classes.get(written)
        if found is not None:
            some = ", ".join(f"`{leaf}`" for leaf in found.leaves)
            self._refuse(
                "P306",
                at,
                f"class `{written}` is too general",
                f"write the kind of {found.label}: {some}" if some else None,
            )
        else:
            self._refuse("P305", at, f"unknown class `{written}`", self._class_meant(written))
        return None

    def _class_meant(self, written: str) -> str:
        classes = self._vocabulary.ontology.classes.values()
        return term_meant(written, {known.name: known.synonyms for known in classes}, _PAGE)

    def _unknown_property(self, key: str, at: int, class_name: str | None) -> None:
        ontology = self._vocabulary.ontology
        slots: Mapping[str, Slot] = (
            self._vocabulary.slots if class_name is None else self._vocabulary.of_class[class_name]
        )
        found = ontology.properties.get(key)
        if found is None:
            self._refuse("P307", at, f"unknown property `{key}`", self._property_meant(key, slots))
        elif key in self._vocabulary.slots:
            self._refuse("P308", at, f"a `{class_name}` has no property `{key}`", self._of_others(key, slots))
        else:
            stored = found.inverse_of or key
            under = [name for name in ontology.narrower.get(stored, ()) if name in self._vocabulary.slots]
            names = under if found.inverse_of is None else [ontology.properties[name].inverse or name for name in under]
            some = ", ".join(f"`{name}`" for name in names if name in slots)
            self._refuse("P309", at, f"`{key}` is too general to be stated", f"say which: {some}" if some else None)

    def _property_meant(self, key: str, slots: Iterable[str]) -> str:
        properties = self._vocabulary.ontology.properties
        return term_meant(key, {TYPE: (), CITE: (), **{name: properties[name].synonyms for name in slots}}, _PAGE)

    def _of_others(self, key: str, slots: Mapping[str, Slot]) -> str | None:
        """A hint on a property of other classes."""
        declared = self._vocabulary.slots[key]
        stored = self._vocabulary.ontology.properties[declared.stored]
        having = (stored.range,) if declared.inverted else stored.domain
        return did_you_mean(key, slots) or f"it belongs to {' and '.join(f'`{name}`' for name in having)}"

    def _passages(self, source: str, class_name: str | None, node: Node, key_at: int, at: int) -> None:
        if class_name is not None and class_name not in self._vocabulary.sources:
            self._refuse(
                "P313",
                key_at,
                f"a `{class_name}` has no passages: it is not a source",
                "give the source an entry of its own",
            )
        if isinstance(node, Invalid):
            return
        if not isinstance(node, Fields):
            self._refuse("P310", at, f"`{PASSAGES}` must be a mapping from keys to passages", "write `key: {quote: …}`")
            return
        for (key, passage), passage_key_at, passage_at in zip(
            node.values.items(), node.key_at, node.value_at, strict=True
        ):
            if not KEBAB.fullmatch(key):
                self._refuse(
                    "P301",
                    passage_key_at,
                    f"`{key}` is no key of a passage: lower-case letters, digits and single hyphens",
                    f"write `{as_id(key) or 'like-this'}`",
                )
            passage_id = f"{source}#{key}"
            if isinstance(passage, Fields):
                self._passage(source, passage_id, passage, passage_key_at)
                continue
            self._drafts.excused.add(passage_id)
            if not isinstance(passage, Invalid):
                self._refuse("P310", passage_at, f"passage `{key}` is not a mapping", "write `{quote: …, locator: …}`")

    def _passage(self, source: str, passage_id: str, fields: Fields, place: int) -> None:
        self._evidence.refuse_other_keys(fields, _PASSAGE_KEYS, "a passage")
        content = self._evidence.content(fields)
        self._drafts.passages.setdefault(passage_id, PassageDraft(passage_id, source, *content, at=place))
        for (key, node), at in zip(fields.values.items(), fields.value_at, strict=True):
            stance = _STANCES.get(key)
            if stance is not None:
                self._statements(Backing(passage=(source, passage_id, stance)), key, node, at)

    def _statements(self, backing: Backing, key: str, node: Node, at: int) -> None:
        """What one passage states, disputes or denies."""
        if isinstance(node, Invalid):
            return
        if not isinstance(node, Fields):
            mentioned = [(node, at)] if isinstance(node, str) else zip(node.values, node.value_at, strict=True)
            for item, item_at in mentioned:
                self._mention(backing, key, item, item_at)
            return
        for (subject, stated), key_at, stated_at in zip(node.values.items(), node.key_at, node.value_at, strict=True):
            class_name = self._drafts.entries.get(subject, NO_ENTRY)[0]
            having = self._vocabulary.of_class[class_name] if class_name is not None else {}
            if class_name is None:
                subject = intern(subject)  # noqa: PLW2901 - the same text
                self._drafts.references[OF_ANYTHING, key].append((subject, key_at))
            if isinstance(stated, Invalid):
                continue
            if not isinstance(stated, Fields):
                hint = f"write `{subject}: {{property: value}}`; handles stand in a list: `{key}: [handle]`"
                self._refuse("P611", stated_at, f"`{key}` says nothing of `{subject}`", hint)
                continue
            self._stated(subject, having, stated, backing)

    def _stated(self, subject: str, having: Mapping[str, Slot], fields: Fields, backing: Backing) -> None:
        """What one passage says of one entity; ``having`` are the slots of its class, as far as it is known."""
        slots, values = self._vocabulary.slots, self._values
        for (name, value), name_at, value_at in zip(fields.values.items(), fields.key_at, fields.value_at, strict=True):
            slot = slots.get(name)
            if slot is None:
                self._unknown_property(name, name_at, None)
                continue
            if name not in having:
                self._drafts.statements.append((subject, name, name_at))
            if value.__class__ is str:
                values.enter(subject, slot, value, value_at, backing)
            else:
                values.read(subject, slot, value, value_at, backing)

    def _mention(self, backing: Backing, key: str, node: Node, at: int) -> None:
        """A handle, or an event's id, in the list of a passage."""
        if isinstance(node, Invalid) or backing.passage is None:
            return
        if not isinstance(node, str) or not node:
            hint = f"write `{key}: [handle]`, or a mapping: `{key}: {{entity: {{property: value}}}}`"
            self._refuse("P611", at, f"the list of `{key}` holds handles and ids alone", hint)
            return
        source, passage, stance = backing.passage
        self._drafts.mentions.append((node, (source, passage, stance, Scope.VALUE.value, at)))

    def _refuse(self, code: str, at: int, message: str, hint: str | None) -> None:
        self._drafts.report.error(code, at, message, hint)
