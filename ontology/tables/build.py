"""Make the compressed tables: ``python ontology/tables/build.py ../shared/sources``.

What is dropped, merged and repaired, and why, is told in SOURCES.md. Beside the sources it reads
the tables written by hand that lie here: adjectives.tsv, corrections.tsv, patterns.tsv, places.tsv,
registers.tsv and world.tsv. The same sources give the same
bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from passerelle.ontology.tokens import fold, key  # pyright: ignore[reportMissingImports]

HERE = Path(__file__).parent
LANGUAGES = ("fr", "nl", "de", "en")
DENSE = frozenset(["BE", "NL", "LU", "DE", "FR", "CH", "AT"])
"""Countries whose municipalities are kept from 1,000 inhabitants on, as are those on any land
border; elsewhere from 5,000."""
WHOLE = frozenset(["BE", "NL", "LU"])
"""Countries whose municipalities are all kept, however small, where the LAU table has them."""

KINDS = {
    "Land": "state", "State": "state", "Canton": "canton", "Province": "province",
    "Community (own id, not ISO)": "community", "Metropolitan department": "department",
    "Voivodship": "province", "Autonomous province": "province", "Metropolitan city": "province",
    "Free municipal consortium": "province", "Decentralized regional entity": "province",
    "County": "county", "Department": "county", "Two-tier county": "county", "District": "district",
    "Council area": "district", "Unitary authority": "district", "City corporation": "district",
    "Metropolitan district": "district", "London borough": "district",
}  # fmt: skip
"""ISO 3166-2's types as kinds of place; a type of level 1 that is not here is a region."""
TOWNS = frozenset([
    "Rural municipality", "Urban municipality", "City with county rights", "Commune",
    "City municipality", "District municipality", "State city", "Municipality",
])  # fmt: skip
"""Types that are municipalities: GeoNames' town stands for them (but București is a county)."""
OWN_LANGUAGE = {"NL": "nl", "DE": "de", "AT": "de", "FR": "fr", "LU": "fr", "GB": "en", "IE": "en"}
FRENCH_CANTONS = frozenset(["CH-VD", "CH-GE", "CH-NE", "CH-JU", "CH-FR", "CH-VS"])
GERMAN = frozenset(["DE", "AT", "CH"])
TOLD_APART = re.compile(r"(.+?) (?:am|an der|bei|im|in der|ob der|vor der) .+")
"""Towns' names with what tells them apart: "Breisach am Rhein"."""
BEZIRKE = ("DE1", "DE2", "DE7", "DEA")
"""Länder that are divided into Regierungsbezirke."""


@dataclass
class Unit:
    """One territory on its way into the table."""

    id: str
    kind: str
    country: str
    name: str
    own: list[str] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=lambda: {tag: [] for tag in LANGUAGES})
    within: list[str] = field(default_factory=list)
    iso: str = ""
    nuts: list[str] = field(default_factory=list)
    geonames: str = ""
    lau: str = ""
    lat: str = ""
    lon: str = ""
    pop: int = 0


