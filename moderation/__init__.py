"""moderation: reports, the cases they make, decisions with their reasons, and appeals.

It refuses to own what is decided about: rooms register their nouns. Nothing here works in secret: whatever holds a
person or a thing is on that person's page of standing.
"""
