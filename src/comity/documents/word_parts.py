"""The pieces of WordprocessingML that a paper needs and the library leaves to its users."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from comity.documents.block import Run
from comity.documents.scripts import Script, stretches

FONT = "Cambria"
LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
LEFT_TO_RIGHT = "\u200e"  # without it a number that follows an Arabic name moves before it
TEXT = "word/document.xml"
NO_DIGEST = "0" * 64
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_NO_XML = {c: None for c in range(32) if chr(c) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}
_SLOT: dict[Script, str] = {
    "rtl": "bidi",
    "complex": "bidi",
    "east-asian": "eastAsia",
    "latin": "val",
}


def clean(text: str) -> str:
    """Leave out what XML cannot hold and fold line breaks."""
    return text.translate(_NO_XML).replace("\n", " ").replace("\r", "")


def run(place: Any, said: Run, strong: bool = False, again: int = 0) -> None:  # noqa: ANN401
    """Add a run to a paragraph; a value of the record is wrapped in its content control.

    `again` counts how often the field was shown before: each control has a number of its own.
    """
    cut = tuple(stretches(clean(said.text)))
    made = [_stretch(place, one, text, said, strong) for one, text in cut]
    if said.field:
        place._p.append(_control(said, made, again, all(one == "latin" for one, _ in cut)))
    if cut[-1:] and cut[-1][0] == "rtl":
        place.add_run(LEFT_TO_RIGHT)


def _stretch(place: Any, script: Script, text: str, said: Run, strong: bool) -> Any:  # noqa: ANN401
    added = place.add_run(text)
    added.bold = True if said.strong or strong else None
    if script != "latin":
        added.font.cs_bold = added.bold
        properties = added._r.get_or_add_rPr()
        if script == "east-asian":
            fonts = properties.get_or_add_rFonts()
            fonts.set(qn("w:hint"), "eastAsia")
        else:
            _mark(properties, "w:rtl" if script == "rtl" else "w:cs")
        _language(properties, script, said.language)
    elif said.language and said.language not in ("und", ""):
        _language(added._r.get_or_add_rPr(), script, said.language)
    return added._r


def _mark(properties: Any, name: str) -> None:  # noqa: ANN401
    properties.append(OxmlElement(name))


def _language(properties: Any, script: Script, language: str) -> None:  # noqa: ANN401
    if not language or language == "und":
        return
    told = OxmlElement("w:lang")
    told.set(qn(f"w:{_SLOT[script]}"), LANGUAGES.get(language, language))
    properties.append(told)


def _control(said: Run, made: list[Any], again: int, latin: bool) -> Any:  # noqa: ANN401
    control, properties = OxmlElement("w:sdt"), OxmlElement("w:sdtPr")
    number = _number(f"{said.field} {again}" if again else said.field)
    for name, value in (("alias", said.field), ("tag", said.field), ("id", number)):
        told = OxmlElement(f"w:{name}")
        told.set(qn("w:val"), value)
        properties.append(told)
    if said.open:
        properties.append(OxmlElement("w:showingPlcHdr"))
    if latin:  # other scripts in a plain-text control come out of LibreOffice 7.4 three times
        properties.append(OxmlElement("w:text"))
    content = OxmlElement("w:sdtContent")
    for one in made:
        content.append(one)
    control.append(properties)
    control.append(content)
    return control


def _number(field: str) -> str:
    """Return the same number for the same text each time; Word wants one, unlike its others."""
    return str(zlib.crc32(field.encode()) & 0x7FFFFFFF)


def foot(line: Any, document: Any, text: str, page: tuple[str, str]) -> None:  # noqa: ANN401
    """Set the foot of the pages: a text, and the page number at the right."""
    line.style = document.styles["Small"]
    line.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{clean(text)}\t{page[0]}")
    _code(line, "PAGE")
    line.add_run(page[1])


def _code(line: Any, code: str) -> None:  # noqa: ANN401
    for kind in ("begin", "code", "separate", "shown", "end"):
        made = line.add_run("1" if kind == "shown" else "")
        if kind == "code":
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = f" {code} "
            made._r.append(told)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            made._r.append(mark)


def new_numbering(document: Any) -> int:  # noqa: ANN401
    """Return a fresh list on the numbering of `List Number`, so that it starts at one again."""
    numbering = document.part.numbering_part.element
    base = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == base).abstractNumId.val
    made = numbering.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def repeats(row: Any) -> None:  # noqa: ANN401
    """Let a row stand again at the head of each page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def whole(row: Any) -> None:  # noqa: ANN401
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def shade(cell: Any) -> None:  # noqa: ANN401
    """Shade a cell of a head."""
    mark = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EFEBE1")):
        mark.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(mark)


def style(found: Any, size: int, space: tuple[int, int], ink: RGBColor) -> None:  # noqa: ANN401
    """Give a built-in style the face, size and space of the papers."""
    found.font.name = FONT
    sized(found, size)
    found.font.color.rgb = ink
    fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{slot}Theme"), None)
    for slot in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{slot}"), FONT)
    fonts.set(qn("w:cs"), "Arial")
    fonts.set(qn("w:eastAsia"), "SimSun")
    found.paragraph_format.space_before, found.paragraph_format.space_after = map(Pt, space)
    if found.name != "Normal":
        found.paragraph_format.keep_with_next = True
    for mark in found.element.rPr.findall(qn("w:spacing")):
        found.element.rPr.remove(mark)
    border = found.element.pPr.find(qn("w:pBdr")) if found.element.pPr is not None else None
    if border is not None:
        found.element.pPr.remove(border)


def sized(found: Any, size: int) -> None:  # noqa: ANN401
    """Give a style its size, in letters of every script."""
    found.font.size = Pt(size)
    properties = found.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    told = OxmlElement("w:szCs")
    told.set(qn("w:val"), str(2 * size))
    properties.find(qn("w:sz")).addnext(told)


def side_rule(found: Any) -> None:  # noqa: ANN401
    """Give a style a rule at its left: a warning that does not live by colour."""
    border, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "8"), ("color", "1B1A17")):
        left.set(qn(f"w:{name}"), value)
    border.append(left)
    found.element.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def languages(styles: Any, language: str) -> None:  # noqa: ANN401
    """Tell the language of the paper to spelling and to readers of the screen."""
    for told in styles.iter(qn("w:lang")):
        told.set(qn("w:val"), LANGUAGES.get(language, language))


def digest_of(text: bytes) -> str:
    """Return the SHA-256 of the text of a DOCX, as its properties hold it."""
    return hashlib.sha256(text).hexdigest()


def same_each_time(content: bytes) -> bytes:
    """Return a DOCX with its inner files dated alike, its text's digest, and no thumbnail."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        digest = digest_of(made.read(TEXT))
        for item in made.infolist():
            if item.filename == "docProps/thumbnail.jpeg":
                continue
            entry = zipfile.ZipInfo(item.filename, _ZIP_DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            inner = _without_thumbnail(item.filename, made.read(item))
            if item.filename == "docProps/core.xml":
                inner = inner.replace(NO_DIGEST.encode(), digest.encode())
            kept.writestr(entry, inner)
    return out.getvalue()


def _without_thumbnail(name: str, content: bytes) -> bytes:
    if name != "_rels/.rels":
        return content
    text = content.decode()
    start = text.find("<Relationship ", max(0, text.find("thumbnail") - 400))
    while start != -1:
        end = text.index("/>", start) + 2
        if "thumbnail" in text[start:end]:
            return (text[:start] + text[end:]).encode()
        start = text.find("<Relationship ", end)
    return content
