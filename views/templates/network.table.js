// The same network as rows: what the filters leave, in pages, and all of it as CSV.

const PAGE_ROWS = 100;
const table = { page: 0, by: { nodes: 3, ties: 5 }, down: { nodes: true, ties: true } };

const COLUMNS = {
  nodes: [
    { head: "name", value: (node) => node.name, show: (node) => link(node.id) },
    { head: "kind", value: (node) => kindLabel(node.kind) },
    { head: "country", value: (node) => countryLabel(node.country) },
    { head: "ties", value: (node) => TIES_OF[node.id].filter((tie) => shownTies[tie]).length },
    { head: "documents", value: (node) => node.documents },
    { head: "date", value: (node) => node.period?.[0] ?? "", show: (node) => sayPeriod(node.period, "short"), plain: true },
  ],
  ties: [
    { head: "source", value: (edge) => NODES[edge.from].name, show: (edge) => link(edge.from) },
    { head: "tie", value: (edge) => TIES.get(edge.kind).label, show: (edge) => tieLink(edge), plain: true },
    { head: "details_column", value: (edge) => (edge.details.length ? tieLabel(edge) : "") },
    { head: "target", value: (edge) => NODES[edge.to].name, show: (edge) => link(edge.to) },
    { head: "date", value: (edge) => edge.period?.[0] ?? "", show: (edge) => sayPeriod(edge.period, "short"), plain: true },
    { head: "sentences", value: (edge) => sentenceCount(edge) },
    { head: "confidence_column", value: (edge) => edge.confidence, show: (edge) => percent.format(edge.confidence) },
  ],
};

function tieLink(edge) {
  return element("button", { type: "button", class: "link", click: () => choose({ tie: edge.id }, { look: true }) }, TIES.get(edge.kind).label);
}

const collator = new Intl.Collator(PAGE.language, { numeric: true });

function rows() {
  const kind = state.rows;
  const all = kind === "nodes" ? NODES.filter(({ id }) => shownNodes[id]) : EDGES.filter(({ id }) => shownTies[id]);
  const { value } = COLUMNS[kind][table.by[kind]];
  const keyed = all.map((row) => [value(row), row]);
  const way = table.down[kind] ? -1 : 1;
  keyed.sort(([a, x], [b, y]) => way * (typeof a === "number" ? a - b : collator.compare(a, b)) || x.id - y.id);
  return keyed.map(([, row]) => row);
}

function headCell({ head }, i) {
  const kind = state.rows;
  const sorted = table.by[kind] === i;
  const sort = element("button", { type: "button" }, say(head));
  sort.addEventListener("click", () => {
    table.down[kind] = sorted ? !table.down[kind] : typeof COLUMNS[kind][i].value(NODES[0]) === "number";
    table.by[kind] = i;
    table.page = 0;
    showTable();
    byId("rows-table").querySelectorAll("thead button")[i].focus();
  });
  return element("th", { scope: "col", "aria-sort": sorted ? (table.down[kind] ? "descending" : "ascending") : false }, sort);
}

function showTable() {
  if (state.view !== "table") return;
  const columns = COLUMNS[state.rows];
  const all = rows();
  table.page = Math.max(0, Math.min(table.page, Math.ceil(all.length / PAGE_ROWS) - 1));
  const first = table.page * PAGE_ROWS;
  const shown = all.slice(first, first + PAGE_ROWS);
  byId("rows-table").tHead.replaceChildren(element("tr", {}, ...columns.map(headCell)));
  byId("rows-table").tBodies[0].replaceChildren(
    ...shown.map((row) => {
      const chosen = row.id === (state.rows === "nodes" ? state.node : state.tie);
      const cells = columns.map(({ value, show, plain: unbroken }) => {
        const content = show ? show(row) : value(row);
        const number = typeof value(row) === "number";
        return element("td", { class: number ? "number" : unbroken ? "unbroken" : false }, typeof content === "number" ? decimal.format(content) : content);
      });
      return element("tr", { class: chosen ? "chosen" : false, "aria-current": chosen ? "true" : false }, ...cells);
    }),
  );
  byId("rows").textContent = all.length ? say("rows", { first: first + 1, last: first + shown.length, n: all.length }) : say("no_rows");
  byId("previous").disabled = table.page === 0;
  byId("next").disabled = first + PAGE_ROWS >= all.length;
  press("table-nodes", state.rows === "nodes");
  press("table-ties", state.rows === "ties");
}

function csvCell(value) {
  // A spreadsheet takes a text that begins with one of these for a formula: a quote mark disarms it.
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv() {
  const columns = COLUMNS[state.rows];
  const heads = columns.map(({ head }) => say(head));
  const extra = state.rows === "nodes" ? ["id"] : ["id", say("details")];
  const extras = (row) => (state.rows === "nodes" ? [row.key] : [row.key, tieSentences(row)]);
  const lines = [[...heads, ...extra], ...rows().map((row) => [...columns.map(({ value }) => value(row)), ...extras(row)])];
  return lines.map((line) => line.map(csvCell).join(",")).join("\r\n");
}

function tieSentences(edge) {
  const { quotes, documents } = evidence();
  const said = evidence().ties[edge.id].flatMap((relation) => relation.quotes.map(([quote]) => quote));
  return [...new Set(said)].map((quote) => `${plain(quotes[quote][2])} [${plain(documents[quotes[quote][0]].title)}]`).join(" | ");
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = element("a", { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const fileName = (ending) => `${fold(plain(document.title)).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "network"}${ending}`;

function startTable() {
  for (const kind of ["nodes", "ties"]) {
    byId(`table-${kind}`).addEventListener("click", () => {
      table.page = 0;
      change({ rows: kind });
    });
  }
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  byId("save-table").addEventListener("click", () => {
    // The mark at the start tells spreadsheets that the file is UTF-8.
    save(new Blob(["\ufeff", csv()], { type: "text/csv;charset=utf-8" }), fileName(`-${state.rows}.csv`));
  });
}

function turn(pages) {
  table.page += pages;
  showTable();
  byId("tables").querySelector(".scroll").scrollTop = 0;
}