def read(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table whose first line is a remark."""
    with path.open(encoding="utf-8", newline="") as file:
        next(file)
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def cell(text: str) -> list[str]:
    """Return the names of a cell; a mark alone ("-") says that there is none."""
    parts = (part.strip() for part in text.split("|"))
    return [part for part in parts if any(character.isalnum() for character in part)]


def distinct(names: Iterable[str]) -> list[str]:
    """Keep the first of the names that the lexicon can't tell apart."""
    seen: dict[str, str] = {}
    for name in names:
        if folded := key(name):
            seen.setdefault(folded, name)
    return list(seen.values())


def tidy(name: str) -> list[str]:
    """Return the forms that a register's wording stands for.

    >>> tidy("Bergen (NH.)"), tidy("Aachen, Stadt"), tidy("Catalunya [Cataluña]")
    (['Bergen', 'Bergen (NH.)'], ['Aachen'], ['Catalunya', 'Cataluña'])
    """
    name = re.sub(r" GB-\w+$", "", name)
    if bracket := re.fullmatch(r"(.+?) \[(.+)\]", name):
        return [bracket[1], bracket[2]]
    if bracket := re.fullmatch(r"(.+?) ?\((.+)\)", name):
        return [bracket[1], name]
    head, comma, tail = name.partition(", ")
    if not comma:
        return [name]
    return [f"{tail} {head}"] if tail.startswith(("Région", "Comunidad", "Principado")) else [head]


def halved(name: str, other: str) -> str:
    """Return the first half of a name in two languages whose second half is ``other``, else "".

    >>> halved("Doberdò del Lago-Doberdob", "Doberdob"), halved("Bovec", "Plezzo")
    ('Doberdò del Lago', '')
    """
    return name.removesuffix(f"-{other}") if name.endswith(f"-{other}") else ""


def countries(source: Path) -> tuple[list[Unit], dict[str, dict[str, list[str]]]]:
    """Return the countries, and the names of their capitals by GeoNames id."""
    units: list[Unit] = []
    capitals: dict[str, dict[str, list[str]]] = {}
    for row in read(source / "countries.tsv"):
        native = cell(row["native"])
        unit = Unit(row["iso2"], "country", row["iso2"], native[0], native, iso=row["iso2"])
        for tag in LANGUAGES:
            unit.names[tag] = [row[f"name_{tag}"], *cell(row[f"alt_{tag}"])]
        unit.nuts = [row["nuts0"]]
        units.append(unit)
        capitals[row["capital_geonames"]] = {tag: cell(row[f"capital_{tag}"]) for tag in LANGUAGES}
    for row in read(HERE / "world.tsv"):
        unit = Unit(row["iso2"], "country", row["iso2"], cell(row["en"])[0], iso=row["iso2"])
        unit.names = {tag: cell(row[tag]) for tag in LANGUAGES}
        units.append(unit)
    return units, capitals


def divisions(source: Path, town_names: dict[str, set[str]]) -> list[Unit]:
    """Return the ISO 3166-2 units that are no mere municipalities."""
    rows = [
        row
        for row in read(source / "subdivisions.tsv")
        if row["iso"] == "RO-B" or row["type"] not in TOWNS
    ]
    main: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        for tag in LANGUAGES:
            main[row["country"]].setdefault(key(row[f"name_{tag}"]), row["iso"])
    units: list[Unit] = []
    for row in rows:
        country, iso = row["country"], row["iso"]
        kind = KINDS.get(row["type"], "region" if row["level"] == "1" else "department")
        native = [form for name in cell(row["native"]) for form in tidy(name)]
        native = [name for name in native if not re.fullmatch(r"[A-Z]{2}-\d+", name)]
        if kind == "district" and country == "GB" and key(native[0]) in town_names["GB"]:
            continue
        unit = Unit(iso, kind, country, native[0], native, geonames=row["geonames"])
        unit.iso = "" if iso.startswith("x-") else iso
        for tag in LANGUAGES:
            # Spanish communities carry the names of one of their provinces.
            alternates = [] if country == "ES" and row["level"] == "1" else cell(row[f"alt_{tag}"])
            names = [form for name in [row[f"name_{tag}"], *alternates] for form in tidy(name)]
            unit.names[tag] = [
                re.sub("^Autonome Gemeinschaft ", "", name)
                for name in names
                if main[country].get(key(name), iso) == iso
            ]
        unit.within = [row["parent_iso"] or country]
        unit.nuts = cell(row["nuts"])
        units.append(unit)
    for unit in units:
        tag = OWN_LANGUAGE.get(unit.country)
        if unit.country == "BE":
            tag = "nl" if "BE-VLG" in (unit.id, *unit.within) else "fr"
        elif unit.country == "CH":
            tag = "fr" if unit.id in FRENCH_CANTONS else None if unit.id == "CH-TI" else "de"
        if tag and unit.names[tag]:
            unit.name = unit.names[tag][0]
    return units


def patterns() -> dict[str, dict[str, list[str]]]:
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in read(HERE / "patterns.tsv"):
        found[row["type"]][row["language"]] = cell(row["pattern"])
    return found


def filled(pattern: str, name: str) -> str:
    """Return the pattern with the name in it; the French ``de`` is elided before a vowel.

    >>> filled("arrondissement de {}", "Ath")
    'arrondissement d’Ath'
    """
    if " de {}" in pattern and fold(name)[0] in "aeiouyh":
        pattern = pattern.replace(" de {}", " d’{}")
    return pattern.format(name)


def spelt(name: str) -> str:
    """Spell out the abbreviations in the register's names.

    >>> spelt("Neumarkt i. d. OPf."), spelt("Mühldorf a. Inn")
    ('Neumarkt in der Oberpfalz', 'Mühldorf am Inn')
    """
    for short, long in (
        ("a. ?d\\.", "an der"),
        ("i. ?d\\.", "in der"),
        ("a\\.", "am"),
        ("i\\.", "im"),
    ):
        name = re.sub(rf" {short} ?", f" {long} ", name)
    return name.replace("OPf.", "Oberpfalz")


def districts(source: Path, exonyms: dict[tuple[str, str], dict[str, list[str]]]) -> list[Unit]:
    """Return NUTS units that texts name and ISO 3166-2 has not: Kreise, Regierungsbezirke, Belgian
    arrondissements."""
    ways = patterns()
    units: dict[tuple[str, str], Unit] = {}
    rows = [row for row in read(source / "nuts.tsv") if row["country"] in ("BE", "DE")]
    rows.sort(key=lambda row: (row["nuts2024"] != "1", row["code"]))  # the newest code names it
    for row in rows:
        code, name, level = row["code"], row["name_native"], row["level"]
        if row["iso"] or code in ("BE100", "DE300", "DE600"):
            continue
        if row["country"] == "BE" and level == "3":
            way, bare = "arrondissement", name.removeprefix("Arr. ").partition(" — ")[0]
        elif level == "2" and code[:3] in BEZIRKE:
            way, bare = "regierungsbezirk", name
        elif row["country"] == "DE" and level == "3":
            bare, _, suffix = name.partition(", ")
            way = "stadtkreis" if suffix in ("Kreisfreie Stadt", "Stadtkreis") else "kreis"
            bare = spelt(bare.removeprefix("Landkreis ").removesuffix(" (DE)"))
        else:
            continue
        same = units.get((way, name))
        if same is not None:
            same.nuts.append(code)
            continue
        unit = Unit(f"nuts-{code}", "district", row["country"], bare, nuts=[code])
        alone = way == "kreis" and ("DE", key(bare)) not in exonyms
        for tag in LANGUAGES:
            own = cell(row[f"names_{tag}"])[:1] if row["country"] == "BE" else []
            known = own or exonyms.get((row["country"], key(bare)), {}).get(tag, [])[:1]
            for form in distinct([*known, *tidy(bare)]):
                unit.names[tag] += [filled(pattern, form) for pattern in ways[way][tag]]
        if alone:
            unit.own = tidy(bare)
        if alone and re.search(r"kreis\b|kreis |region", bare, re.IGNORECASE):
            unit.names = {tag: [] for tag in LANGUAGES}  # the name says what it is
        elif row["country"] == "DE":
            both = unit.names["de"]
            unit.name = both[1 if way == "kreis" and code[:3] not in ("DEA", "DEF") else 0]
        else:
            flemish = code.startswith("BE2")
            unit.name = unit.names["nl" if flemish else "fr"][0]
        units[way, name] = unit
    return list(units.values())


def bordering(source: Path) -> set[str]:
    """Return the NUTS 3 codes on a land border, on both sides of it."""
    rows = [row for row in read(source / "borders.tsv") if row["cross_border"] == "1"]
    return {code for row in rows if row["level"] == "3" for code in (row["a"], row["b"])}


def municipalities(source: Path, capitals: dict[str, dict[str, list[str]]]) -> list[Unit]:
    """Return towns and municipalities of a size that texts name them; ``nuts`` is their NUTS 3.

    A municipality that GeoNames has as a town, be it under another spelling, is that town.
    """
    towns: dict[tuple[str, str], Unit | None] = {}
    units: list[Unit] = []
    near = bordering(source)
    rows = [
        *(("geonames", row) for row in read(source / "towns.tsv")),
        *(("lau", row) for row in read(source / "municipalities.tsv")),
        *(("lau", row) for row in read(HERE / "places.tsv")),
    ]
    for prefix, row in rows:
        number, country = row[prefix], row["country"]
        if number == "ELZZZ" or re.search(r"\(Kreis \d+\)", row["name"]):
            continue  # no code; a quarter of Zürich
        people = int(row["pop"] or 0)
        whole = country in WHOLE and prefix == "lau"
        dense = country in DENSE or not near.isdisjoint(cell(row["nuts3"]))
        if people < (1000 if dense else 5000) and not (
            whole or number in capitals or "note" in row
        ):
            continue
        others = cell(row["other_own"])
        name = next((n for other in others if (n := halved(row["name"], other))), row["name"])
        own = [form for name in [name, *others] for form in tidy(name)]
        id_ = f"{prefix}-{number}" if number else f"place-{key(own[0]).replace(' ', '-')}"
        unit = Unit(id_, "municipality", country, own[0], own, pop=people)
        for tag in LANGUAGES:
            names = [form for name in cell(row[tag]) for form in tidy(name)]
            unit.names[tag] = [*capitals.get(number, {}).get(tag, []), *names]
        tag = OWN_LANGUAGE.get(country, "")
        local, english = unit.names.get(tag), unit.names["en"]
        if local and unit.name in english and unit.name not in local:
            unit.name = local[0]  # The Hague
            unit.own = [local[0], *(name for name in unit.own if name not in english)]
        unit.nuts, unit.lat, unit.lon = cell(row["nuts3"]), row["lat"], row["lon"]
        unit.lau, unit.geonames = row["lau"], row.get("geonames") or ""
        places = {
            (row["nuts3"][:4], spelling(name)) for name in [*unit.own, *unit.names[tag or "en"]]
        }
        # NUTS codes are of different years: a name that the country has once will do.
        places |= {(country, name) for _, name in places}
        known = (
            towns.get(place) for place in sorted(places, key=lambda place: (-len(place[0]), place))
        )
        twin = next(filter(None, known), None)
        if prefix == "lau" and twin is not None:
            twin.own += own
            twin.lau = twin.lau or unit.lau
            continue
        if prefix == "geonames":
            for region, name in places:
                if region != country:
                    towns.setdefault((region, name), unit)
                else:  # None: several towns of the country have the name
                    towns[region, name] = None if (region, name) in towns else unit
        units.append(unit)
    return units


def unclaimed(units: list[Unit], towns: list[Unit]) -> list[Unit]:
    """Return the towns without those of fewer than 5,000 people outside `DENSE` whose name another
    territory has: by the name alone they are hardly ever meant, and each more reading of Tirol or
    Neumarkt makes a text's country less sure. German names lose what tells them from others ("am
    Rhein") where there are none: Breisach."""
    bearers: Counter[str] = Counter()
    for unit in [*units, *towns]:
        names = [unit.name, *unit.own, *(name for tag in LANGUAGES for name in unit.names[tag])]
        bearers.update({key(name) for name in names})

    def small(town: Unit) -> bool:
        return town.pop < 5000 and town.country not in DENSE and bool(town.nuts)

    kept: list[Unit] = []
    for town in towns:
        if small(town):
            for names in (town.own, *town.names.values()):
                names[:] = [name for name in names if bearers[key(name)] == 1]
            if bearers[key(town.name)] > 1:
                if not town.own:
                    continue
                town.name = town.own[0]
        kept.append(town)
    short: defaultdict[str, list[Unit]] = defaultdict(list)
    for town in kept:
        if town.country in GERMAN and (name := TOLD_APART.fullmatch(town.name)):
            short[name[1]].append(town)
    for name, bearing in short.items():
        if len(bearing) == 1 and key(name) not in bearers:
            bearing[0].own.append(name)
    return kept


def spelling(name: str) -> str:
    """Return what two registers' spellings of a name have in common.

    >>> spelling("Sankt Wendel") == spelling("St. Wendel")
    True
    """
    return re.sub(r"\bst \. |\bsankt |\bsaint |\bsint ", "st ", key(name)).removesuffix(" stadt")


def correct(units: dict[str, Unit]) -> None:
    """Apply corrections.tsv: ``+`` adds a name, ``-`` takes it away, ``=`` sets a field."""
    for row in read(HERE / "corrections.tsv"):
        unit, to, value = units.get(row["id"]), row["field"], row["value"]
        if unit is None:
            raise SystemExit(f"corrections.tsv: no territory {row['id']}")
        if row["action"] == "=":
            if to == "within":
                unit.within = cell(value)
            elif to in LANGUAGES:
                unit.names[to] = cell(value)
            elif to == "own":
                unit.own = cell(value)
            else:
                setattr(unit, to, value)
            continue
        for tag in LANGUAGES if to == "*" else (to,):
            names = unit.own if tag == "own" else unit.names[tag]
            if row["action"] == "+":
                names.append(value)
            else:
                names[:] = [name for name in names if name != value]
        if to == "*" and row["action"] == "-":
            unit.own = [name for name in unit.own if name != value]


def placed(units: list[Unit], towns: list[Unit], source: Path) -> dict[str, str]:
    """Set what each unit lies in; return the lowest division (or country) of every NUTS code."""
    rows = list(read(source / "nuts.tsv"))
    parent = {row["code"]: row["parent"] for row in rows}
    unit_of: dict[str, str] = {}
    for unit in units:  # from countries down: the lowest wins
        for code in unit.nuts:
            unit_of[code] = unit.id
    registers = list(read(HERE / "registers.tsv"))
    for row in registers:
        if row["register"] == "nuts":
            unit_of.setdefault(row["prefix"], row["division"])
    # A region that only got a new code (Utrecht: NL31, from 2024 NL35) is the same division.
    named = {
        (row["country"], row["name_native"]): row["code"] for row in rows if row["code"] in unit_of
    }
    for row in rows:
        same = named.get((row["country"], row["name_native"]))
        if same is not None and row["code"] not in unit_of and len(row["code"]) == len(same):
            unit_of[row["code"]] = unit_of[same]

    def lowest(code: str) -> str | None:
        while code and code not in unit_of:
            code = parent.get(code, code[:-1])
        return unit_of.get(code)

    for unit in units:
        if unit.id.startswith("nuts-"):
            code = unit.nuts[0]
            unit.within = [lowest(parent.get(code, code[:-1])) or unit.country]
    by_lau = {row["prefix"]: row["division"] for row in registers if row["register"] == "lau"}
    for town in towns:
        known = [by_lau[town.lau[:size]] for size in (6, 5) if town.lau[:size] in by_lau]
        found = known[0] if known else lowest(town.nuts[0]) if town.nuts else None
        town.within = [found or town.country]
    return {code: found for code in parent if (found := lowest(code)) is not None}


def neighbours(source: Path, lowest: dict[str, str], units: dict[str, Unit]) -> list[str]:
    """Return pairs of territories that share a land border, as lines.

    Divisions of one country are paired where they are of one kind; divisions of two countries
    whatever their kinds. Where a country has no divisions with NUTS codes (Luxembourg), the country
    itself stands for them.
    """

    def chain(code: str) -> list[str]:
        found: list[str] = []
        at = lowest.get(code)
        while at in units:
            found.append(at)
            at = next(iter(units[at].within), None)
        return found

    pairs: set[tuple[str, str]] = set()
    for row in read(source / "borders.tsv"):
        if row["level"] == "country":
            pairs.add((row["country_a"], row["country_b"]))
            continue
        one, other = chain(row["a"]), chain(row["b"])
        for a in one[:-1] or one:
            for b in other[:-1] or other:
                if a in other or b in one:
                    continue
                if row["country_a"] != row["country_b"] or units[a].kind == units[b].kind:
                    pairs.add((a, b))
    known = {(min(a, b), max(a, b)) for a, b in pairs if a in units and b in units}
    return [f"{a}\t{b}" for a, b in sorted(known)]


def territory_lines(units: list[Unit]) -> Iterator[str]:
    for unit in units:
        own = distinct([unit.name, *unit.own])
        known = {key(name) for name in own}
        names = [
            # the first name stays, though the country itself uses it: it is the one to show
            "|".join(
                name
                for number, name in enumerate(distinct(unit.names[tag]))
                if (number == 0 and unit.kind != "municipality") or key(name) not in known
            )
            for tag in LANGUAGES
        ]
        yield "\t".join(
            [
                unit.id, unit.kind, unit.country, unit.name, "|".join(own[1:]), *names,
                "|".join(unit.within), unit.iso,
                "|".join(unit.nuts), unit.geonames, unit.lau, unit.lat, unit.lon,
                str(unit.pop or ""),
            ]
        )  # fmt: skip


def demonym_lines(source: Path) -> Iterator[str]:
    """Yield id, language, kind of form, form: adjectives, inhabitants, genitives, stems."""
    fields = {
        "adj_fr": ("fr", "adjective"), "adj_nl": ("nl", "adjective"),
        "person_nl": ("nl", "inhabitant"), "adj_de": ("de", "adjective"),
        "person_de": ("de", "inhabitant"), "adj_en": ("en", "adjective"),
        "person_en": ("en", "inhabitant"), "infl_de": ("de", "genitive"),
    }  # fmt: skip
    for row in read(source / "countries.tsv"):
        for column, (language, kind) in fields.items():
            for form in distinct(cell(row[column])):
                yield f"{row['iso2']}\t{language}\t{kind}\t{form}"
    for row in read(HERE / "world.tsv"):
        for column, (language, kind) in fields.items():
            for form in distinct(cell(row.get(column) or "")):
                yield f"{row['iso2']}\t{language}\t{kind}\t{form}"
    for row in read(HERE / "adjectives.tsv"):
        for form in cell(row["forms"]):
            yield f"{row['id']}\t{row['language']}\t{row['kind']}\t{form}"


def counted(text: str) -> tuple[int, int]:
    """Return the sum of a name's counts and the number of countries where it is attested."""
    parts = cell(text)
    return sum(int(part.partition(":")[2] or 0) for part in parts), len(parts)


def first_name_lines(source: Path, keep: int = 18_000) -> Iterator[str]:
    """Yield name, gender, frequency; the names borne most and in most countries."""
    best: dict[str, tuple[int, int, str, set[str]]] = {}
    for row in read(source / "firstnames.tsv"):
        count, spread = counted(row["countries"])
        folded = fold(row["name"])
        if len(folded) < 2 or not folded.replace("-", "").replace("'", "").isalpha():
            continue
        count += 300 * spread  # an entry of Faker's lists has no count
        before = best.get(folded)
        genders = (before[3] if before else set()) | {row["gender"]}
        if before is None or count > before[0]:
            best[folded] = (count, spread, row["name"], genders)
        else:
            best[folded] = (*before[:3], genders)
    chosen = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:keep]
    for _, (count, _, name, genders) in sorted(chosen):
        gender = next(iter(genders)) if len(genders) == 1 else "u"
        yield f"{name}\t{gender}\t{count}"


