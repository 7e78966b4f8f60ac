from __future__ import annotations

import pytest

from kg.reading import Role, Section, read

WELCOME = "Good morning, and welcome to the Oakline Motors Third Quarter 2031 Earnings Conference Call."
FORWARD = "Today's remarks include forward-looking statements, which are subject to risks and uncertainties."
HAND = "I will now turn the call over to our CEO, Maria Lopez."
RESULT = "Thank you, Paul. Revenue was $4.2 billion in the quarter, up 7% from a year ago."
CALLED = "Our first question comes from the line of Jim Park with Summit Capital. Please go ahead."
ASKED = "Thanks for taking my question. Consensus has 8% for next year. Is that fair?"
ANSWER = "Thanks, Jim. We expect growth of 5% to 6% next year."
BYE = "This concludes today's conference call. You may now disconnect."

LISTS = """Company Participants

Paul Weber - Head of Investor Relations
Maria Lopez - Chief Executive Officer

Conference Call Participants

Jim Park - Summit Capital Partners, Research Division

"""
SAID = [
    ("Operator", None, WELCOME + " " + "Paul Weber will begin. Please go ahead."),
    ("Paul Weber", "Head of Investor Relations", f"Good morning. {FORWARD} {HAND}"),
    ("Maria Lopez", "Chief Executive Officer", RESULT),
    ("Operator", None, CALLED),
    ("Jim Park", "Summit Capital", ASKED),
    ("Maria Lopez", "Chief Executive Officer", ANSWER),
    ("Operator", None, BYE),
]


def name_colon() -> str:
    return "\n".join(f"{name}: {said}" for name, _, said in SAID)


def capitals_colon() -> str:
    return "\n\n".join(f"{name.upper()}:\n{said}" for name, _, said in SAID)


def name_lines() -> str:
    return LISTS + "Presentation\n\n" + "\n\n".join(f"{name}\n\n{said}" for name, _, said in SAID)


def name_title_lines() -> str:
    return LISTS + "\n\n".join(
        f"{name}\n{title}\n\n{said}" if title else f"{name}\n\n{said}" for name, title, said in SAID
    )


def dashes() -> str:
    guest = {"Jim Park": "Jim Park -- Summit Capital -- Analyst"}
    return "\n\n".join(
        f"{guest.get(name, f'{name} -- {title}' if title else name)}\n\n{said}" for name, title, said in SAID
    )


def single_dashes() -> str:
    guest = {"Jim Park": "Jim Park - Summit Capital - Analyst"}
    return "\n\n".join(
        f"{guest.get(name, f'{name} - Oakline Motors Inc - {title}' if title else name)}\n{said}"
        for name, title, said in SAID
    )


def comma_titles() -> str:
    return "\n\n".join(f"{name}, {title}\n\n{said}" if title else f"{name}:\n\n{said}" for name, title, said in SAID)


def initials() -> str:
    role = {"Jim Park": "analyst"}
    return "\n\n".join(
        f"{name}\n\n{said}" if name == "Operator" else f"{name[0]}\n{name}\n{role.get(name, 'executive')}\n\n{said}"
        for name, _, said in SAID
    )


def keyword() -> str:
    return "\n".join(f"speaker\n{name}\n{said}" for name, _, said in SAID)


def numbered() -> str:
    rule = "-" * 80

    def head(name: str, title: str | None) -> str:
        own = f",  Oakline Motors Inc. - {title}" if title else ""
        return ",  Summit Capital, Research Division - Analyst" if name == "Jim Park" else own

    return "\n\n".join(
        f"{rule}\n{name}{head(name, title)}    [{index}]\n{rule}\n\n{said}"
        for index, (name, title, said) in enumerate(SAID, 1)
    )


def time_stamps() -> str:
    return "\n\n".join(f"{name}  [00:{index:02}:10]\n{said}" for index, (name, _, said) in enumerate(SAID, 1))


