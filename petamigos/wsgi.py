"""HTTP door: served by WSGI workers (docs/adr/0002-wsgi-for-http.md)."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petamigos.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

# All that is loaded by now lives as long as the process: the collector need not look through it again and again.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 50, 100)
