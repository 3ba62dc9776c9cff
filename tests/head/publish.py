"""Publishes something into the database of a server. A program: python -m tests.head.publish NAME."""

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.head.served"
    django.setup()
    from tests.concurrency.writer import write

    write(sys.argv[1], 1)
