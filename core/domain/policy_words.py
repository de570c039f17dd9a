"""A setting of the calling rule in plain words, for whoever must answer for it."""

from collections.abc import Iterator, Mapping

from core.domain.catalogue import Catalogue
from core.domain.digits import localised
from core.domain.policy import CallingPolicy, Preset, Standing, Weight
from core.domain.texts import LocalText

_AN_HOUR = 60
_NAMES: Mapping[Preset, LocalText] = {
    Preset.FAIR: LocalText("العادل (المعتاد)", "fair (the usual one)"),
    Preset.MILD: LocalText("الخفيف", "mild"),
    Preset.STRONG: LocalText("القوي", "strong"),
    Preset.STRICT: LocalText("المطلق", "strict"),
    Preset.FIFO: LocalText("بالأسبقية فقط", "first come, first served"),
    Preset.OWN: LocalText("أرقام خاصة بالمركز", "numbers of the centre's own"),
}
_STANDINGS: Mapping[str, LocalText] = {
    Standing.PRIORITY: LocalText("أصحاب الأولوية", "Priority visitors"),
    Standing.BOOKED: LocalText("أصحاب الحجز المسبق", "Booked visitors"),
}


def explained(policy: CallingPolicy, catalogue: Catalogue, language: str) -> list[str]:
    """The whole setting, a line for each thing that it does, in Arabic (`ar`) or English."""
    says = _Arabic(catalogue) if language == "ar" else _English(catalogue)
    lines = [says.head(_NAMES[policy.preset].within(language))]
    if policy.preset is Preset.FIFO:
        lines.append(says.first_come())
    else:
        lines += [says.ordinary(), *_weighed(policy, says)]
    if policy.preset is Preset.STRICT and policy.cap is None:
        lines.append(says.without_end())
    elif policy.preset is not Preset.FIFO and policy.cap is None:
        lines.append(says.bound(_latest_who_pass(policy, _AN_HOUR)))
    if policy.cap is not None and policy.preset is not Preset.FIFO:
        lines.append(says.cap(policy.cap))
    if policy.one_in is not None:
        lines.append(says.one_in(policy.one_in))
    lines += [says.own_first(agency) for agency in policy.own_first]
    lines += [says.reserved(counter, classes) for counter, classes in sorted(policy.reserved.items())]
    if policy.preset is not Preset.FIFO or policy.one_in is not None:
        lines.append(says.late_booking())
    return lines


def _weighed(policy: CallingPolicy, says: "_Arabic | _English") -> Iterator[str]:
    for name, weight in policy.weights.items():
        if policy.preset is Preset.STRICT:
            yield says.before_all(name, without_end=policy.cap is None)
        else:
            yield says.weight(name, weight, _ahead_after_20(weight, policy.cap))


def _ahead_after_20(weight: Weight, cap: int | None) -> float:
    """How much sooner those came whom somebody passes after 20 minutes of waiting."""
    ahead = weight.credit + 20 * (weight.slope - 1)
    return ahead if cap is None else min(ahead, cap)


def _latest_who_pass(policy: CallingPolicy, minutes: int) -> int:
    """Who waits so long can be passed only by whoever came within the first so many minutes of it."""
    return min(
        round(
            max(each.credit / each.slope + minutes * (1 - 1 / each.slope) for each in policy.weights.values())
        ),
        minutes,
    )


class _English:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def name(self, id: str) -> str:
        return _name(id, self._catalogue).en

    def head(self, name: str) -> str:
        return f"Calling rule: {name}."

    def first_come(self) -> str:
        return "Whoever came first is called first; no class goes before another."

    def ordinary(self) -> str:
        return (
            "Whoever waits gathers points, an ordinary visitor one a minute. "
            "A free counter calls whoever has most, of all the services it serves."
        )

    def weight(self, name: str, weight: Weight, ahead: float) -> str:
        credit, slope = f"{weight.credit:g}", f"{weight.slope:g}"
        passes = "just come, they pass nobody"
        if weight.credit:
            passes = f"just come, they pass whoever came up to {_minutes_en(credit)} sooner"
        if weight.slope > 1:
            passes += f"; after 20 minutes, up to {_minutes_en(f'{ahead:g}')} sooner"
        return f"{self.name(name)} begin with {credit} and gather {slope} a minute: {passes}."

    def before_all(self, name: str, *, without_end: bool) -> str:
        rest = "all others" if name == Standing.PRIORITY else "all ordinary visitors"
        however = ", however long those have waited" if without_end else ""
        return f"{self.name(name)} are called before {rest}{however}."

    def without_end(self) -> str:
        return (
            "Ordinary visitors may wait without end while others come: "
            "choose this only where a law says so, or set a cap."
        )

    def bound(self, minutes: int) -> str:
        passed = (
            f"can be passed only by those who came within the first {_minutes_en(str(minutes))} of it"
            if minutes
            else "is passed by nobody who came later"
        )
        return f"Nobody waits without end: an ordinary visitor who waits an hour in all {passed}."

    def cap(self, cap: int) -> str:
        return f"Nobody is ever passed by anybody who came more than {_minutes_en(str(cap))} later."

    def one_in(self, count: int) -> str:
        in_a_row = "each ordinary visitor" if count == 1 else f"{count} ordinary visitors in a row"
        return f"After {in_a_row} at a counter, a priority or booked visitor is next, if one waits."

    def own_first(self, agency: str) -> str:
        return (
            f"Counters of {_agency(agency, self._catalogue).en} call the visitors of their own agency first, "
            "however long others have waited; the hall as a whole waits longer by it."
        )

    def reserved(self, counter: str, classes: tuple[str, ...]) -> str:
        names = " and ".join(self.name(each).lower() for each in classes)
        return f"Counter {counter} calls {names} first, and others while none of them waits."

    def late_booking(self) -> str:
        return (
            "A booked visitor counts from the booked time; one who comes more than 10 minutes late "
            "is an ordinary visitor from then on."
        )


