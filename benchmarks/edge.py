"""nginx before the site, by the configuration in deploy/nginx, and beside it a plain file."""

import os
from pathlib import Path

from benchmarks.surroundings import HOST, ROOT, Surroundings

SHIPPED = ROOT / "deploy" / "nginx"
FILE = "page.html"
AROUND = """
{user}daemon off;
worker_processes 2;
error_log {folder}/error.log;
pid {folder}/nginx.pid;
events {{ worker_connections 512; }}
http {{
    default_type text/html;
    access_log off;
    sendfile on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/cache.conf;
    server {{
        listen {host}:{port};
        location = /{file} {{ root {folder}; }}
        include {folder}/pages.conf;
    }}
}}
"""


def edge_configuration(site: Surroundings, *, port: int, page: bytes) -> Path:
    """Write the configuration into the run's folder, with a page as the file beside it."""
    folder = site.folder / "edge"
    folder.mkdir()
    (folder / FILE).write_bytes(page)
    ours = {
        "/var/cache/nginx/tracker": f"{folder}/cache",
        "unix:/run/nginx-tracker.sock": f"unix:{folder}/compressing.sock",
        "127.0.0.1:8000": f"{HOST}:{site.port}",
    }
    for name in ("cache.conf", "pages.conf"):
        text = (SHIPPED / name).read_text(encoding="ascii")
        for shipped, own in ours.items():
            text = text.replace(shipped, own)
        (folder / name).write_text(text, encoding="ascii")
    whole = folder / "nginx.conf"
    # Started as root it would give its rights up, and could not read this run's own folder.
    user = "user root;\n" if os.geteuid() == 0 else ""
    whole.write_text(AROUND.format(folder=folder, host=HOST, port=port, file=FILE, user=user))
    return whole
