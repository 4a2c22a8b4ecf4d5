"""A time stamp from a service over HTTP (RFC 3161, 3.4): the one network call of signing."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from asn1crypto import cms, tsp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from comity.base.errors import BadInput

PATIENCE = 20.0  # seconds
LARGEST = 1_000_000
_HEADERS = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}


class ServiceStamper(TimeStamper):
    """Asks one service for time stamps and refuses one that is over something else."""

    def __init__(self, service: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.service = service
        self.host = urlsplit(service).hostname or ""
        if urlsplit(service).scheme not in ("http", "https") or not self.host:
            raise BadInput(
                "The time stamp service is not an address",
                do="Write its address, such as https://time.example/",
            )

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Return what the service answers."""
        return await asyncio.to_thread(self._ask, req.dump())

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return a token over this digest; raise where the service stamped another."""
        try:
            token = await super().async_timestamp(message_digest, md_algorithm)
            imprint = token["content"]["encap_content_info"]["content"].parsed["message_imprint"]
        except (ValueError, TypeError, KeyError, AttributeError):
            raise TimestampRequestError("its answer cannot be read") from None
        if imprint["hashed_message"].native != message_digest:
            raise TimestampRequestError("it stamped something else")
        return token

    def _ask(self, question: bytes) -> tsp.TimeStampResp:
        asked = urllib.request.Request(self.service, question, _HEADERS)  # noqa: S310 checked above
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as reply:  # noqa: S310
                return tsp.TimeStampResp.load(reply.read(LARGEST))
        except urllib.error.HTTPError as error:
            raise TimestampRequestError(f"it answered {error.code}") from None
        except (OSError, ValueError):
            raise TimestampRequestError("it cannot be reached, or its answer not read") from None
