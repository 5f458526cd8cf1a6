"""Commands behind the Makefile: `python -m petamigos.run COMMAND`. Standard library only.

run               install, start and watch the site; Ctrl-C ends it
stop              end it from another terminal, and what a killed start has left
install [--dev]   fill .venv from the hashed requirement files
manage ...        manage.py against the instance of this folder
python ...        the same for any Python program
clean             delete the running state, after asking
openapi           write the API's schema to docs/openapi.yaml
schema            run every migration and write what an empty database begins with
check             all that continuous integration checks
"""

from __future__ import annotations

import sys

from petamigos.launcher import install, site
from petamigos.launcher.terminal import fail


def main(arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "run":
        return site.run()
    if command == "stop":
        return site.stop()
    if command == "install":
        install.ensure(install.DEVELOPMENT if "--dev" in rest else install.RUNTIME)
        return 0
    if command == "manage":
        return site.manage(["manage.py", *rest])
    if command == "python":
        return site.manage(rest)
    if command == "clean":
        return site.clean()
    if command in {"check", "openapi", "schema"}:
        from petamigos.launcher import check, schema

        if command == "check":
            return check.run(rest)
        return schema.write() if command == "schema" else check.write_snapshot()
    return fail(__doc__ or "")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
