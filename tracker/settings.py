"""The settings of the site. Whatever differs between machines comes from the environment."""

from pathlib import Path
from urllib.parse import urlsplit

from tracker import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
# Whatever the site writes on its machine: database, key, collected styles and scripts.
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))

# Safety
DEBUG = env.flag("DEBUG")
# A site that anyone may try, with made-up officials; says so on every page.
DEMO = env.flag("DEMO")
# Whom readers write to about mistakes and barriers: an e-mail address, or that of a page.
CONTACT = env.text("CONTACT", "")
# Who runs the site, as it is to be named on the page about it.
OPERATOR = env.text("OPERATOR", "")
# Both governments have made the site their own; until then each page says that it is not theirs.
ADOPTED = env.flag("ADOPTED")
SECRET_KEY = env.secret_key(VAR_DIR / "secret-key")
# Keys that the site had before: what they hid can still be read.
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
# Absolute links (mails, feeds, citations) are made from this, never from a request's Host.
SITE_URL = env.address("SITE_URL", "http://127.0.0.1:8000")

# The site is served over HTTPS unless the surroundings say that it is tried on a laptop.
HTTPS = env.flag("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = env.flag("BEHIND_PROXY")
if BEHIND_PROXY:  # only then may a request say by itself that it came over HTTPS
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Cookies exist only for officials: no public page sets or reads one. A name that starts with
# __Host- is kept by browsers to this host and to HTTPS.
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}session"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

AUTH_USER_MODEL = "partnership.Official"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# The governments' own services by which officials may sign in, by country.
IDENTITY_SERVICES = env.identity_services("IDENTITY_SERVICES")
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# Parts
INSTALLED_APPS = [
    "partnership",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
]
MIDDLEWARE = [
    "tracker.middleware.request_identity",
    "tracker.middleware.no_body_for_head",
    "tracker.known.known_answers",
    "tracker.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tracker.officials.cookies",
    "tracker.officials.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "tracker.officials.SignIn",
    "tracker.officials.visits",
    "tracker.middleware.language_of_path",
    "tracker.officials.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data
DATABASES = {"default": env.database(VAR_DIR / "tracker.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Bodies of answers, and in each process how its answers begin.
CACHES = {"default": env.cache(), "process": env.process_cache("answers", most=5_000)}
# Where processes share the head of the record: a file under VAR_DIR, or the cache they share.
SHARED_HEAD = "cache" if env.text("REDIS_URL", "") else "file"
# The plan that list pages show when an address names none.
DEFAULT_PLAN = env.text("DEFAULT_PLAN", "canada-mexico-2025-2028")
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes: the largest plan file taken in
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# Files that officials attach: spooled to disk, dropped on the way when they are too big.
FILE_UPLOAD_HANDLERS = ["tracker.uploads.BoundedUploads"]
EVIDENCE_DIR = VAR_DIR / "evidence"
EVIDENCE_MOST_BYTES = env.number("EVIDENCE_MOST_MB", 20) * 1_000_000

# Mails to officials. Without a mail server a demonstration writes them to files.
EMAIL_URL = env.text("EMAIL_URL", "")
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_TIMEOUT = 20  # seconds
globals().update(env.mail())
MAIL_HOST_NAME = urlsplit(SITE_URL).hostname
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", f"no-reply@{MAIL_HOST_NAME}")

# Words and times. Moments are stored in UTC and shown with the zones of the plan.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français"), ("es", "Español")]
LOCALE_PATHS = [BASE_DIR / "tracker" / "words"]
FORMAT_MODULE_PATH = ["tracker.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Styles and scripts, served by the site itself with names that change with their content.
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# The public API: anyone reads, nobody is known, nothing is kept.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,  # ?format= is no parameter
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Action plan tracker",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": ["partnership.api.schema.add_common_parts"],
}

# One line of JSON for each event, to standard output.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "tracker.logs.JSONLines"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["out"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {"django": {"handlers": ["out"], "level": "INFO", "propagate": False}},
}
