"""pets: the animals: species, breeds, and each animal as everyone's subject.

It refuses to own what is posted about them (social) and who may mate with whom (matching).
"""
