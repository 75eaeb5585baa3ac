"""Texts as they occur: names in many scripts, with the letters that folding treats in its own way."""

from __future__ import annotations

from hypothesis import strategies as st

NAMES = (
    "Palmyra",
    "PALMYRA",
    "Tadmor",
    "تدمر",
    "تَدْمُر",
    "Palmyra air base",
    "İzmir",
    "Izmir",
    "ızgara",
    "Türkiye",
    "turkiye",
    "O’Neil",
    "ONeil",
    "ירושלים",
    "Ягры",
    "Straße",
    "STRASSE",
    "東京",
    "ﬁrst",
    "𐎧𐏁 𝔸lpha",
    "🕊 dove",
    "!!!",
    "100%_sure",
    'say "yes" \\ no',
    "a",
    "Zürich–Geneva line",
)
"""Some fold alike; some hold what SQL, JSON and Cypher give a meaning."""

_LETTERS = "aAbiIİıeéßſتةىיםЯя𝔸🕊 -'’_%\"\\.,"

names = st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES), st.text(_LETTERS, min_size=1, max_size=8))
"""A name: mostly one of a few, so that entities share some."""

sentences = st.lists(names, min_size=1, max_size=4).map(" ".join)
"""Something longer, for quotes and descriptions."""

ECHOING = (
    "the establishment of foreign bases in the area of the lake is a red line",
    "any establishment of foreign bases in the area of the lake is a red line",
    "the establishment of bases in the area of the lake is a red line for them",
)
"""Quotes in nearly the same words."""

DATES = (
    "2025-04-09",
    "2025-04-10",
    "2025-04",
    "2025",
    "2024",
    "2025-04~",
    "2025-04-09/2025-05",
    "../2025",
    "2025-04/..",
    "2025-04-XX",
    "1998-12?",
)
"""EDTF in its several forms, some of which begin or end on the same day."""

dates = st.sampled_from(DATES)
languages = st.sampled_from([None, "en", "ar", "tr", "zh-Hant"])
