"""What an encrypted conversation asks of a new message, as a part of the statement that stores it (chat/sending.py).

The conversation's row is locked there, so that of two commits for one epoch only one is stored.
"""

from __future__ import annotations

from typing import Final

from chat import seals_errors
from core.errors import DomainError

# `place` is the conversation; $1 sender, $2 conversation, $5 kind, $7 payload.
SEALED: Final = """
            CASE
            WHEN NOT place.is_sealed OR $5 NOT IN ('sealed', 'sealed_change', 'sealed_commit') THEN 'sealed_only'
            WHEN NOT ($5 = 'sealed_commit' AND place.seal_epoch = 0) AND NOT EXISTS (
                SELECT FROM chat_seat s JOIN chat_device d ON d.id = s.device_id
                WHERE s.conversation_id = $2 AND d.id = ($7::jsonb ->> 'device')::uuid AND d.person_id = $1
                  AND d.removed_at IS NULL) THEN 'unseated'
            WHEN ($7::jsonb ->> 'epoch')::bigint IS DISTINCT FROM place.seal_epoch THEN 'epoch'
            WHEN $5 <> 'sealed_commit' AND EXISTS (
                SELECT FROM chat_seat s JOIN chat_device d ON d.id = s.device_id
                LEFT JOIN chat_member n ON n.conversation_id = s.conversation_id AND n.person_id = d.person_id
                WHERE s.conversation_id = $2
                  AND (d.removed_at IS NOT NULL OR n.state IS DISTINCT FROM 'active')) THEN 'rekey'
            ELSE 'sent' END
"""
REFUSALS: Final[dict[str, DomainError]] = {
    "sealed_only": seals_errors.SealedOnly(),
    "unseated": seals_errors.NotSeated(),
    "epoch": seals_errors.EpochPassed(),
    "rekey": seals_errors.RekeyNeeded(),
}