def surname_lines(source: Path, keep: int = 40_000) -> Iterator[str]:
    best: defaultdict[str, int] = defaultdict(int)
    for row in read(source / "surnames.tsv"):
        count, spread = counted(row["countries"])
        folded = fold(row["name"])
        if len(folded) > 1:
            # Lists without counts hold common names; each list weighs as much as 800 births.
            best[folded] += count + 800 * spread
    chosen = sorted(best, key=lambda folded: (-best[folded], folded))[:keep]
    for folded in sorted(chosen):
        yield f"{folded}\t{'1' if best[folded] >= 5000 else ''}"


def write(name: str, lines: Iterable[str]) -> None:
    """Write the lines compressed, without a time stamp or file name."""
    data = ("\n".join(lines) + "\n").encode()
    if name.endswith(".xz"):
        packed = lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
    else:
        buffer = io.BytesIO()
        with gzip.GzipFile(
            filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0
        ) as file:
            file.write(data)
        packed = buffer.getvalue()
    (HERE / name).write_bytes(packed)


def main(source: Path) -> None:
    states, capitals = countries(source)
    towns = municipalities(source, capitals)
    town_names: defaultdict[str, set[str]] = defaultdict(set)
    exonyms: dict[tuple[str, str], dict[str, list[str]]] = {}
    for town in sorted(towns, key=lambda town: -town.pop):
        for name in town.own:
            town_names[town.country].add(key(name))
            exonyms.setdefault((town.country, key(name)), town.names)
    units = [*states, *divisions(source, town_names), *districts(source, exonyms)]
    towns = unclaimed(units, towns)
    correct({unit.id: unit for unit in [*units, *towns]})
    everything = {unit.id: unit for unit in [*units, *towns]}  # a correction may set the id
    lowest = placed(units, towns, source)

    def order(unit: Unit) -> tuple[int, int, str]:
        """Likelihood of a reading: countries, capitals, divisions, then municipalities by people,
        and last the districts that are called after their towns."""
        if unit.kind == "country":
            place = 0
        elif unit.kind == "municipality":
            place = 1 if unit.geonames in capitals else 3
        else:
            place = 4 if unit.kind == "district" or unit.id.startswith("LU-") else 2
        return place, -unit.pop, unit.id

    ordered = sorted(everything.values(), key=order)
    write("territories.tsv.gz", territory_lines(ordered))
    write("neighbours.tsv.gz", neighbours(source, lowest, everything))
    write("demonyms.tsv.gz", demonym_lines(source))
    write("firstnames.tsv.gz", first_name_lines(source))
    write("surnames.tsv.xz", surname_lines(source))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
