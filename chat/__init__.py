"""chat: conversations between two people and in groups, and the messages in them, kept in order and never lost.

It refuses to own who may do what to a person (accounts), files (media), and how people are told (notifications).
"""
