"""Who gets in where in encrypted chats: pages, devices and their keys, what the devices of a conversation do."""

from __future__ import annotations

from typing import Final

from petamigos.policies.terms import Of, Policy, Who, api, deed, form, page

SEALS: Final[dict[str, Policy]] = {
    "chat_seal": deed(Who.OWNER, Of.OPEN_TALK),
    "chat_safety": page(Who.OWNER, Of.SEALED_TALK),
    "sealed_devices": form(Who.SIGNED_IN),
}
SEALS_API: Final[dict[str, Policy]] = {
    "api_sealed_devices": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_sealed_device": api(PATCH=(Who.OWNER, Of.SEALED_DEVICE), DELETE=(Who.OWNER, Of.SEALED_DEVICE)),
    "api_key_packages": api(GET=(Who.OWNER, Of.SEALED_DEVICE), POST=(Who.OWNER, Of.SEALED_DEVICE)),
    "api_key_backup": api(GET=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_key_backup_content": api(GET=Who.SIGNED_IN, PUT=Who.SIGNED_IN),
    "api_conversation_sealed": api(POST=(Who.OWNER, Of.OPEN_TALK)),
    "api_seal": api(GET=(Who.OWNER, Of.SEALED_TALK)),
    "api_seal_packages": api(POST=(Who.OWNER, Of.SEALED_TALK)),
    "api_seal_commits": api(POST=(Who.OWNER, Of.SEALED_TALK)),
    "api_seal_log": api(GET=(Who.OWNER, Of.SEALED_TALK)),
    "api_seal_welcome": api(DELETE=(Who.OWNER, Of.SEALED_TALK)),
    "api_sealed_files": api(POST=(Who.OWNER, Of.SEALED_TALK)),
    "api_sealed_report": api(POST=(Who.OWNER, Of.SEALED_MESSAGE)),
    "api_sealed_file": api(GET=(Who.OWNER, Of.SEALED_FILE)),
}
