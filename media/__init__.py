"""media: files people upload, their renditions and their private delivery.

It refuses to know what a file is used for: the room that attaches a file registers who may see it.
"""
