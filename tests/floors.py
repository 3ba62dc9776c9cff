"""The house rule, checked: a module imports from the floors below its own, and none reads a clock.

Reads source only (`ast`): nothing is imported, so a broken tree can be checked too.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOUSE = "partnership"
ROOF = "tracker"
# Floor of each room, and whether its modules may import other rooms of the same floor.
GROUND, MODELS, QUERIES, ACTIONS, DOORS, ATTIC = 0, 1, 2, 3, 4, 5
ROOMS = {
    "vocabulary": GROUND,
    "rules": GROUND,
    "record": GROUND,
    "exchange": GROUND,
    "models": MODELS,
    "migrations": MODELS,
    "queries": QUERIES,
    "actions": ACTIONS,
    "admin": DOORS,
    "pages": DOORS,
    "api": DOORS,
    "feeds": DOORS,
    "management": DOORS,
    "templatetags": DOORS,
    "apps": ATTIC,
    "urls": ATTIC,
}
SHARED = "vocabulary"  # the one room that its neighbours may import
NO_DATABASE = ("django", "rest_framework", "django_filters", "drf_spectacular", "psycopg")
CLOCKS = {
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "django.utils.timezone.now",
    "django.utils.timezone.localdate",
    "django.utils.timezone.localtime",
    "django.db.models.functions.Now",
}
SELF_DATING = {"auto_now", "auto_now_add"}


@dataclass(frozen=True, slots=True)
class Module:
    """One source file. name: dotted, such as "partnership.rules.progress"."""

    name: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The room under the house: the second word of the name; "" for the house itself."""
        return _room(self.name)

    @property
    def floor(self) -> int | None:
        """The floor of the room, or None when the house has no such room."""
        return ROOMS.get(self.room)


def faults(root: Path) -> list[str]:
    """Return a sentence for each fault of the tree under root, in the order of the files."""
    modules = list(_modules(root))
    found = [fault for module in modules for fault in _faults_of(module)]
    return found + _cycles(modules)


def _modules(root: Path) -> Iterator[Module]:
    for path in sorted((root / HOUSE).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield Module(name, ast.parse(path.read_text(encoding="utf-8"), str(path)))


def _faults_of(module: Module) -> Iterator[str]:
    if module.room and module.floor is None:
        yield f"{module.name} stands on no floor."
        return
    for imported in sorted(imports(module)):
        if fault := _import_fault(module, imported):
            yield fault
    if module.floor is not None and module.floor < DOORS and module.room != "migrations":
        yield from (f"{module.name} reads the clock: {clock}." for clock in _clocks(module.tree))


def _import_fault(module: Module, imported: str) -> str | None:
    if reason := _reason_against(module, imported):
        return f"{module.name} imports {imported}{reason}."
    return None


def _reason_against(module: Module, imported: str) -> str | None:
    top, room = imported.split(".", maxsplit=1)[0], _room(imported)
    if top == ROOF:
        return ", the roof"
    if top in NO_DATABASE and module.floor == GROUND:
        return ": the ground floor is plain Python"
    if top == HOUSE and room != module.room and room in ROOMS and module.floor is not None:
        return _reason_against_room(module, room)
    return None


def _reason_against_room(module: Module, room: str) -> str | None:
    floor = ROOMS[room]
    if floor > module.floor:
        return ", from above"
    if floor == module.floor and room != SHARED and module.room != "migrations":
        return ", from beside"
    return None


def _room(name: str) -> str:
    """Return the second word of a dotted name, or "" when it has one word."""
    return [*name.split("."), ""][1]


def imports(module: Module) -> set[str]:
    """Return the dotted names that the module imports, wherever in it; each as deep as known."""
    return {full for full, _ in _imported(module.tree, module.name)}


def _imported(tree: ast.AST, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield (full dotted name, name by which the module calls it)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                called = alias.asname or alias.name.split(".")[0]
                yield alias.name, called
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, name)
            for alias in node.names:
                yield f"{base}.{alias.name}", alias.asname or alias.name


def _base(node: ast.ImportFrom, name: str) -> str:
    """Return the package that `from … import` reads, with its leading dots resolved."""
    if not node.level:
        return node.module or ""
    package = name.split(".")[: -node.level]
    return ".".join([*package, node.module] if node.module else package)


def _clocks(tree: ast.AST) -> Iterator[str]:
    """Yield each clock that the source names, called or handed on, under any alias."""
    called = {called: full for full, called in _imported(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in SELF_DATING:
            yield node.arg
        elif isinstance(node, ast.Attribute | ast.Name):
            full = _dotted(node, called)
            if full in CLOCKS:
                yield full


def _dotted(node: ast.expr, called: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, called)}.{node.attr}"
    if isinstance(node, ast.Name):
        whole = called.get(node.id, node.id)
        return node.id if whole.startswith(f"{node.id}.") else whole
    return ""


def _cycles(modules: list[Module]) -> list[str]:
    """Return a sentence for each module that imports itself by way of others."""
    names = {module.name for module in modules}
    edges = {
        module.name: {found for name in imports(module) if (found := _nearest(name, names))}
        - {module.name}
        for module in modules
    }
    return [f"{name} imports itself by way of others." for name in names if _reaches(name, edges)]


def _nearest(imported: str, names: set[str]) -> str | None:
    """Return the module that the dotted name lies in: itself, or the one it is taken from."""
    parent = imported.rpartition(".")[0]
    return imported if imported in names else parent if parent in names else None


def _reaches(start: str, edges: dict[str, set[str]]) -> bool:
    seen: set[str] = set()
    ahead = list(edges[start])
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead.extend(edges[name])
    return False
