"""The demo world: people, animals, posts and follows, made through the real actions, the same on every machine.

Nobody in it exists; every picture is drawn by pets.illustrator.
"""
