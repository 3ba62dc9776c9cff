"""Canonical JSON: the published vectors of RFC 8785, and what the record refuses."""

import json
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.record.canonical import (
    NotCanonical,
    canonical_bytes,
    canonical_text,
    parse_canonical,
)

# From cyberphone/json-canonicalization, the RFC's own test data, testdata/input and /output:
# weird (its key U+FB33, which NFC takes apart, is U+FB01 here, which sorts to the same place),
# structures (its 56.0 is 56 here, as floats are refused), french, and values but its floats.
VECTORS = {
    "weird": (
        r"""{
          "\u20ac": "Euro Sign",
          "1": "One",
          "\u0080": "Control\u007f",
          "\ud83d\ude02": "Smiley",
          "\u00f6": "Latin Small Letter O With Diaeresis",
          "\ufb01": "Latin Small Ligature Fi",
          "</script>": "Browser Challenge"
        }""",
        '{"1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f",'
        '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😂":"Smiley",'
        '"ﬁ":"Latin Small Ligature Fi"}',
    ),
    "structures": (
        r"""{"1": {"f": {"f": "hi","F": 5} ,"\n": 56}, "10": { }, "": "empty", "a": { },
        "111": [ { } ], "A": { }}""",
        r'{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
    ),
    "french": (
        """{"peach": "This sorting order", "péché": "is wrong according to French",
        "pêche": "but canonicalization MUST", "sin": "ingnore locale"}""",
        '{"peach":"This sorting order","péché":"is wrong according to French",'
        '"pêche":"but canonicalization MUST","sin":"ingnore locale"}',
    ),
    "escaping": (
        r"""{"escaping": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]}""",
        r"""{"escaping":"€$\u000f\nA'B\"\\\\\"/","literals":[null,true,false]}""",
    ),
}


@pytest.mark.parametrize("name", VECTORS)
def test_published_vectors(name):
    given_text, canonical = VECTORS[name]
    value = json.loads(given_text)

    assert canonical_text(value) == canonical
    assert parse_canonical(canonical) == value


def test_keys_are_ordered_by_utf16_units_and_not_by_code_points():
    assert canonical_text({"\ufb01": 1, "😀": 2}) == '{"😀":2,"\ufb01":1}'


def test_strings_and_keys_are_normalised():
    # RFC 8785 leaves its vector "unicode" (ḍ and a dot above) as it is; the record composes it.
    assert canonical_bytes({"e\u0301": "\u1e0d\u0307"}) == '{"é":"\u1e0d\u0307"}'.encode()
    assert canonical_bytes("Mexique, cafe\u0301") == '"Mexique, café"'.encode()


def test_codes_tuples_and_whole_numbers_are_taken():
    class Claim(StrEnum):
        ON_TRACK = "on_track"

    value = {"claim": Claim.ON_TRACK, "refs": (3, 4), "most": 2**53 - 1, "least": -(2**53) + 1}

    assert canonical_text(value) == (
        '{"claim":"on_track","least":-9007199254740991,"most":9007199254740991,"refs":[3,4]}'
    )


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"share": [0.5]}, "holds the float 0.5; an exact number is written as a string"),
        (float("nan"), "holds the float nan"),
        (2**53, "exceeds safe integer domain"),
        ({1: "one"}, "holds the key 1, which is not a string"),
        ({"é": 1, "e\u0301": 2}, "two keys of one object that are the same text"),
        (b"bytes", "a bytes, which JSON does not have"),
        ("\ud800", "has no canonical form"),
        ({"\ud800": 1}, "has no canonical form"),
    ],
    ids=["float", "nan", "large", "key", "same key", "bytes", "half a character", "half a key"],
)
def test_refuses_what_has_no_canonical_form(value, sentence):
    with pytest.raises(NotCanonical, match=sentence):
        canonical_bytes(value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"b":1,"a":2}', "not in its canonical form, from character 3 on"),
        ('{"a": 1}', "not in its canonical form"),
        ('{"a":1} ', "not in its canonical form, from character 8 on"),
        ('{"a":1,"a":2}', "not in its canonical form"),
        ('"\\u0041"', "not in its canonical form"),
        ("-0", "not in its canonical form"),
        ("1.0", "holds the float 1.0"),
        ("1e3", "holds the float 1e3"),
        ("NaN", "holds the float NaN"),
        ('"cafe\u0301"', "not in Unicode normal form C"),
        ("{", "is not JSON"),
        ("", "is not JSON"),
        ("9" * 5000, "is not JSON"),
        ("9007199254740993", "has no canonical form"),
        ('"\\ud800"', "has no canonical form"),
        ("[" * 100_000, "nested too deeply"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else None,
)
def test_refuses_a_text_that_is_not_canonical(text, sentence):
    with pytest.raises(NotCanonical, match=sentence):
        parse_canonical(text)


def test_depth_has_a_limit_of_its_own():
    deepest = "[" * 64 + "]" * 64

    assert canonical_text(parse_canonical(deepest)) == deepest
    with pytest.raises(NotCanonical, match="more than 64 levels"):
        parse_canonical(f"[{deepest}]")
    with pytest.raises(NotCanonical, match="more than 64 levels"):
        canonical_bytes([json.loads(deepest)])


whole_numbers = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.recursive(
    st.none() | st.booleans() | whole_numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_a_canonical_text_reads_back_to_itself(value):
    try:
        text = canonical_text(value)
    except NotCanonical as error:
        assert "same text once normalised" in str(error)
        return

    assert canonical_text(parse_canonical(text)) == text
    assert canonical_text(json.loads(json.dumps(value, indent=1))) == text
