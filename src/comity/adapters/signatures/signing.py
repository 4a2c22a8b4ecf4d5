"""PAdES signatures (ETSI EN 319 142-1): level B-B, or B-T with a time stamp (RFC 3161).

A signature is added as an incremental update (ISO 32000-2, 7.5.6): not one byte of the paper is
changed, so that its tags, its claim to PDF/A and every earlier signature stay.
"""

from __future__ import annotations

import asyncio
import io
from datetime import datetime

from asn1crypto import cms, x509
from msgspec import Struct
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.ades.api import CAdESSignedAttrSpec, SignerAttrSpec
from pyhanko.sign.fields import (
    InvisSigSettings,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    enumerate_sig_fields,
)
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from comity.adapters.signatures.changes import what_changed
from comity.adapters.signatures.keys import KeyPair, check_may_sign
from comity.adapters.signatures.quiet import hush
from comity.adapters.signatures.stamping import ServiceStamper
from comity.adapters.signatures.state import check_state
from comity.base.errors import BadInput

FIELD = "Signature{n}"


class Statement(Struct, frozen=True):
    """What a signature says of itself; `certify` is for the first and forbids all but signing."""

    reason: str = ""
    place: str = ""
    office: str = ""
    field: str = ""
    certify: bool = False


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the metadata alone: they were right, and time is a parameter here."""

    def _update_meta(self) -> None:
        return


class _Signer(PdfSigner):
    """A signer that says the time it was given."""

    at: datetime

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def sign_pdf(
    content: bytes,
    signer: KeyPair,
    at: datetime,
    said: Statement = Statement(),  # noqa: B008 it is frozen
    stamp_service: str = "",
    foreign: bool = False,
) -> bytes:
    """Return the PDF with one more signature, made at a moment with a time zone.

    Raises BadInput where the paper is a draft, an earlier signature does not hold, the key may not
    sign, or the service gives no time stamp.
    """
    hush()
    check_may_sign(signer, at)
    reader = open_pdf(content)
    check_state(reader, foreign)
    _check_earlier(reader, said.certify)
    made = _signer(signer, at, said, stamp_service, reader)
    try:
        signed = asyncio.run(made.async_sign_pdf(_update(content, reader)))
    except TimestampRequestError as error:
        raise _no_stamp(stamp_service, error) from None
    except (SigningError, PdfError) as error:
        raise BadInput("The paper cannot be signed", why=str(error)) from None
    return bytes(signed.getvalue())


def open_pdf(content: bytes) -> PdfFileReader:
    """Return the reader of a PDF that is not sealed; raise BadInput where it is none."""
    try:
        reader = PdfFileReader(io.BytesIO(content))
        sealed = reader.encrypted
        _ = sealed or reader.root["/Pages"]["/Count"]
    except Exception:  # noqa: BLE001 any bytes may come in
        raise BadInput("The file is no PDF that can be read", do="Give a PDF") from None
    if sealed:
        raise BadInput("The PDF is sealed", do="Sign the paper first, and seal the signed file")
    return reader


def _check_earlier(reader: PdfFileReader, certify: bool) -> None:
    earlier = list(enumerate_sig_fields(reader, filled_status=True))
    if earlier and certify:
        raise BadInput("Only the first signature can certify, and there is one already")
    for name, _, _ in earlier:
        found = [s for s in reader.embedded_signatures if s.field_name == name]
        if not found or what_changed(found[0]):
            raise BadInput(
                f"The earlier signature '{name}' does not hold, so none is added",
                do="Run `comity document verify` to see why",
            )


def _signer(
    pair: KeyPair, at: datetime, said: Statement, service: str, reader: PdfFileReader
) -> PdfSigner:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple(pair.chain)
    held = SimpleSigner(signing_cert=pair.certificate, signing_key=pair.key, cert_registry=store)
    name = said.field or _free_field(reader)
    made = _Signer(
        _metadata(said, name),
        signer=held,
        timestamper=ServiceStamper(service) if service else None,
        new_field_spec=_field(name, said.office),
    )
    made.at = at
    return made


def _metadata(said: Statement, field: str) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=field,
        reason=said.reason or None,
        location=said.place or None,
        certify=said.certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
        cades_signed_attr_spec=_office(said.office) if said.office else None,
    )


def _office(office: str) -> CAdESSignedAttrSpec:
    """Return the office as a claimed attribute of the signer (ETSI EN 319 122-1, 5.2.6)."""
    title = x509.DirectoryString(name="utf8_string", value=x509.UTF8String(office))
    claimed = cms.AttCertAttribute({"type": "2.5.4.12", "values": [title]})  # X.520 title
    return CAdESSignedAttrSpec(signer_attributes=SignerAttrSpec([claimed], []))


def _field(name: str, office: str) -> SigFieldSpec:
    """Return a field that no page shows: outside the page for PDF/UA, printable for PDF/A."""
    return SigFieldSpec(
        name,
        invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
        readable_field_name=f"Signature: {office}" if office else "Signature",
    )


def _free_field(reader: PdfFileReader) -> str:
    taken = {name for name, _, _ in enumerate_sig_fields(reader)}
    return next(n for n in (FIELD.format(n=i) for i in range(1, 1000)) if n not in taken)


def _update(content: bytes, reader: PdfFileReader) -> IncrementalPdfFileWriter:
    """Return the update; a page with a first annotation gets its order of tabs (ISO 14289-1)."""
    writer = _Update(io.BytesIO(content))
    if not reader.embedded_signatures:
        found, _ = writer.find_page_for_modification(0)  # type: ignore[no-untyped-call]
        page = found.get_object()
        if "/Tabs" not in page:
            page[pdf_name("/Tabs")] = pdf_name("/S")
    return writer


def _no_stamp(service: str, error: Exception) -> BadInput:
    return BadInput(
        f"The time stamp service '{ServiceStamper(service).host}' gave no time stamp",
        why=str(error),
        do="Try again later, or sign without --time-stamp",
    )
