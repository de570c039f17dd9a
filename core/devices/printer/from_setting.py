"""From one line of the settings to a printer.

`tcp://192.168.1.50:9100`, `usb://04b8:0e15?in=0x82&out=0x01`,
`serial:///dev/ttyUSB0?baud=115200`, `file:///dev/usb/lp0`. Each takes
`cut=part|full|none`, and `unanswered=print|refuse`: whether to print on a line
with no way back, where no slip is ever known to have come out (refused unless
said otherwise).
"""

from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, parse_qsl, urlsplit

from core.devices.printer.line import Line
from core.devices.printer.printer import EscPosPrinter, Patience
from core.devices.printer.raster import Cut
from core.domain.errors import DeviceError

_BAUD = "115200"
_IN_ENDPOINT, _OUT_ENDPOINT = "0x82", "0x01"
_PORT = 9100
_COMMON_KEYS = frozenset({"cut", "unanswered"})


def printer_from_setting(setting: str, patience: Patience | None = None) -> EscPosPrinter:
    """Opens nothing yet. Raises DeviceError `printer_setting` that says what is wrong."""
    try:
        parts = urlsplit(setting)
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
        make_line, own_keys = _LINES[parts.scheme]
        _refuse_unknown(options, own_keys | _COMMON_KEYS)
        return EscPosPrinter(
            make_line(parts, options),
            patience=patience,
            cut=Cut(options.get("cut", Cut.PART)),
            print_unanswered={"print": True, "refuse": False}[options.get("unanswered", "refuse")],
        )
    except (ValueError, KeyError) as error:
        raise DeviceError("printer_setting", f"{setting!r} names no printer: {error}") from error


def _refuse_unknown(options: Mapping[str, str], known: frozenset[str]) -> None:
    if unknown := sorted(options.keys() - known):
        raise ValueError(f"unknown {', '.join(unknown)}; known: {', '.join(sorted(known))}")


def _network(parts: SplitResult, _: Mapping[str, str]) -> Line:
    from core.devices.printer.network_line import NetworkLine  # noqa: PLC0415 (0.3 s: the screen comes first)

    if not parts.hostname:
        raise ValueError("no host")
    return NetworkLine(parts.hostname, parts.port or _PORT)


def _file(parts: SplitResult, _: Mapping[str, str]) -> Line:
    from core.devices.printer.file_line import FileLine  # noqa: PLC0415 (as above)

    return FileLine(_path(parts))


def _serial(parts: SplitResult, options: Mapping[str, str]) -> Line:
    from core.devices.printer.serial_line import SerialLine  # noqa: PLC0415 (as above)

    return SerialLine(_path(parts), int(options.get("baud", _BAUD)))


def _usb(parts: SplitResult, options: Mapping[str, str]) -> Line:
    from core.devices.printer.usb_line import UsbLine  # noqa: PLC0415 (as above)

    vendor, _, product = parts.netloc.partition(":")
    return UsbLine(
        int(vendor, 16),
        int(product, 16),
        int(options.get("in", _IN_ENDPOINT), 0),
        int(options.get("out", _OUT_ENDPOINT), 0),
    )


def _path(parts: SplitResult) -> str:
    if parts.netloc or not parts.path:
        raise ValueError("no path; three slashes are meant: file:///dev/usb/lp0")
    return parts.path


_LINES: dict[str, tuple[Callable[[SplitResult, Mapping[str, str]], Line], frozenset[str]]] = {
    "tcp": (_network, frozenset()),
    "file": (_file, frozenset()),
    "serial": (_serial, frozenset({"baud"})),
    "usb": (_usb, frozenset({"in", "out"})),
}
