"""API addresses of encrypted chats."""

from __future__ import annotations

from typing import Any

from django.urls import path

from chat.api import seal_views as views

# Below a conversation.
ONE: list[Any] = [
    path("sealed/", views.SealedConversationView.as_view(), name="api_conversation_sealed"),
    path("seal/", views.SealView.as_view(), name="api_seal"),
    path("seal/packages/", views.SealPackagesView.as_view(), name="api_seal_packages"),
    path("seal/commits/", views.SealCommitsView.as_view(), name="api_seal_commits"),
    path("seal/log/", views.SealLogView.as_view(), name="api_seal_log"),
    path("seal/welcome/", views.SealWelcomeView.as_view(), name="api_seal_welcome"),
    path("seal/files/", views.SealedFilesView.as_view(), name="api_sealed_files"),
    path("seal/files/<uuid:file_id>/", views.SealedFileView.as_view(), name="api_sealed_file"),
]
# Below a message.
MESSAGE: list[Any] = [
    path("sealed-report/", views.SealedReportView.as_view(), name="api_sealed_report"),
]
OWN: list[Any] = [
    path("me/seal/devices/", views.SealedDevicesView.as_view(), name="api_sealed_devices"),
    path("me/seal/devices/<uuid:device_id>/", views.SealedDeviceView.as_view(), name="api_sealed_device"),
    path("me/seal/devices/<uuid:device_id>/packages/", views.KeyPackagesView.as_view(), name="api_key_packages"),
    path("me/seal/backup/", views.KeyBackupView.as_view(), name="api_key_backup"),
    path("me/seal/backup/content/", views.KeyBackupContentView.as_view(), name="api_key_backup_content"),
]
