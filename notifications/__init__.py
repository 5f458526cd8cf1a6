"""notifications: what a person is told, in the bell now and by other channels later.

It refuses to know the nouns: rooms register kinds, with who may still be told of what.
"""
