"""A small catalogue that is right, and fifty ways to get it wrong."""

SMALL = """\
schema_version: 1
services_total: 2
step_types:
  desk: {name_ar: "شباك", name_en: "Desk"}
  cashier: {name_ar: "خزينة", name_en: "Cashier"}
visitor_categories:
  citizen: {name_ar: "مواطن", name_en: "Citizen", id_document: national_id}
  foreigner: {name_ar: "أجنبي", name_en: "Foreigner"}
document_substitution:
  foreigner: {documents_ar: ["جواز"], documents_en: ["Passport"]}
priority_classes:
  - {id: elderly, name_ar: "كبار السن", name_en: "Older people", rank: 1}
  - {id: regular, name_ar: "عادي", name_en: "Regular", rank: 2}
agencies:
  - id: civ
    code_ar: "ح"
    code_en: "A"
    name_ar: "الأحوال المدنية"
    name_en: "Civil Status"
    short_ar: "الأحوال"
    short_en: "Civil"
    spoken_ar: "حَاءْ"
    demand_share_pct: 60
  - id: pas
    code_ar: "س"
    code_en: "J"
    name_ar: "الجوازات"
    name_en: "Passports"
    short_ar: "ج"
    short_en: "P"
    spoken_ar: "سِينْ"
    demand_share_pct: 40
services:
  - id: civ-birth
    agency: civ
    name_ar: "شهادة ميلاد"
    name_en: "Birth certificate"
    category: citizen
    visitors: [citizen, foreigner]
    minutes_typical: 5
    journey: [desk, cashier]
    documents_ar: ["أ", "ب"]
    documents_en: ["A", "B"]
    fee_egp: 63
    fee_basis: sourced
  - id: pas-new
    agency: pas
    name_ar: "جواز"
    name_en: "Passport"
    category: citizen
    visitors: [citizen]
    minutes_typical: 9
    journey: [desk]
    documents_ar: []
    documents_en: []
    fee_egp: null
    fee_basis: variable
bundles:
  - {id: travel, name_ar: "سفر", name_en: "Travel", services: [civ-birth, pas-new]}
alternatives:
  - {name_ar: "ورقة", name_en: "One paper", services: [civ-birth, pas-new], tiers: [pas-new]}
paper_sources:
  - {paper: A, service: pas-new}
  - {paper: B, where_ar: "من السوق", where_en: "from the market"}
online:
  - {name_ar: "موقع", name_en: "Site", address: "https://example.gov.eg/a", services: [civ-birth]}
"""

