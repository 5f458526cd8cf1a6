"""discovery: finding people and animals by name, and whatever rooms above register.

It keeps words only. Who may be found is decided when one searches, by each kind's own `visible_to`.
"""