LAYOUTS = [
    name_colon,
    capitals_colon,
    name_lines,
    name_title_lines,
    dashes,
    single_dashes,
    comma_titles,
    initials,
    keyword,
    numbered,
    time_stamps,
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_layout_gives_the_same_turns(layout: object, newline: str) -> None:
    assert callable(layout)
    document = read(layout().replace("\n", newline).encode(), "call.txt")
    said = {
        document.text[turn.start : turn.end]: (turn.speaker.name, turn.speaker.role, turn.section)
        for turn in document.turns
    }
    assert said[RESULT] == ("Maria Lopez", Role.MANAGEMENT, Section.PREPARED)
    assert said[ASKED] == ("Jim Park", Role.ANALYST, Section.QA)
    assert said[ANSWER] == ("Maria Lopez", Role.MANAGEMENT, Section.QA)
    assert said[CALLED] == ("Operator", Role.OPERATOR, Section.BOILERPLATE)
    assert said[FORWARD][2] is Section.BOILERPLATE
    for turn in document.turns:
        assert document.reading.quote(turn.start, turn.end) == document.text[turn.start : turn.end].replace(
            "\n", newline
        )


def test_machine_labels_get_names_from_the_words() -> None:
    labels = {"Operator": "spk01", "Paul Weber": "spk02", "Maria Lopez": "spk03", "Jim Park": "spk04"}
    document = read("\n".join(f"{labels[name]}: {said}" for name, _, said in SAID).encode(), "call.txt")
    found = [(turn.speaker.name, turn.speaker.role) for turn in document.turns]
    assert ("Maria Lopez", Role.MANAGEMENT) in found
    assert ("Jim Park", Role.ANALYST) in found
    assert ("Operator", Role.OPERATOR) in found
    assert not any(name == "spk03" for name, _ in found)


def test_one_line_without_labels_is_taken_apart() -> None:
    longer = "We opened nine plants and hired well in every one of our regions this year. " * 3
    said = [text if text != RESULT else f"{text} {longer}" for _, _, text in SAID]
    document = read(" ".join(said).encode(), "call.txt")
    by_words = [(document.text[turn.start : turn.end], turn.speaker) for turn in document.turns]
    result = next(speaker for text, speaker in by_words if "$4.2 billion" in text)
    asked = next(speaker for text, speaker in by_words if "Consensus" in text)
    assert (result.name, result.role) == ("Maria Lopez", Role.MANAGEMENT)
    assert (asked.name, asked.role) == ("Jim Park", Role.ANALYST)


def test_one_label_over_operator_host_and_chief() -> None:
    longer = "We opened nine plants and hired well in every one of our regions this year. " * 3
    text = (
        f"spk08: {WELCOME} I will now turn the call over to Mr. Paul Weber, Head of Investor Relations. Thank you, "
        f"operator. Good morning. {FORWARD} Now I'll hand the call over to Maria. Hello, everyone. Revenue was $4.2 "
        f"billion. {longer}\nspk07: {CALLED}\nspk06: {ASKED}\nspk08: {ANSWER}"
    )
    turns = read(text.encode(), "call.txt").turns
    found = [(turn.speaker.name, turn.speaker.role) for turn in turns]
    assert ("Paul Weber", Role.MODERATOR) in found
    assert ("Maria", Role.MANAGEMENT) in found
    assert found[-2] == ("Jim Park", Role.ANALYST)
    assert found[-1][1] is Role.MANAGEMENT


@pytest.mark.parametrize(
    "opening", ["Thank you for your question. Consumers", "Thank you. Consumers", "Thanks for that question. Consumers"]
)
def test_an_answer_left_under_the_machine_label_of_its_question(opening: str) -> None:
    longer = "We opened nine plants and hired well in every one of our regions this year. " * 6
    text = f"spk08: {WELCOME}\nspk07: {CALLED} {ASKED} {opening} bought more. {longer}\nspk08: {ANSWER}"
    document = read(text.encode(), "call.txt")
    said = {document.text[turn.start : turn.end]: turn.speaker for turn in document.turns}
    (asker,) = [speaker for words, speaker in said.items() if "Consensus" in words]
    (answerer,) = [speaker for words, speaker in said.items() if "nine plants" in words]
    assert (asker.name, asker.role) == ("Jim Park", Role.ANALYST)
    assert answerer.role is Role.MANAGEMENT


@pytest.mark.parametrize(
    ("office", "role"), [("Executive", Role.MODERATOR), ("Chief Financial Officer", Role.MANAGEMENT)]
)
def test_who_reads_the_safe_harbour_and_hands_over_moderates(office: str, role: Role) -> None:
    text = LISTS.replace("Head of Investor Relations", office) + "\n\n".join(
        f"{name}\n{office if name == 'Paul Weber' else title or ''}\n\n{said}" for name, title, said in SAID
    )
    roles = {turn.speaker.name: turn.speaker.role for turn in read(text.encode(), "call.txt").turns}
    assert roles["Paul Weber"] is role


def test_a_name_without_an_office_takes_none_of_the_next() -> None:
    text = "Company Participants\n\nPaul Weber\nMaria Lopez - Chief Executive Officer\n\n" + name_lines()
    titles = {turn.speaker.name: turn.speaker.title for turn in read(text.encode(), "call.txt").turns}
    assert titles["Maria Lopez"] == "Chief Executive Officer"
    assert "Chief" not in (titles["Paul Weber"] or "")


def test_an_analyst_under_a_firms_word_is_seen() -> None:
    text = LISTS.replace("Jim Park", "Ann Group") + "\n\n".join(
        f"{name.replace('Jim Park', 'Ann Group')}\n{title or ''}\n\n{said}" for name, title, said in SAID
    )
    roles = {turn.speaker.name: turn.speaker.role for turn in read(text.encode(), "call.txt").turns}
    assert roles["Ann Group"] is Role.ANALYST


def test_publishers_summary_stands_apart() -> None:
    text = (
        f"Oakline Motors (OAK) Q3 2031 Earnings Call\n\nTakeaways\n\nRevenue -- $4.2 billion, up 7%.\n\n{name_lines()}"
    )
    document = read(text.encode(), "call.txt")
    turn = next(turn for turn in document.turns if "$4.2 billion, up 7%." in document.text[turn.start : turn.end])
    assert (turn.section, turn.speaker.role, turn.speaker.name) == (Section.SUMMARY, Role.AUTHOR, None)


def test_an_article_has_an_author_and_no_speaker() -> None:
    text = (
        "Oakline Motors profit beats forecasts\n\nOakline Motors Inc posted a 12 percent rise in profit on Tuesday.\n"
        "Revenue rose to $4.2 billion in the third quarter of 2031, the company said.\n"
    )
    document = read(text.encode(), "news.txt")
    assert document.header.company == "Oakline Motors Inc"
    assert document.header.kind.value == "article"
    assert {turn.speaker.role for turn in document.turns} == {Role.AUTHOR}
    assert (document.header.fiscal_year, document.header.fiscal_quarter) == (2031, 3)
