"""The project: settings, addresses, processes, and the few pages that mix domains. It owns no tables."""
