from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.reading.decode import LARGEST, decode

TEXT = "Revenue grew 12% to €3 billion, the company’s best quarter. “Thank you,” said Zoë."
CHINESE = "公司本季度的收入同比增长百分之十二，达到三十亿元，用户数也在增长，我们对业务的发展有信心。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_western_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt").text.lstrip("\ufeff") == TEXT


def test_gb18030() -> None:
    decoded = decode(CHINESE.encode("gb18030"), "a.txt")
    assert decoded.text == CHINESE
    assert decoded.encoding == "gb18030"


def test_a_byte_order_mark_counts_as_one_character() -> None:
    assert decode(b"\xef\xbb\xbfAcme", "a.txt").text == "\ufeffAcme"


def test_newlines_stay_as_they_stand() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"%PDF-1.7 ...", "pdftotext"),
        (b"PK\x03\x04" + bytes(50), "office document"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x01\x02\x03text\x05\x06" * 50, "binary"),
        (("résumé des résultats\n" * 20).encode() + "résumé des résultats\n".encode("cp1252") * 3, "line 21"),
        ((CHINESE + "\n").encode() * 3 + CHINESE.encode("gb18030"), "UTF-8"),
    ],
)
def test_refused_with_file_and_remedy(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as refusal:
        decode(data, "calls/odd.txt")
    assert str(refusal.value).startswith("calls/odd.txt: ")
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_too_large_is_refused_at_once() -> None:
    with pytest.raises(InputError, match="50 MB is no single call"):
        decode(b"a" * (50 * 1024 * 1024), "big.txt")
    assert LARGEST < 50 * 1024 * 1024
