"""core: what every room stands on: base model, errors, queue, realtime, pagination, text, limits.

It owns no product tables and knows no product noun.
"""
