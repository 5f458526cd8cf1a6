"""accounts: the people: sign-up, sessions, profiles, privacy, follows and blocks.

It refuses to own animals (pets), what people publish (social) and how they are told (notifications).
"""
