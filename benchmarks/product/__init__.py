"""The product under measurement: its environment as in production, its world, its signed-in people.

All but `environment` runs inside Django with that environment, in processes of its own.
"""
