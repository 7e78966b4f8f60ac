"""Sentences end where a reader would end them."""

import pytest

from kg.text import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Revenue rose. Costs fell.", ["Revenue rose.", "Costs fell."]),
        ("Revenue was RMB28. 5 billion. It grew.", ["Revenue was RMB28. 5 billion.", "It grew."]),
        ("It was 28. 5 new stores opened.", ["It was 28.", "5 new stores opened."]),
        (
            "Mr. Lee of Acme Inc. said so. U.S. sales rose.",
            ["Mr. Lee of Acme Inc. said so.", "U.S. sales rose."],
        ),
        ("We bought Acme Inc. The price was low.", ["We bought Acme Inc.", "The price was low."]),
        (
            "Over 30% of U.S. Acmezol scripts. In the U.S. The rest.",
            ["Over 30% of U.S. Acmezol scripts.", "In the U.S.", "The rest."],
        ),
        ("C.C. Wong spoke. Thanks.", ["C.C. Wong spoke.", "Thanks."]),
        ("our matrix. especially in cloud", ["our matrix.", "especially in cloud"]),
        ("One line\nanother line", ["One line", "another line"]),
        ("Traffic grew [2][3] - Revenue grew [4]", ["Traffic grew [2][3]", "Revenue grew [4]"]),
        ("It grew 5.3% in Q2. “Good.” Next", ["It grew 5.3% in Q2.", "“Good.”", "Next"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
