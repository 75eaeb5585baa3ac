"""The report: bars are judged, and both tables show every line."""

from io import StringIO

from rich.console import Console

from bench.report import Line, machine, markdown, print_table

LINES = (
    Line("flagship", "0.40 ms", "hand-written 0.35 ms", 1.14, "×", 1.3),
    Line("check", "9 s", "events 2 s", 4.5, "×", 4.0),
    Line("start", "90 ms", "", 0.09, "s"),
    Line("rate", "900 requests/s", "the peer 300 requests/s", 3.0, "×", 2.0, least=True),
)


def test_a_bar_is_met_missed_or_absent() -> None:
    assert [line.met for line in LINES] == [True, False, None, True]


def test_the_page_has_a_row_for_every_line_and_tells_the_machine() -> None:
    page = markdown(LINES)
    assert machine() in page
    assert "| flagship | 0.40 ms | hand-written 0.35 ms | 1.14 × | ≤ 1.30 × | yes |" in page
    assert "| check | 9 s | events 2 s | 4.50 × | ≤ 4.00 × | NO |" in page
    assert "| start | 90 ms |  | 90.00 ms |  |  |" in page
    assert "| rate | 900 requests/s | the peer 300 requests/s | 3.00 × | ≥ 2.00 × | yes |" in page


def test_the_terminal_shows_what_the_page_shows() -> None:
    screen = StringIO()
    print_table(LINES, Console(file=screen, width=200))
    for line in LINES:
        for cell in line.cells:
            assert cell in screen.getvalue()