class _Arabic:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def name(self, id: str) -> str:
        return _name(id, self._catalogue).ar

    def head(self, name: str) -> str:
        return f"قاعدة النداء: {name}."

    def first_come(self) -> str:
        return "من حضر أولًا يُنادى أولًا، ولا تتقدم فئة على أخرى."

    def ordinary(self) -> str:
        return (
            "كل من ينتظر يجمع نقاطًا، والزائر العادي نقطة كل دقيقة. "
            "وينادي الشباك المتاح صاحب أكبر عدد من النقاط في كل الخدمات التي يقدمها."
        )

    def weight(self, name: str, weight: Weight, ahead: float) -> str:
        credit, slope = _plain(weight.credit), _plain(weight.slope)
        passes = "ولا يسبقون أحدًا فور حضورهم"
        if weight.credit:
            passes = f"فيسبقون فور حضورهم من حضر قبلهم حتى {_minutes_ar(weight.credit)}"
        if weight.slope > 1:
            passes += f"، وبعد {_minutes_ar(20)} من حضر قبلهم حتى {_minutes_ar(ahead)}"
        return f"{self.name(name)}: يبدأون برصيد {credit} ويزيد {slope} كل دقيقة، {passes}."

    def before_all(self, name: str, *, without_end: bool) -> str:
        rest = "الجميع" if name == Standing.PRIORITY else "كل الزوار العاديين"
        however = " مهما طال انتظار غيرهم" if without_end else ""
        return f"{self.name(name)}: يُنادون قبل {rest}{however}."

    def without_end(self) -> str:
        return (
            "قد ينتظر الزائر العادي بلا حد ما دام غيره يحضر: "
            "لا تُختر هذه القاعدة إلا حيث ينص القانون، أو مع حد للتقدم."
        )

    def bound(self, minutes: int) -> str:
        passed = (
            f"لا يسبقه إلا من حضر خلال أول {_minutes_ar(minutes)} منها"
            if minutes
            else "لا يسبقه أحد حضر بعده"
        )
        return f"لا ينتظر أحد بلا حد: الزائر العادي الذي ينتظر ساعة كاملة {passed}."

    def cap(self, cap: int) -> str:
        return f"لا يسبق أحدًا من حضر بعده بأكثر من {_minutes_ar(cap)} أبدًا."

    def one_in(self, count: int) -> str:
        in_a_row = "كل زائر عادي" if count == 1 else f"{_visitors_ar(count)} على التوالي"
        return f"بعد {in_a_row} عند الشباك، يكون التالي من أصحاب الأولوية أو الحجز إن كان منهم من ينتظر."

    def own_first(self, agency: str) -> str:
        name = _agency(agency, self._catalogue).ar
        return (
            f"شبابيك «{name}» تنادي زوار جهتها أولًا مهما طال انتظار غيرهم، "
            "ويطول بذلك الانتظار في الصالة كلها."
        )

    def reserved(self, counter: str, classes: tuple[str, ...]) -> str:
        names = " و".join(f"«{self.name(each)}»" for each in classes)
        return f"الشباك {localised(counter, 'ar')} ينادي {names} أولًا، وينادي غيرهم حين لا ينتظر منهم أحد."

    def late_booking(self) -> str:
        return (
            "يُحسب انتظار صاحب الحجز من موعده، ومن تأخر عنه أكثر من "
            f"{_minutes_ar(10)} فهو زائر عادي من وقت حضوره."
        )


def _name(id: str, catalogue: Catalogue) -> LocalText:
    found = next((each.name for each in catalogue.priority_classes if each.id == id), LocalText(id, id))
    return _STANDINGS.get(id, found)


def _agency(id: str, catalogue: Catalogue) -> LocalText:
    agency = catalogue.agency_by_id.get(id)
    return agency.short_name if agency else LocalText(id, id)


def _minutes_en(count: str) -> str:
    return f"{count} minute" if count == "1" else f"{count} minutes"


def _plain(number: float) -> str:
    return localised(f"{number:g}".replace(".", "٫"), "ar")


def _minutes_ar(count: float) -> str:
    return _counted_ar(count, "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة")


def _visitors_ar(count: int) -> str:
    return _counted_ar(count, "زائر عادي واحد", "زائرين عاديين", "زوار عاديين", "زائرًا عاديًا")


def _counted_ar(count: float, one: str, two: str, few: str, many: str) -> str:
    """A number with its noun: one and two have words of their own, three to ten the plural."""
    if count in {1, 2}:
        return one if count == 1 else two
    last = count % 100
    return f"{_plain(count)} {few if 3 <= last <= 10 else many}"  # noqa: PLR2004
