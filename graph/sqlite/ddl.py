"""The tables of the database file, derived from the ontology.

Keys. ``entity.pk`` counts the entities in order of their ids, so that ordering by key is ordering by
id; ``passage.pk`` likewise. ``claim.pk`` counts the claims by subject, object and id: the claims of
a subject lie side by side, and those of one subject and one object stand in order of their ids.

Texts that tests and orders compare have a ``folded`` companion (``ontology.names.fold``), dates an
``earliest`` and a ``latest`` one. The folded forms of short texts without such a column (languages,
locators, enumerations …) are in ``spelling``, where they differ from the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ontology.model import Cardinality, Datatype, Ontology, Property

FORMAT: Final = 10
"""The version of this layout, kept in ``PRAGMA user_version``: raise it with every change here."""
APPLICATION: Final = 0x5041524C
"""``PRAGMA application_id``: marks the file as one of ours (the letters PARL)."""

_NUMBERS: Final = {Datatype.BOOLEAN: "INTEGER", Datatype.INTEGER: "INTEGER", Datatype.DECIMAL: "REAL"}


@dataclass(frozen=True, slots=True)
class LiteralColumn:
    """Where the table ``entity`` keeps the plain value of one literal property [9]."""

    of: Property

    @property
    def many(self) -> bool:
        """Whether the column holds a JSON array of values as answers show them."""
        return self.of.cardinality is Cardinality.MANY

    @property
    def is_text(self) -> bool:
        """Whether the value is kept as text and has a folded companion."""
        return self.of.datatype not in _NUMBERS

    @property
    def is_date(self) -> bool:
        """Whether the value has companions for its earliest and its latest day."""
        return self.of.datatype is Datatype.DATE

    @property
    def names(self) -> tuple[str, ...]:
        """The quoted names of its columns: the value and its companions, in order."""
        if self.many:
            return (value_column(self.of.name),)
        return tuple(
            [value_column(self.of.name)]
            + [companion(self.of.name, "folded")] * self.is_text
            + [companion(self.of.name, part) for part in ("earliest", "latest") if self.is_date]
        )

    @property
    def declarations(self) -> Iterator[str]:
        """Its columns as ``CREATE TABLE`` declares them."""
        datatype = self.of.datatype
        kind = "TEXT" if self.many or datatype is None else _NUMBERS.get(datatype, "TEXT")
        first, *companions = self.names
        yield f"{first} {kind}"
        yield from (f"{name} TEXT" for name in companions)


def value_column(property_name: str) -> str:
    """The quoted column of ``entity`` that holds a literal property's value."""
    return f'"p:{property_name}"'


def companion(property_name: str, part: str) -> str:
    """The quoted column of ``entity`` that holds ``part`` (folded, earliest, latest) of that value."""
    return f'"p:{property_name}:{part}"'


def literal_columns(ontology: Ontology) -> tuple[LiteralColumn, ...]:
    """The literal properties that ``entity`` has columns for, single-valued ones first."""
    columns = [
        LiteralColumn(found)
        for found in ontology.properties.values()
        if found.datatype is not None and found.inverse_of is None
    ]
    return tuple(sorted(columns, key=lambda column: column.many))


def tables(ontology: Ontology) -> dict[str, str]:
    """By name: the statements that create the empty tables."""
    literals = [line for column in literal_columns(ontology) for line in column.declarations]
    return {
        "entity": _table("entity", "pk INTEGER PRIMARY KEY", *_ENTITY, *literals),
        **{name: _table(name, *of, keyed=of[-1].startswith("PRIMARY KEY")) for name, of in _TABLES.items()},
        "quote_index": _QUOTE_INDEX,
    }


def _table(name: str, *columns: str, keyed: bool = False) -> str:
    return f"CREATE TABLE {name} ({', '.join(columns)}){' WITHOUT ROWID' if keyed else ''}"


_ENTITY: Final = (
    "id TEXT NOT NULL",
    "class TEXT NOT NULL",
    "label TEXT NOT NULL",
    "file INTEGER NOT NULL",
    "line INTEGER NOT NULL",
    "id_folded TEXT NOT NULL",
    "label_folded TEXT NOT NULL",
    # Whether all its plain values are the same in every view: nothing cited, temporal or a reading.
    "fixed INTEGER NOT NULL",
)

