"""What is read from a request in one way only: the client's address, and where to go next."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def client_ip(request: HttpRequest) -> str:
    """The client's address: the X-Forwarded-For entry written by the outermost proxy of ours.

    With TRUSTED_PROXY_COUNT = n only the n last entries were written by us; anything before them is the
    client's own word. IPv6 addresses are shortened to their /64, which is what one customer gets.
    """
    address = request.META.get("REMOTE_ADDR", "") or "0.0.0.0"  # noqa: S104 (not a bind)
    if settings.TRUSTED_PROXY_COUNT:
        chain = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        if chain:
            address = chain[-min(settings.TRUSTED_PROXY_COUNT, len(chain))]
    try:
        parsed = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return "0.0.0.0"  # noqa: S104
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False).network_address)
    return str(parsed)


def safe_next(request: HttpRequest, default: str) -> str:
    """The `next` of a form or link, when it stays on this site."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    hosts = {urlsplit(settings.SITE_URL).netloc, request.get_host()}
    if url_has_allowed_host_and_scheme(target, allowed_hosts=hosts, require_https=request.is_secure()):
        return target
    return default