# What is replaced (once), by what, and what is said of the line that now holds ► (which is taken out).
WRONG: dict[str, tuple[str, str, str]] = {
    "a newer schema": ("schema_version: 1", "►schema_version: 2", "this Dawr reads 1"),
    "a schema that is no number": ("schema_version: 1", "►schema_version: new", "Expected `int`, got `str`"),
    "a wrong total": ("services_total: 2", "►services_total: 3", "says 3, the file has 2"),
    "no services": (SMALL[SMALL.index("services:\n") :], "►services: []\n", "there are no services"),
    "a section that is missing": ("agencies:\n", "other:\n", "unknown field `other`"),
    "a section with a wrong name": ("bundles:\n", "►bundels:\n", "unknown field `bundels`"),
    "a text where a list is due": ("journey: [desk]", "►journey: desk", "Expected `array`, got `str`"),
    "a list where a text is due": ('name_en: "Passport"', "►name_en: [P]", "Expected `str`, got `array`"),
    "a number where a text is due": ("id: pas-new", "►id: 7", "Expected `str`, got `int`"),
    "a broken number": ("minutes_typical: 9", "►minutes_typical: 9.5", "Expected `int`, got `float`"),
    "a member that is missing": (
        "    category: citizen\n    visitors: [citizen]\n",
        "    visitors: [citizen]\n",
        "missing required field `category`",
    ),
    "a member that nobody knows": ("fee_egp: null", "fee_egp: null\n    ►free: yes", "unknown field `free`"),
    "a member of an agency that nobody knows": (
        "    demand_share_pct: 60",
        "    demand_share_pct: 60\n    ►colour: red",
        "unknown field `colour`",
    ),
    "a rule for identity that nobody knows": (
        "minutes_typical: 9",
        "minutes_typical: 9\n    ►identity: always",
        "Invalid enum value 'always'",
    ),
    "a member that stands twice": (
        "minutes_typical: 9",
        "minutes_typical: 9\n    ►minutes_typical: 8",
        "minutes_typical stands twice",
    ),
    "a service that stands twice": ("id: pas-new", "►id: civ-birth", "id civ-birth stands twice"),
    "a letter that stands twice": ('code_en: "J"', '►code_en: "A"', "code_en A stands twice"),
    "an Arabic letter that stands twice": ('code_ar: "س"', '►code_ar: "ح"', "code_ar ح stands twice"),
    "a class that stands twice": ("{id: regular", "►{id: elderly", "id elderly stands twice"),
    "no class for ordinary visitors": ("priority_classes:", "►priority_classes:", "class regular is missing"),
    "a rank below the first": ("rank: 1}", "►rank: 0}", "a rank counts from 1"),
    "an id with a blank": ("id: pas-new", "►id: pas new", "id 'pas new' is not of small Latin letters"),
    "an Arabic id": ("id: travel", "►id: سفر", "id 'سفر' is not of small Latin letters"),
    "a small letter as code": ('code_en: "A"', '►code_en: "a"', "code_en 'a' is not one or two capital"),
    "a Latin letter as Arabic code": ('code_ar: "ح"', '►code_ar: "H"', "code_ar 'H' is not an Arabic letter"),
    "a spoken letter that is an order": (
        'spoken_ar: "حَاءْ"',
        '►spoken_ar: "<break/>"',
        "is not a letter's name",
    ),
    "a share above all": ("demand_share_pct: 60", "►demand_share_pct: 160", "between 0 and 100"),
    "a share that is no number": ("demand_share_pct: 60", "►demand_share_pct: .nan", "between 0 and 100"),
    "an unknown agency": ("agency: pas", "►agency: zoo", "agency zoo is unknown"),
    "an unknown step": ("journey: [desk, cashier]", "►journey: [desk, slide]", "step type slide is unknown"),
    "a journey without steps": ("journey: [desk]", "►journey: []", "a journey needs at least one step"),
    "an unknown category of visitors": (
        "visitors: [citizen]",
        "►visitors: [tourist]",
        "category tourist is unknown",
    ),
    "a service for nobody": ("visitors: [citizen]", "►visitors: []", "for at least one category"),
    "papers of an unknown category": (
        "  foreigner: {documents_ar",
        "  ►tourist: {documents_ar",
        "category tourist is unknown",
    ),
    "a service that takes no time": ("minutes_typical: 9", "►minutes_typical: 0", "must be above 0"),
    "a fee below nothing": ("fee_egp: null", "►fee_egp: -5", "a fee is not below 0"),
    "a sourced fee without amount": (
        "fee_egp: 63\n    fee_basis",
        "fee_egp: 0\n    ►fee_basis",
        "a sourced fee needs its amount",
    ),
    "a free service with a fee": (
        "fee_basis: sourced",
        "►fee_basis: free",
        "a free service has no fee of 63",
    ),
    "an unknown basis": ("fee_basis: variable", "►fee_basis: rumour", "Invalid enum value 'rumour'"),
    "papers in one language only": ('documents_en: ["A", "B"]', '►documents_en: ["A"]', "differ in number"),
    "a bundle of an unknown service": ("[civ-birth, pas-new]", "►[civ-birth, zoo]", "service zoo is unknown"),
    "alternatives of an unknown service": (
        "services: [civ-birth, pas-new], tiers",
        "►services: [zoo, pas-new], tiers",
        "service zoo is unknown",
    ),
    "a tier that is no alternative": ("tiers: [pas-new]", "►tiers: [zoo]", "alternative zoo is unknown"),
    "a service among alternatives twice": (
        "tiers: [pas-new]}\n",
        'tiers: [pas-new]}\n  - {name_ar: "ب", name_en: "B", ►services: [pas-new]}\n',
        "pas-new is among other alternatives already",
    ),
    "a source of a paper that nobody asks for": ("{paper: A,", "{►paper: C,", "no service asks for"),
    "a source that is an unknown service": ("A, service: pas-new", "A, ►service: zoo", "zoo is unknown"),
    "a source in one language only": ('where_ar: "من السوق", ', "►", "a place in both languages"),
    "an address that is no address": (
        "https://example.gov.eg/a",
        "►javascript:alert(1)",
        "is not one of https",
    ),
    "a speed in days and minutes": (
        "minutes_typical: 9",
        "minutes_typical: 9\n    ►speeds: [{days: 1, minutes: 5}]",
        "a speed is told in days",
    ),
    "a name that is empty": ('name_ar: "شهادة ميلاد"', '►name_ar: " "', "name_ar is empty"),
    "a quotation without end": (
        'name_en: "Birth',
        "name_en: 'Birth",
        "a quoted scalar that begins in line 37",
    ),
    "a tab": ("    agency: pas", "►\tagency: pas", "cannot start any token"),
    "a wrong indent": ("    agency: pas", "   ►agency: pas", "expected <block end>"),
    "a bracket without end": ("journey: [desk]", "journey: [desk", "a flow sequence that begins in line 53"),
    "a date that is none": ("fee_egp: null", "►fee_egp: 2026-13-45", "'2026-13-45' cannot be read"),
    "a program": ("fee_egp: null", "►fee_egp: !!python/object/apply:os.system [ls]", "is more than a value"),
    "a foreign tag": ("fee_egp: null", "►fee_egp: !money 5", "could not determine a constructor"),
    "an anchor used again": ("journey: [desk]", "►journey: *steps", "found undefined alias"),
    "a name that is a list": ("    fee_egp: null", "    ►? [a, b]\n    : 1", "a name must be a single word"),
    "a sign that YAML forbids": ("agency: pas", "►agency: pas\x07", "special characters are not allowed"),
    "a second document": ("bundles:\n", "►--- \nbundles:\n", "but found another document"),
}