_TABLES: Final[dict[str, tuple[str, ...]]] = {
    "meta": ("key TEXT NOT NULL", "value TEXT NOT NULL", "PRIMARY KEY (key)"),
    # Every entity under its class and under each class above it, so that any class is one range.
    "member": ("class TEXT NOT NULL", "entity INTEGER NOT NULL", "PRIMARY KEY (class, entity)"),
    "claim": (
        "pk INTEGER PRIMARY KEY",
        "id TEXT NOT NULL",
        "subject INTEGER NOT NULL",
        "property TEXT NOT NULL",
        "object INTEGER",
        "derived INTEGER NOT NULL",
        "stated INTEGER NOT NULL",
        "standing TEXT NOT NULL",
        "contested INTEGER NOT NULL",
        "independent INTEGER NOT NULL",
        "supporting INTEGER NOT NULL",
        "merged INTEGER NOT NULL",
        "both_sides INTEGER NOT NULL",
        "first_reported TEXT",
        "last_reported TEXT",
        # Where it was first written; null for what is derived.
        "file INTEGER",
        "line INTEGER",
        # From which day it stands by ``known_by`` alone, null: on none; the number of its proofs, null when
        # asserted; null when it holds whatever the day, else 1 when a later value ends it and 0 when none does.
        "known TEXT",
        "proofs INTEGER",
        "span INTEGER",
        "since TEXT",
        "since_earliest TEXT",
        "since_latest TEXT",
        "until TEXT",
        "until_earliest TEXT",
        "until_latest TEXT",
        "handle TEXT",
        "language TEXT",
        "value TEXT",
        "folded TEXT",
        "earliest TEXT",
        "latest TEXT",
    ),
    "citation": (
        "claim INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "cited INTEGER NOT NULL",
        "source INTEGER NOT NULL",
        "passage INTEGER",
        "stance TEXT NOT NULL",
        "scope TEXT NOT NULL",
        # The group of those of the claim cited that share an origin; -1 where it does not support the claim.
        "grp INTEGER NOT NULL",
        # Where the claim has suspected echoes: the group when these are one, and the echo that it is part of.
        "mrg INTEGER",
        "echo INTEGER",
        # The speaker, or the outlet that speaks itself.
        "voice INTEGER NOT NULL",
        "file INTEGER NOT NULL",
        "line INTEGER NOT NULL",
        # Of a passage that says itself what it draws on: its key, negative (see ``drawn``).
        "basis INTEGER",
        "PRIMARY KEY (claim, ordinal)",
    ),
    "premise": (
        "claim INTEGER NOT NULL",
        "proof INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "premise INTEGER NOT NULL",
        "PRIMARY KEY (claim, proof, ordinal)",
    ),
    # When a claim with a ``span`` holds: half-open, in days or what sorts before and after all of them.
    "span": (
        "claim INTEGER PRIMARY KEY",
        "certainly_from TEXT NOT NULL",
        "certainly_until TEXT NOT NULL",
        "possibly_from TEXT NOT NULL",
        "possibly_until TEXT NOT NULL",
        "unknown_from TEXT NOT NULL",
        "unknown_until TEXT NOT NULL",
    ),
    # The dates of events, agreements and commitments, by the claims that state them.
    "placed": (
        "entity INTEGER NOT NULL",
        "claim INTEGER NOT NULL",
        "property TEXT NOT NULL",
        "possibly_from TEXT NOT NULL",
        "certainly_from TEXT NOT NULL",
        "PRIMARY KEY (entity, claim)",
    ),
    # Citations of an asserted claim, by their ordinals, of which one supports it and the other, of the same source
    # or sharing an origin, does not.
    "facing": (
        "claim INTEGER NOT NULL",
        "one INTEGER NOT NULL",
        "other INTEGER NOT NULL",
        "PRIMARY KEY (claim, one, other)",
    ),
    # Every source: the latest day of its publication, and its language.
    "source": ("pk INTEGER PRIMARY KEY", "known TEXT", "language TEXT"),
    # What a citation goes back to, under its ``basis`` or else its source: itself (0), its publisher (1), what it
    # draws on at any depth and who published that (2).
    "drawn": (
        "basis INTEGER NOT NULL",
        "entity INTEGER NOT NULL",
        "kind INTEGER NOT NULL",
        "PRIMARY KEY (basis, entity, kind)",
    ),
    # The qualifiers that rules give to claims, and the claims of the proofs of each.
    "inference": (
        "claim INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "qualifier TEXT NOT NULL",
        "entity INTEGER NOT NULL",
        "rule TEXT NOT NULL",
        "PRIMARY KEY (claim, ordinal)",
    ),
    "ground": (
        "claim INTEGER NOT NULL",
        "inference INTEGER NOT NULL",
        "proof INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "premise INTEGER NOT NULL",
        "PRIMARY KEY (claim, inference, proof, ordinal)",
    ),
    # Of each proof of a derived claim, the rule that it ends with.
    "proof": (
        "claim INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "rule INTEGER NOT NULL",
        "PRIMARY KEY (claim, ordinal)",
    ),
    "rule": ("pk INTEGER PRIMARY KEY", "kind TEXT NOT NULL", "path TEXT NOT NULL", "label TEXT NOT NULL"),
    # The roots of a citation, under its ``basis`` or else its source, and the way to each.
    "origin": ("basis INTEGER NOT NULL", "root INTEGER NOT NULL", "PRIMARY KEY (basis, root)"),
    "hop": (
        "basis INTEGER NOT NULL",
        "root INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "start INTEGER NOT NULL",
        "finish INTEGER NOT NULL",
        "claim INTEGER",
        "PRIMARY KEY (basis, root, ordinal)",
    ),
    "rival": (
        "claim INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "rival INTEGER NOT NULL",
        "PRIMARY KEY (claim, ordinal)",
    ),
    "qualifier": (
        "claim INTEGER NOT NULL",
        "name TEXT NOT NULL",
        "ordinal INTEGER NOT NULL",
        "entity INTEGER",
        "value TEXT NOT NULL",
        "folded TEXT NOT NULL",
        "earliest TEXT",
        "latest TEXT",
        "PRIMARY KEY (claim, name, ordinal)",
    ),
    "passage": (
        "pk INTEGER PRIMARY KEY",
        "id TEXT NOT NULL",
        "id_folded TEXT NOT NULL",
        "source INTEGER NOT NULL",
        "locator TEXT",
        "language TEXT",
        "quote TEXT",
        "folded TEXT",
        "words TEXT",
    ),
    # The file that each entry stands in.
    "filed": ("entity INTEGER NOT NULL", "path TEXT NOT NULL", "PRIMARY KEY (entity)"),
    "via": (
        "passage INTEGER NOT NULL",
        "ordinal INTEGER NOT NULL",
        "entity INTEGER NOT NULL",
        "PRIMARY KEY (passage, ordinal)",
    ),
    "voice": (
        "pk INTEGER PRIMARY KEY",
        "entity INTEGER",
        "outlet INTEGER NOT NULL",
        "name TEXT",
        "folded TEXT",
        "of INTEGER",
        "relaying INTEGER",
    ),
    # Containment by stated claims, at any depth; every entity lies in itself.
    "closure": (
        "ancestor INTEGER NOT NULL",
        "descendant INTEGER NOT NULL",
        "PRIMARY KEY (ancestor, descendant)",
    ),
    "name": (
        "pk INTEGER PRIMARY KEY",
        "entity INTEGER NOT NULL",
        "property TEXT NOT NULL",
        "metonym INTEGER NOT NULL",
        "text TEXT NOT NULL",
        "folded TEXT NOT NULL",
        "words TEXT",
        "trigrams INTEGER NOT NULL",
    ),
    "word": ("pk INTEGER PRIMARY KEY", "text TEXT NOT NULL"),
    "posting": ("word INTEGER NOT NULL", "name INTEGER NOT NULL", "PRIMARY KEY (word, name)"),
    "trigram": ("trigram TEXT NOT NULL", "word INTEGER NOT NULL", "PRIMARY KEY (trigram, word)"),
    "file": ("pk INTEGER PRIMARY KEY", "path TEXT NOT NULL"),
    "spelling": ("text TEXT NOT NULL", "folded TEXT NOT NULL", "PRIMARY KEY (text)"),
}

