"""`comity document` from the command line: sign, verify, seal, compare."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from comity.adapters.clock import now
from comity.adapters.signatures.sealing import open_sealed
from comity.cli.main import main
from support.certificates import authority, issued, revocations, root, rsa_key, time_service
from support.papers import foreign_pdf, pdf

CASES = Path(__file__).parents[2] / "examples" / "cases"
RANTSEV = str(CASES / "rantsev.yaml")
TODAY = now()  # the command signs at the moment at which it runs
DAYS = TODAY - timedelta(days=30), TODAY + timedelta(days=30)
ABOVE = root()
SIGNER = issued(days=DAYS)
READER = issued("Reader", days=DAYS, usage=("key_encipherment",), key=rsa_key(0))
WORDS = "four words told apart"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a paper, a key, certificates and passphrases."""
    files = {
        "paper.pdf": pdf(),
        "draft.pdf": pdf("draft"),
        "foreign.pdf": foreign_pdf(),
        "key.pem": SIGNER.key_pem(b"let me sign"),
        "cert.pem": SIGNER.pem,
        "root.pem": SIGNER.root_pem,
        "reader.pem": READER.pem,
        "words": b"let me sign\n",
        "password": WORDS.encode() + b"\n",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


WITH_KEY = ["--key", "key.pem", "--cert", "cert.pem", "--passphrase-file", "words"]


def run(*words: str) -> int:
    return main(["document", *words])


def sign(file: str = "paper.pdf", *more: str) -> int:
    return run("sign", file, *WITH_KEY, *more)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert run(*words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("comity: ")
    assert "Traceback" not in captured.err
    assert "\n\n" not in captured.err.strip()
    return " ".join(captured.err.split())


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert captured.err == ""
    assert max(map(len, captured.out.splitlines())) <= 80
    return " ".join(captured.out.split())


def test_a_paper_is_signed_and_verified(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign("paper.pdf", "--office", "Attorney General", "--reason", "Request") == 0
    assert "wrote paper.signed.pdf" in printed(capsys)
    assert (desk / "paper.pdf").read_bytes() == pdf()
    assert run("verify", "paper.signed.pdf", "--trust", "root.pem") == 0
    said = printed(capsys)
    assert "paper.signed.pdf: valid." in said
    assert "signer: Common Name: Office of the Prosecutor" in said
    assert "office, as the signer says: Attorney General" in said
    assert "the time is the signer's own word" in said
    assert "nor whether the signer had the power to sign it" in said


def test_without_roots_the_signer_is_unknown(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    assert sign() == 0
    capsys.readouterr()
    assert run("verify", "paper.signed.pdf") == 1
    assert "valid-but-unknown-signer" in printed(capsys)


@pytest.mark.parametrize("content", [b"no pdf", pdf(), b""], ids=["no pdf", "not signed", "empty"])
def test_what_is_not_signed_well_gives_status_1(
    desk: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (desk / "odd.pdf").write_bytes(content)
    assert run("verify", "odd.pdf", "--trust", "root.pem") == 1
    assert ("not signed" if content == pdf() else "broken") in printed(capsys)


def test_a_changed_paper_gives_status_1_and_says_changed(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign() == 0
    path = desk / "paper.signed.pdf"
    path.write_bytes(
        path.read_bytes().replace(b"Request for assistance", b"Request for nothing!!!")
    )
    capsys.readouterr()
    assert run("verify", str(path), "--trust", "root.pem", "--json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["verdict"] == "changed"
    assert report["signatures"][0]["intact"] is False


def test_a_second_signature_goes_into_the_signed_file(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = issued("Second", days=DAYS)
    (desk / "key2.pem").write_bytes(second.key_pem())
    (desk / "cert2.pem").write_bytes(second.pem)
    assert sign() == 0
    first = (desk / "paper.signed.pdf").read_bytes()
    assert run("sign", "paper.signed.pdf", "--key", "key2.pem", "--cert", "cert2.pem") == 0
    assert (desk / "paper.signed.pdf").read_bytes().startswith(first)
    capsys.readouterr()
    assert run("verify", "paper.signed.pdf", "--trust", "root.pem", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert [s["field"] for s in report["signatures"]] == ["Signature1", "Signature2"]


def test_a_signed_paper_is_not_overwritten(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign() == 0
    kept = (desk / "paper.signed.pdf").read_bytes()
    assert "may bear signatures" in refused(capsys, "sign", "paper.pdf", *WITH_KEY)
    assert (desk / "paper.signed.pdf").read_bytes() == kept


def test_a_draft_is_refused_and_nothing_is_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "sign", "draft.pdf", *WITH_KEY)
    assert "is a draft" in said
    assert "`comity plan`" in said
    assert not (desk / "draft.signed.pdf").exists()


def test_a_foreign_paper_needs_the_word(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--foreign" in refused(capsys, "sign", "foreign.pdf", *WITH_KEY)
    assert sign("foreign.pdf", "--foreign") == 0
    assert (desk / "foreign.signed.pdf").exists()


def test_an_encrypted_key_without_its_words_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "wrong").write_text("guess")
    keys = ("--key", "key.pem", "--cert", "cert.pem")
    assert "encrypted" in refused(capsys, "sign", "paper.pdf", *keys)
    said = refused(capsys, "sign", "paper.pdf", *keys, "--passphrase-file", "wrong")
    assert "does not open" in said
    assert "guess" not in said


@pytest.mark.parametrize(
    "words",
    [
        ("sign", "paper.pdf"),
        ("sign", "paper.pdf", "--key", "key.pem"),
        ("sign", "paper.pdf", "--p12", "key.pem", *WITH_KEY),
        ("sign", "none.pdf", *WITH_KEY),
        ("sign", "paper.pdf", "--passphrase", "x", *WITH_KEY),
        ("verify", "none.pdf"),
        ("verify", "paper.pdf", "--trust", "words"),
        ("verify", "paper.pdf", "--crl", "cert.pem"),
        ("verify", "paper.pdf", "--on", "tomorrow"),
        ("seal", "paper.pdf", "--out", "s.pdf"),
        ("seal", "paper.pdf", "--out", "paper.pdf", "--to", "reader.pem"),
        ("seal", "paper.pdf", "--out", "s.pdf", "--to", "cert.pem"),
        ("compare", "paper.pdf", RANTSEV),
        ("compare", "none.docx", RANTSEV),
        ("burn", "paper.pdf"),
    ],
    ids=lambda words: " ".join(words)[:50],
)
def test_bad_use_is_one_paragraph(
    desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    before = {p.name for p in desk.iterdir()}
    assert refused(capsys, *words)
    assert {p.name for p in desk.iterdir()} == before


def test_a_time_stamp_and_a_list_of_the_revoked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tsa = issued("Time", days=DAYS, key=authority().key, for_time=True)
    with time_service(tsa, TODAY) as service:
        assert sign("paper.pdf", "--time-stamp", service) == 0
    later, before = TODAY + timedelta(hours=1), TODAY - timedelta(hours=1)
    (desk / "later.crl").write_bytes(revocations(ABOVE, SIGNER, later, later))
    (desk / "before.crl").write_bytes(revocations(ABOVE, SIGNER, before, TODAY))
    day = (TODAY + timedelta(days=1)).date().isoformat()
    common = ("verify", "paper.signed.pdf", "--trust", "root.pem", "--on", day)
    capsys.readouterr()
    assert run(*common, "--crl", "later.crl") == 0
    assert "by time stamp" in printed(capsys)
    assert run(*common, "--crl", "before.crl") == 1
    assert "its certificate was revoked on" in printed(capsys)


@pytest.mark.parametrize("to", [("--to", "reader.pem"), ("--password-file", "password")])
def test_a_sealed_paper_is_for_its_owner_and_its_reader_only(
    desk: Path, capsys: pytest.CaptureFixture[str], to: tuple[str, str]
) -> None:
    assert run("seal", "paper.pdf", *to, "--out", "sealed.pdf") == 0
    assert "wrote sealed.pdf" in printed(capsys)
    sealed = desk / "sealed.pdf"
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    key = READER.pair if "--to" in to else None
    assert open_sealed(sealed.read_bytes(), key, WORDS).root["/Pages"]["/Count"] == 2


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of a case, with a draft to be edited."""
    out = tmp_path_factory.mktemp("desk") / "plan"
    assert main(["plan", RANTSEV, "--out", str(out)]) == 0
    return out


def edited(path: Path, was: str, now: str, to: Path) -> Path:
    """The DOCX with other words in it, under another name."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            text = old.read(item)
            if item.filename == "word/document.xml":
                assert was in text.decode()
                text = text.decode().replace(was, now, 1).encode()
            new.writestr(item, text)
    to.write_bytes(out.getvalue())
    return to


def test_a_draft_that_nobody_edited_differs_in_nothing(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for path in sorted(plan.glob("*.docx")):
        assert run("compare", str(path), RANTSEV) == 0
        assert "nothing differs" in printed(capsys)


def test_what_was_edited_is_told_by_its_field(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from comity.documents.compare import read_fields

    path = plan / "request-rus.docx"
    field, (value, *_) = next(
        (f, v) for f, v in read_fields(path.read_bytes()).items() if f and v[0].isascii() and v[0]
    )
    other = edited(path, f">{value}<", ">Other words<", tmp_path / "signed by chief.docx")
    capsys.readouterr()
    assert run("compare", str(other), RANTSEV) == 1
    said = printed(capsys)
    assert "request-rus: 1 difference from the record." in said
    assert f"changed: {field}" in said or f"filled: {field}" in said
    assert "is: Other words" in said
    assert run("compare", str(other), RANTSEV, "--json") == 1
    data = json.loads(capsys.readouterr().out)
    assert data["paper"] == "request-rus"
    assert [d["field"] for d in data["differences"]] == [field]


def test_a_draft_of_another_case_is_refused(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = str(CASES / "toviave.yaml")
    said = refused(capsys, "compare", str(plan / "request-rus.docx"), other)
    assert "makes no paper 'request-rus'" in said


def test_a_draft_in_another_language_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "plan"
    assert main(["plan", RANTSEV, "--out", str(out), "--language", "fr"]) == 0
    capsys.readouterr()
    assert run("compare", str(out / "request-rus.fr.docx"), RANTSEV, "--language", "fr") == 0
    assert "request-rus.fr: nothing differs" in printed(capsys)


def test_a_draft_of_a_plan_is_not_signed(
    plan: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The state that the plan gives a paper is the one that signing reads."""
    from comity.adapters.signatures.signing import open_pdf
    from comity.adapters.signatures.state import states

    for path in sorted(plan.glob("*-*.pdf")):
        state = states(open_pdf(path.read_bytes()))
        assert len(state) == 1
        done = run("sign", str(path), *WITH_KEY, "--out", str(desk / path.name))
        assert done == (0 if state <= {"whole", "incomplete-released"} else 2)
        assert (desk / path.name).exists() == (done == 0)
    capsys.readouterr()
