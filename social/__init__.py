"""social: posts, comments, likes and the home feed.

It refuses to own files (media), people (accounts), animals (pets) and how people are told (notifications).
"""
