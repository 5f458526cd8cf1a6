"""`make run`: installs, starts and watches every process of the site on one machine.

Standard library only. What each process is, is in `services.py`; how they live and end, in `supervisor.py`.
"""
