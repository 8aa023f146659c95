// What the page holds, and how to say it: JSON blocks, look-ups, words, numbers, dates.

const block = (id) => JSON.parse(document.getElementById(id).textContent);
const byId = (id) => document.getElementById(id);

const PAGE = block("page-data");
const NODES = block("nodes-data"); // a node's id is its position, a tie's too
const EDGES = block("edges-data");
const OPTIONS = JSON.parse(block("options-data")); // pyvis hands the options over as a text
const WORDS = PAGE.words;
const KINDS = new Map(PAGE.kinds.map((kind) => [kind.key, kind]));
const TIES = new Map(PAGE.ties.map((tie) => [tie.key, tie]));
const COUNTRIES = new Map(PAGE.countries.map((country) => [country.key, country]));
const NODE_OF = new Map(NODES.map((node) => [node.key, node.id]));
const EDGE_OF = new Map(EDGES.map((edge) => [edge.key, edge.id]));
const TIES_OF = NODES.map(() => []);
for (const edge of EDGES) {
  TIES_OF[edge.from].push(edge.id);
  if (edge.to !== edge.from) TIES_OF[edge.to].push(edge.id);
}
const LARGE = EDGES.length > 1500; // from here on, a moving picture is a bitmap (network.overlay.js)

let evidenceParsed = null;
function evidence() {
  // The evidence is most of the file: it is parsed when something is first chosen.
  evidenceParsed ??= block("evidence-data");
  return evidenceParsed;
}

// Dates as Europe writes them: day, month, year.
const LOCALE = PAGE.language === "en" ? "en-GB" : PAGE.language;
const plural = new Intl.PluralRules(PAGE.language);
const decimal = new Intl.NumberFormat(PAGE.language);
const percent = new Intl.NumberFormat(PAGE.language, { style: "percent" });

function say(name, values = {}) {
  let text = WORDS[name];
  if (Array.isArray(text)) text = text[plural.select(values.n) === "one" ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, key) =>
    typeof values[key] === "number" ? decimal.format(values[key]) : (values[key] ?? whole),
  );
}

const counted = (nodes, ties) => ({
  nodes: say("actors", { n: nodes }),
  ties: say("ties_counted", { n: ties }),
});

const DATES = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, { day: "numeric", month: "long", year: "numeric" }],
  [/^(\d{4})-(\d{2})$/, { month: "long", year: "numeric" }],
  [/^XXXX-(\d{2})-(\d{2})$/, { day: "numeric", month: "long" }],
];

function sayDate(date, month = "long") {
  if (date.includes("/")) return date.split("/").map((day) => sayDate(day, month)).join(" – ");
  for (const [pattern, format] of DATES) {
    if (!pattern.test(date)) continue;
    const day = new Date(`${date.replace("XXXX", "2000")}${date.length === 7 ? "-01" : ""}T00:00Z`);
    if (Number.isNaN(day.getTime())) return date;
    return new Intl.DateTimeFormat(LOCALE, { ...format, month, timeZone: "UTC" }).format(day);
  }
  return date;
}

function sayPeriod(period, month = "long") {
  if (!period) return "";
  if (period[0] === period[1]) return sayDate(period[0], month);
  const format = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(period[0]), new Date(period[1]));
}

const capital = (text) => text.charAt(0).toLocaleUpperCase(PAGE.language) + text.slice(1);
const kindLabel = (kind) => capital(KINDS.get(kind)?.label ?? kind);
const countryLabel = (code) => (code ? (COUNTRIES.get(code)?.label ?? code) : "");

function tieLabel(edge) {
  // What a role says is more than that somebody took part: it stands for the tie where there is one.
  const labels = new Map(TIES.get(edge.kind).details.map((detail) => [detail.key, detail.label]));
  const details = edge.details.map((key) => labels.get(key) ?? key);
  return details.length ? details.join(", ") : TIES.get(edge.kind).label;
}

const SPECIAL = { ß: "ss", œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", "’": "'", "‘": "'" };

function fold(text) {
  // Equal for what a reader takes for the same: Liège, LIEGE and liège.
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßœæøłđ’‘]/g, (character) => SPECIAL[character])
    .replace(/[\s\u2010-\u2015-]+/g, " ")
    .trim();
}

function plain(text) {
  // One line without characters that turn the direction of writing: for the canvas, file names, CSV.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\s]+/g, " ").trim();
}

function clip(text, length) {
  const characters = [...text.slice(0, 4 * length)];
  return characters.length > length ? `${characters.slice(0, length - 1).join("").trimEnd()}…` : characters.join("");
}

function svg(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
