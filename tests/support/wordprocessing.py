"""What a word processor asks of a DOCX beyond being well-formed: parts, relations, order, ids.

The order of children is that of the schema of ISO/IEC 29500-1 (ECMA-376), annex A, `wml.xsd`: a
program that checks it offers to repair a file in which a child stands at the wrong place. Parents
that no paper holds are left out, and `trPr`, whose children may stand in any order.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIRECTION = (0x200E, 0x2068, 0x2069)  # left-to-right mark, isolate, end of isolate
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
)
ORDER = {
    name: tuple(children.split())
    for name, children in {
        "rPr": _RUN,
        "pPr": _PARAGRAPH,
        "numPr": "ilvl numId",
        "pBdr": "top left bottom right between bar",
        "sdt": "sdtPr sdtEndPr sdtContent",
        "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label "
        "tabIndex text",
        "tbl": "tblPr tblGrid tr",
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize "
        "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription",
        "tr": "tblPrEx trPr tc",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
        "tcFitText vAlign hideMark",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
        "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr "
        "trPr tcPr tblStylePr",
        "num": "abstractNumId lvlOverride",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        "lvlOverride": "startOverride lvl",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
        "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
        "rtlGutter docGrid printerSettings",
    }.items()
}
_AT_THE_FRONT = {"p": "pPr", "r": "rPr", "tc": "tcPr"}


def xml_parts(content: bytes) -> dict[str, Any]:
    """Return every XML part of a package by its name; one that is not well-formed raises."""
    with zipfile.ZipFile(io.BytesIO(content)) as kept:
        assert kept.testzip() is None
        names = [i.filename for i in kept.infolist()]
        assert len(names) == len(set(names))
        held = {n: kept.read(n) for n in names}
    return {n: etree.fromstring(c) for n, c in held.items() if n.endswith((".xml", ".rels"))}


def out_of_order(root: Any) -> list[str]:
    """Return each child that stands after one that the schema wants behind it, or twice."""
    return [fault for parent in root.iter(f"{W}*") for fault in _faults(parent)]


def _faults(parent: Any) -> Iterator[str]:
    name = _name(parent)
    children = [_name(c) for c in parent if isinstance(c.tag, str)]
    front = _AT_THE_FRONT.get(name, "")
    if front in children[1:]:
        yield f"{front} is not the first child of {name}"
    if name not in ORDER:
        return
    order = ORDER[name]
    yield from (f"{c} has no place in {name}" for c in children if c not in order)
    known = [order.index(c) for c in children if c in order]
    for one, other in pairwise(known):
        if one > other:
            yield f"{order[one]} stands before {order[other]} in {name}"
    if name.endswith("Pr"):
        twice = {c for c in children if children.count(c) > 1}
        yield from (f"{c} stands twice in {name}" for c in twice - {"footerReference"})


def _name(element: Any) -> str:
    return str(etree.QName(element).localname)


def untyped(content: bytes) -> list[str]:
    """Return each part whose content type the package does not tell."""
    types = xml_parts(content)["[Content_Types].xml"]
    endings = {e.get("Extension").lower() for e in types.iter(f"{_TYPES}Default")}
    parts = {e.get("PartName") for e in types.iter(f"{_TYPES}Override")}
    with zipfile.ZipFile(io.BytesIO(content)) as kept:
        names = set(kept.namelist()) - {"[Content_Types].xml"}
    bare = [
        n for n in names if f"/{n}" not in parts and n.rpartition(".")[2].lower() not in endings
    ]
    return bare + [p for p in parts if p[1:] not in names]


def loose_relations(content: bytes) -> list[str]:
    """Return each relation whose target is not in the package, each outside, each use of none."""
    held = xml_parts(content)
    with zipfile.ZipFile(io.BytesIO(content)) as kept:
        names = set(kept.namelist())
    faults = []
    for name, root in held.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for one in root:
                target = posixpath.normpath(posixpath.join(folder, one.get("Target")))
                outside = one.get("TargetMode") == "External"
                if outside or target.lstrip("/") not in names:
                    faults.append(f"{name}: {one.get('Target')}")
        else:
            faults += _unknown_ids(held, name, root)
    return faults


def _unknown_ids(held: dict[str, Any], name: str, root: Any) -> list[str]:
    folder, _, file = name.rpartition("/")
    told = held.get(f"{folder}/_rels/{file}.rels")
    known = {one.get("Id") for one in told} if told is not None else set()
    attribute = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    used = {e.get(attribute) for e in root.iter() if isinstance(e.tag, str)} - {None}
    return [f"{name}: {one}" for one in used - known]


def root_of(content: bytes) -> Any:
    """Return the body of a DOCX as XML."""
    return xml_parts(content)["word/document.xml"]


def fragment(xml: str) -> Any:
    """Return a piece of WordprocessingML as XML."""
    return etree.fromstring(f'<w:root xmlns:w="{W[1:-1]}">{xml}</w:root>')


def run_marks(content: bytes) -> list[tuple[str, set[str]]]:
    """Return the text of each run, with the names of its properties and its hint of a font."""
    found = []
    for run in root_of(content).iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        held = [] if properties is None else list(properties)
        marks = {_name(c) for c in held} | {c.get(f"{W}hint", "") for c in held}
        found.append((written(run), marks))
    return found


def controls(content: bytes) -> list[tuple[str, str, str]]:
    """Return name, id and text of each control in reading order; its name is its tag or alias."""
    found = []
    for control in root_of(content).iter(f"{W}sdt"):
        told = {_name(c): c.get(f"{W}val") or "" for c in control.find(f"{W}sdtPr")}
        name = told.get("tag") or told.get("alias", "")
        found.append((name, told.get("id", ""), written(control)))
    return found


def paragraphs(content: bytes) -> list[str]:
    """Return the text of each paragraph in reading order, folded; empty ones are left out."""
    found = (folded(written(p)) for p in root_of(content).iter(f"{W}p"))
    return [one for one in found if one]


def written(element: Any) -> str:
    """Return all text within an element."""
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def folded(said: str) -> str:
    """Return a text with each run of white space as one space, without marks of direction."""
    return " ".join(said.translate(dict.fromkeys(_DIRECTION)).split())
