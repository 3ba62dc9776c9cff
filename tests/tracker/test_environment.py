"""A wrong value in the environment stops the start with a sentence that names it."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker import environment as env

POSTGRES = "postgres://ana:se%40cret@db.example.org:5433/plan"


@pytest.fixture
def say(monkeypatch):
    """Return a function that sets variables of the environment."""
    return lambda **variables: [monkeypatch.setenv(*pair) for pair in variables.items()]


@pytest.mark.parametrize(
    ("read", "value", "sentence"),
    [
        (env.text, " ", "Set WORD: it has no default."),
        (env.flag, "yes", "WORD is 'yes'; write 1 or 0."),
        (lambda name: env.number(name, 7), "-1", "such as 7"),
        (lambda name: env.number(name, 7), "²", "such as 7"),
        (lambda name: env.address(name, ""), "plan.example.org", "write scheme and host"),
        (lambda name: env.address(name, ""), "https://example.org/plan", "write scheme and host"),
    ],
)
def test_refuses_a_wrong_value_in_a_sentence(say, read, value, sentence):
    say(WORD=value)
    with pytest.raises(ImproperlyConfigured, match="WORD") as refusal:
        read("WORD")
    assert sentence in str(refusal.value)


def test_reads_values_of_each_type(say):
    say(WORD=" a, b,,c ", ON="1", SIZE="12", SITE="https://plan.example.org/")
    assert env.text("WORD") == "a, b,,c"
    assert env.words("WORD") == ["a", "b", "c"]
    assert env.flag("ON") is True
    assert env.flag("OFF") is False
    assert env.number("SIZE", 3) == 12
    assert env.number("UNSET_SIZE", 3) == 3
    assert env.address("SITE", "") == "https://plan.example.org"


def test_secret_key_comes_from_the_environment_first(say, tmp_path):
    (tmp_path / "key").write_text("from the file\n")
    say(SECRET_KEY="from the environment")
    assert env.secret_key(tmp_path / "key") == "from the environment"


def test_secret_key_comes_from_the_file_next(say, tmp_path):
    (tmp_path / "key").write_text("from the file\n")
    say(SECRET_KEY="")
    assert env.secret_key(tmp_path / "key") == "from the file"


@pytest.mark.parametrize("content", [None, "\n"])
def test_secret_key_is_never_made_up(say, tmp_path, content):
    say(SECRET_KEY="")
    if content is not None:
        (tmp_path / "key").write_text(content)
    with pytest.raises(ImproperlyConfigured, match="Set SECRET_KEY"):
        env.secret_key(tmp_path / "key")


def test_the_database_is_sqlite_unless_one_is_named(say, tmp_path):
    say(DATABASE_URL="")
    settings = env.database(tmp_path / "plan.sqlite3")
    assert settings["ENGINE"] == "django.db.backends.sqlite3"
    assert settings["NAME"] == str(tmp_path / "plan.sqlite3")
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_the_database_may_be_postgresql(say, tmp_path):
    say(DATABASE_URL=POSTGRES)
    settings = env.database(tmp_path / "plan.sqlite3")
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == (
        "db.example.org",
        5433,
        "plan",
    )
    assert settings["PASSWORD"] == "se@cret"
    assert settings["CONN_MAX_AGE"] > 0
    assert settings["CONN_HEALTH_CHECKS"]


@pytest.mark.parametrize(
    "wrong",
    ["mysql://ana:se%40cret@db/plan", "plan", "postgres://ana:se%40cret@db:port/plan", "sqlite://"],
)
def test_refuses_a_wrong_database_without_repeating_its_password(say, tmp_path, wrong):
    say(DATABASE_URL=wrong)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL cannot be used") as refusal:
        env.database(tmp_path / "plan.sqlite3")
    assert "cret" not in str(refusal.value)


def test_the_cache_is_the_process_unless_redis_is_named(say, monkeypatch):
    say(REDIS_URL="")
    assert env.cache()["BACKEND"].endswith("LocMemCache")
    monkeypatch.setattr(env, "find_spec", lambda name: name)
    say(REDIS_URL="redis://127.0.0.1:6379/0")
    assert env.cache()["BACKEND"].endswith("RedisCache")


@pytest.mark.parametrize(
    ("location", "sentence"),
    [("http://127.0.0.1", "REDIS_URL cannot be used"), ("redis://127.0.0.1", "package redis")],
)
def test_refuses_a_redis_that_cannot_be_used(say, monkeypatch, location, sentence):
    monkeypatch.setattr(env, "find_spec", lambda name: None)
    say(REDIS_URL=location)
    with pytest.raises(ImproperlyConfigured, match=sentence):
        env.cache()