# The rows are folded forms, which hold nothing but word characters and spaces: for them this
# tokeniser does no more than split at the spaces, as ``ontology.names.tokens`` does.
_QUOTE_INDEX: Final = (
    "CREATE VIRTUAL TABLE quote_index USING fts5(folded, content='', columnsize=0, detail='none', tokenize='ascii')"
)

CLAIM_INDEXES: Final = (
    "CREATE UNIQUE INDEX claim_id ON claim (id)",
    "CREATE UNIQUE INDEX claim_handle ON claim (handle) WHERE handle IS NOT NULL",
    "CREATE INDEX claim_forward ON claim (subject, property, object)",
    "CREATE INDEX claim_backward ON claim (object, property, subject) WHERE object IS NOT NULL",
    # Own links: what involvement follows.
    "CREATE INDEX claim_own ON claim (object, property, subject) WHERE object IS NOT NULL AND stated AND NOT derived",
    "CREATE INDEX qualifier_entity ON qualifier (entity, name) WHERE entity IS NOT NULL",
)
"""The statements that index what :mod:`graph.sqlite.rows` fills, to be run when that is done."""

ENTITY_INDEXES: Final = (
    "INSERT INTO quote_index (rowid, folded) SELECT pk, folded FROM passage WHERE folded IS NOT NULL",
    "CREATE UNIQUE INDEX entity_id ON entity (id)",
    "CREATE INDEX name_entity ON name (entity)",
    "CREATE INDEX name_folded ON name (folded)",
    "CREATE UNIQUE INDEX word_text ON word (text)",
    "CREATE UNIQUE INDEX posting_name ON posting (name, word)",
)
"""The statements that index what :mod:`graph.sqlite.entity_rows` fills, to be run when that is done."""
