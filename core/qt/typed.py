"""PySide6 names whose stubs lose types, told to the type checker properly.

Use `Property` for read-only properties (a change goes through a slot) and
`Slot` for what QML or a signal calls:

    @Property(str, notify=numberChanged)
    def number(self) -> str: ...
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

__all__ = [
    "QT_TRANSLATE_NOOP",
    "Property",
    "QmlElement",
    "QmlSingleton",
    "QmlUncreatable",
    "ReadOnly",
    "Slot",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
C = TypeVar("C", bound=type)
F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:

    class ReadOnly(Generic[T_co]):
        """What a `Property` becomes: reading an instance gives the getter's type."""

        def __get__(self, instance: QObject, owner: object = None, /) -> T_co: ...

    class Property:
        def __init__(
            self,
            kind: type | str,
            /,
            *,
            notify: Signal | None = None,
            constant: bool = False,
        ) -> None: ...
        def __call__(self, getter: Callable[[Any], T], /) -> ReadOnly[T]: ...

    def QT_TRANSLATE_NOOP(context: str, source: str, /) -> str: ...  # noqa: N802 - Qt's name

    def Slot(  # noqa: N802 - Qt's name
        *kinds: type | str, name: str = "", result: type | str | None = None
    ) -> Callable[[F], F]: ...

    def QmlElement(kind: C, /) -> C: ...  # noqa: N802 - Qt's name

    def QmlSingleton(kind: C, /) -> C: ...  # noqa: N802 - Qt's name

    def QmlUncreatable(reason: str, /) -> Callable[[C], C]: ...  # noqa: N802 - Qt's name

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, Slot

    class ReadOnly(Generic[T_co]):
        """Only the type checker meets it."""

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - what it hands on is typed above
        """QtQml is met only by the programs that have QML: the counter starts without it."""
        if name in {"QmlElement", "QmlSingleton", "QmlUncreatable"}:
            from PySide6 import QtQml  # noqa: PLC0415

            return getattr(QtQml, name)
        raise AttributeError(name)
