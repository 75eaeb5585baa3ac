"""Names in many scripts: what folds alike, and where the words of a text stand."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.names import fold, fold_with_places, tokens, trigrams, word_places, words

SAME = [
    ("Türkiye", "turkiye"),
    ("TADMUR", "Tadmur"),
    ("İstanbul", "istanbul"),
    ("Diyarbakır", "diyarbakir"),
    ("T-4", "t 4"),
    ("Deir ez-Zor", "deir  ez zor"),
    ("Qa'im", "Qaʾim"),
    ("تَدْمُر", "تدمر"),
    ("القاهرة", "القاهره"),
    ("مصطفى", "مصطفي"),
    ("ירושלים", "ירושלימ"),
    ("Пальмира", "пальмира"),
    ("ﬁdan", "fidan"),
    ("Ⅳ", "iv"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Homs", "Hama"), ("تدمر", "تدمير"), ("Idlib", "Idlibi")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_punctuation_alone_does_not_fold_to_nothing() -> None:
    assert fold(" … ") == "…"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    found = words(text)
    assert tuple(dict.fromkeys(word.token for word in found)) == (tokens(fold(text)) if found else ())
    assert [word.start for word in found] == sorted(word.start for word in found)
    for word in found:
        # One character may hold two words, as ¼ does.
        assert word.token in fold(text[word.start : word.end]).split()


@given(st.text())
def test_places_are_left_out_only_where_they_are_those_in_the_folded_form(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded == fold(text)
    assert places == word_places(text) or (places is None and word_places(text) in ([], word_places(folded)))


def test_places_count_letters_of_the_text_as_written() -> None:
    text = "At T4, Qaʾim and ﬁdan: تَدْمُر"
    assert [text[word.start : word.end] for word in words(text)] == [
        "At",
        "T4",
        "Qaʾim",
        "and",
        "ﬁdan",
        "تَدْمُر"[:-1] + "ر",
    ]


def test_no_character_breaks_folding() -> None:
    for point in range(0, sys.maxunicode, 97):
        assert fold(f"a{chr(point)}b").replace(" ", "")[:1] == "a"


def test_trigrams_mark_where_a_word_begins_and_ends() -> None:
    assert trigrams("pal") == {"  p", " pa", "pal", "al "}
