"""The few terms that the engine itself must know; they are declared in ``core.ttl``.

No other identifier or string literal of the Python code equals a class or property of the ontology
(model rule 2; a test walks the syntax trees).
"""

from __future__ import annotations

from typing import Final

# Classes
ENTITY: Final = "Entity"
SOURCE: Final = "Source"
WORK: Final = "Work"
PLACE: Final = "Place"
ACTOR: Final = "Actor"
COVERAGE_RECORD: Final = "CoverageRecord"
DOSSIER: Final = "Dossier"

# Records beside entities: no entity is of these classes
CLAIM: Final = "Claim"
PASSAGE: Final = "Passage"
CITATION: Final = "Citation"
RECORDS: Final = (CLAIM, PASSAGE, CITATION)

# Names and other properties of every entity
NAME: Final = "name"
ALTERNATE_NAME: Final = "alternateName"
METONYM: Final = "metonym"
DESCRIPTION: Final = "description"
EXISTENCE: Final = "existence"
ACCOUNT: Final = "account"
NAMES: Final = (NAME, ALTERNATE_NAME, METONYM)

# Places
WITHIN: Final = "within"
COORDINATES: Final = "coordinates"
INVOLVES: Final = "involves"

# Sources
HEADLINE: Final = "headline"
URL: Final = "url"
PUBLISHED: Final = "published"
PUBLISHER: Final = "publisher"
LANGUAGE: Final = "language"
RELIES_ON: Final = "reliesOn"
INDEPENDENT_OF: Final = "independentOf"

# Coverage records [34]
SEARCHED_FOR: Final = "searchedFor"
SEARCHED_PROPERTY: Final = "searchedProperty"
SEARCHED_PERIOD: Final = "searchedPeriod"

# Dossiers: their members [36]
INCLUDES: Final = "includes"
INCLUDES_FOLDER: Final = "includesFolder"

# Passages and citations
QUOTE: Final = "quote"
LOCATOR: Final = "locator"
SAID_BY: Final = "saidBy"
VIA: Final = "via"
STANCE: Final = "stance"

# Qualifiers of claims
SINCE: Final = "since"
UNTIL: Final = "until"
ATTESTED: Final = "attested"
READING: Final = "reading"
MENTIONS: Final = "mentions"
ON: Final = "on"
