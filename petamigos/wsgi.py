"""HTTP door: served by WSGI workers (docs/adr/0002-wsgi-for-http.md)."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petamigos.settings")

from django.core.wsgi import get_wsgi_application

from core.collector import settle

application = get_wsgi_application()
settle()
