"""Notifications are their recipient's alone: deliberately absent from the admin."""
