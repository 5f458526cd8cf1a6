"""Optional eyes from outside: errors to Sentry, traces over OTLP. Off until the environment names them."""

from __future__ import annotations

from django.conf import settings


def start() -> None:
    if settings.SENTRY_DSN:
        import sentry_sdk

        sentry_sdk.init(
            dsn=settings.SENTRY_DSN,
            send_default_pii=False,
            max_request_body_size="never",
            traces_sample_rate=settings.TRACES_SAMPLE_RATE,
        )
    if settings.OTEL_EXPORTER_OTLP_ENDPOINT:
        start_traces()


def start_traces() -> None:
    from opentelemetry import trace
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.instrumentation.django import DjangoInstrumentor
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from opentelemetry.sdk.trace.sampling import ParentBasedTraceIdRatio

    provider = TracerProvider(
        resource=Resource.create({"service.name": "petamigos"}),
        sampler=ParentBasedTraceIdRatio(settings.TRACES_SAMPLE_RATE),
    )
    endpoint = f"{settings.OTEL_EXPORTER_OTLP_ENDPOINT}/v1/traces"
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=endpoint)))
    trace.set_tracer_provider(provider)
    DjangoInstrumentor().instrument()
