// The texts stand in the page; this joins their marks and slices to what was read from them.
// A statement is [subject, predicate, label, object or value, [[rule, confidence, first, last]…]],
// a mark [things, kind, first, last]: first and last count the slices of the document's text.

const PAGE = JSON.parse(document.getElementById("page-data").textContent);
const { documents: DOCUMENTS, rules: RULES, predicates: PREDICATES } = PAGE;
const ROWS = 100; // shown at once; a button shows more
const NEAR = 8; // ties shown of a mark's sentence
const byId = (id) => document.getElementById(id);
const articles = [...document.querySelectorAll("article")];
const kinds = new Map(PAGE.kinds.map((kind) => [kind.key, kind]));
const several = DOCUMENTS.length > 1;

const state = {
  document: 0,
  pinned: null, // { statement, by } or { mark }: what the card shows when nothing is pointed at
  view: "read",
  rule: "", // a position in RULES, "" for all
  predicate: "",
  tables: false,
  everywhere: false,
};

const counted = (n, one, more = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : more}`;
const percent = (share) => `${Math.round(share * 100)}%`;
const button = (attributes, ...children) => element("button", { type: "button", ...attributes }, ...children);

function swatch(key) {
  const shape = kinds.get(key)?.shape;
  const space = "http://www.w3.org/2000/svg";
  const drawn = document.createElementNS(space, "svg");
  drawn.setAttribute("viewBox", "-1.4 -1.4 2.8 2.8");
  drawn.setAttribute("class", `swatch k-${key}`);
  drawn.setAttribute("aria-hidden", "true");
  if (shape && key !== "nothing" && key !== "unresolved") {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", shape);
    path.setAttribute("fill-rule", "evenodd");
    drawn.append(path);
  }
  return drawn;
}

// -- slices and marks of a document, found when it is first needed --------------------------------

const parts = articles.map(() => null);

function partsOf(at) {
  if (!parts[at]) {
    const marks = DOCUMENTS[at].marks.map(() => []);
    for (const one of articles[at].querySelectorAll("[data-m]")) marks[one.dataset.m].push(one);
    parts[at] = { slices: [...articles[at].querySelectorAll(".text p span:not([data-m])")], marks };
  }
  return parts[at];
}

function wording(at, first, last) {
  const text = partsOf(at).slices.slice(first, last).map((slice) => slice.textContent);
  return text.join("").trim();
}

let lit = [];

function light(at, ranges, things) {
  for (const [one, name] of lit) one.classList.remove(name);
  lit = [];
  const { slices, marks } = partsOf(at);
  const add = (one, name) => {
    one.classList.add(name);
    lit.push([one, name]);
  };
  for (const [first, last] of ranges) for (const slice of slices.slice(first, last)) add(slice, "lit");
  const inside = (mark) => ranges.some(([first, last]) => first <= mark[2] && mark[3] <= last);
  DOCUMENTS[at].marks.forEach((mark, m) => {
    if (mark[0].some((thing) => things.includes(thing)) && inside(mark)) for (const one of marks[m]) add(one, "end");
  });
  return slices[ranges[0]?.[0]];
}

// -- the card -------------------------------------------------------------------------------------

function tie(at, number, by) {
  const [subject, , label, object] = DOCUMENTS[at].statements[number];
  const name = (thing) => (typeof thing === "number" ? DOCUMENTS[at].things[thing][2] : thing);
  const title = [bdi(name(subject)), " ", element("em", {}, label), " ", bdi(name(object))];
  return by === undefined ? title : button({ class: "tie", click: () => chooseStatement(at, number, by) }, ...title);
}

function facts(list) {
  return list.length ? element("dl", {}, ...list.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, bdi(value))])) : null;
}

function markCard(at, m) {
  const { things, statements, open, marks } = DOCUMENTS[at];
  const [ids, kind, first, last] = marks[m];
  const made = [];
  for (const id of ids) {
    const [type, key, name, more] = things[id];
    made.push(
      element("p", { class: "kicker" }, swatch(type), kinds.get(type)?.label ?? type, " ", element("code", {}, bdi(key))),
      element("h2", {}, bdi(name)), facts(more),
    );
  }
  if (!ids.length) {
    const [, type, reason] = open.find((one) => one[0] === m);
    made.push(
      element("p", { class: "kicker" }, swatch(kind), `${kinds.get(kind).label} · ${type}`),
      element("h2", {}, bdi(wording(at, first, last))), element("p", {}, PAGE.reasons[reason]),
    );
  }
  // The ties that rest on its sentence, those of its own first.
  const here = [];
  statements.forEach(([subject, , , object, evidence], number) => {
    const by = evidence.findIndex((one) => one[2] <= first && last <= one[3] && !RULES[one[0]][4]);
    if (by >= 0) here.push([!(ids.includes(subject) || ids.includes(object)), number, by]);
  });
  here.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (here.length) {
    made.push(element("h3", {}, "Ties of its sentence"));
    const rows = here.slice(0, NEAR).map(([other, number, by]) => element("li", { class: other && "dim" }, tie(at, number, by)));
    if (here.length > NEAR) rows.push(element("li", { class: "quiet" }, `and ${here.length - NEAR} more`));
    made.push(element("ul", { class: "near" }, ...rows));
  }
  return made;
}

function ruleText(rule) {
  const [name, definition, text, language] = RULES[rule];
  return [
    element("p", { class: "definition" }, element("code", {}, name), " ", definition),
    element("details", {}, element("summary", {}, "Example"), element("blockquote", { lang: language, dir: "auto" }, text)),
  ];
}

function statementCard(at, number, by) {
  const evidence = DOCUMENTS[at].statements[number][4];
  const [rule, confidence, first, last] = evidence[by];
  const made = [element("h2", { class: "said" }, ...tie(at, number))];
  if (evidence.length > 1) {
    const go = (to, label, sign) => button({ "aria-label": label, disabled: !evidence[to], click: () => chooseStatement(at, number, to) }, sign);
    made.push(
      element(
        "div", { class: "switch small", role: "group", "aria-label": "Evidence" },
        go(by - 1, "Sentence before", "←"), go(by + 1, "Next sentence", "→"),
        element("span", {}, `sentence ${by + 1} of ${evidence.length.toLocaleString("en")}`),
      ),
    );
  }
  return [
    ...made, ...ruleText(rule),
    element("p", { class: "quiet strength" }, element("meter", { min: 0, max: 1, value: confidence, "aria-hidden": "true" }), ` confidence ${percent(confidence)}`),
    element("blockquote", { dir: "auto" }, wording(at, first, last)),
  ];
}

function showCard(pointed = null) {
  const shown = pointed ?? state.pinned;
  const made = !shown
    ? [element("p", { class: "lead" }, "Point at a mark, or choose what was read, to see the rule and its sentence.")]
    : "mark" in shown ? markCard(state.document, shown.mark) : statementCard(state.document, shown.statement, shown.by);
  if (state.pinned && shown === state.pinned) made.unshift(button({ class: "close", "aria-label": "Close", title: "Close", click: unpin }, "×"));
  const card = byId("card");
  const inside = card.contains(document.activeElement) && card !== document.activeElement;
  card.replaceChildren(...made.filter(Boolean));
  card.scrollTop = 0;
  document.body.classList.toggle("carded", Boolean(shown));
  // A button in the card has gone with the old content: the keyboard goes on in the new one.
  if (inside) card.focus({ preventScroll: true });
}

// -- choosing -------------------------------------------------------------------------------------

function showDocument(at) {
  state.document = at;
  articles.forEach((article, i) => (article.hidden = i !== at));
  for (const one of document.querySelectorAll("#documents button")) {
    if (Number(one.dataset.d) === at) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

function chooseDocument(at) {
  showDocument(at);
  state.pinned = null;
  light(at, [], []);
  showCard();
  byId("texts").scrollTop = 0;
  showList();
  history.replaceState(null, "", `#${at + 1}`);
}

function chooseStatement(at, number, by = 0) {
  const moved = at !== state.document;
  showDocument(at);
  state.pinned = { statement: number, by };
  const [subject, , , object, evidence] = DOCUMENTS[at].statements[number];
  const target = light(at, [evidence[by].slice(2)], [subject, object]);
  showCard();
  if (moved && !state.everywhere) showList();
  markRow();
  target?.scrollIntoView({ block: "center", inline: "nearest" });
  history.replaceState(null, "", `#${at + 1}.${number + 1}.${by + 1}`);
}

function chooseMark(at, m, look = false) {
  const moved = at !== state.document;
  showDocument(at);
  state.pinned = { mark: m };
  const [things, , first, last] = DOCUMENTS[at].marks[m];
  const target = light(at, things.length ? [] : [[first, last]], []);
  for (const one of partsOf(at).marks[m]) {
    one.classList.add("end");
    lit.push([one, "end"]);
  }
  showCard();
  if (moved && !state.everywhere) showList();
  markRow();
  if (look) target?.scrollIntoView({ block: "center", inline: "nearest" });
}

function unpin() {
  state.pinned = null;
  light(state.document, [], []);
  showCard();
  markRow();
  history.replaceState(null, "", `#${state.document + 1}`);
}

// Whether the text itself says it, and not only the tables.
const said = (statement) => statement[4].some(([rule]) => !RULES[rule][4]);

// -- the list -------------------------------------------------------------------------------------

const within = () => (state.everywhere ? DOCUMENTS.map((_, at) => at) : [state.document]);
const hidden = (key) => document.body.classList.contains(`off-${key}`);

function readRows() {
  const rows = [];
  for (const at of within()) {
    const { statements, things } = DOCUMENTS[at];
    statements.forEach(([subject, predicate, , object, evidence], number) => {
      if (state.predicate !== "" && predicate !== Number(state.predicate)) return;
      const by = evidence.findIndex(([rule]) => (state.rule === "" ? state.tables || !RULES[rule][4] : rule === Number(state.rule)));
      if (by < 0 || hidden(things[subject][0]) || (typeof object === "number" && hidden(things[object][0]))) return;
      rows.push({ at, key: `s${at}.${number}`, make: () => statementRow(at, number, by) });
    });
  }
  return rows;
}

function statementRow(at, number, by) {
  const evidence = DOCUMENTS[at].statements[number][4];
  const [rule, confidence] = evidence[by];
  const row = tie(at, number, by);
  const more = evidence.length > 1 ? ` · ${counted(evidence.length, "sentence")}` : "";
  row.append(element("small", {}, element("code", {}, RULES[rule][0]), ` ${percent(confidence)}${more}`));
  return row;
}

function openRows() {
  const rows = [];
  for (const at of within()) {
    const { open, marks } = DOCUMENTS[at];
    const ordered = [...open].sort((a, b) => (marks[a[0]][1] === "nothing") - (marks[b[0]][1] === "nothing") || a[0] - b[0]);
    for (const [m, type, reason] of ordered) {
      const [, kind, first, last] = marks[m];
      if (hidden(kind)) continue;
      rows.push({
        at, key: `m${at}.${m}`,
        make: () => button(
          { class: "tie", click: () => chooseMark(at, m, true) },
          swatch(kind), bdi(wording(at, first, last)), element("small", {}, `${type} · ${kinds.get(kind).label}`),
          element("small", {}, PAGE.reasons[reason]),
        ),
      });
    }
  }
  return rows;
}

function counts(keys) {
  const found = new Map();
  for (const at of within()) {
    for (const statement of DOCUMENTS[at].statements) for (const key of keys(statement)) found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

const firings = (statement) => statement[4].map(([rule]) => rule);
const KEYS = { rule: (statement) => new Set(firings(statement)), predicate: (statement) => [statement[1]] };

function ruleRows() {
  const found = [...counts(firings)].sort((a, b) => b[1] - a[1] || (RULES[a[0]][0] < RULES[b[0]][0] ? -1 : 1));
  return found.map(([rule, count]) => ({
    at: state.document, key: `r${rule}`,
    make: () => element(
      "div", { class: "rule" },
      button({ class: "link", click: () => filterRule(rule) }, element("code", {}, RULES[rule][0])),
      element("span", { class: "count" }, counted(count, "time")),
      element("p", {}, RULES[rule][1]),
      element("details", {}, element("summary", {}, "Example"), element("blockquote", { lang: RULES[rule][3], dir: "auto" }, RULES[rule][2])),
    ),
  }));
}

function filterRule(rule) {
  state.rule = String(rule);
  state.view = "read";
  showList();
  byId("rule").focus();
}

function fillSelect(id, everything, names) {
  const found = [...counts(KEYS[id])].sort((a, b) => (names[a[0]] < names[b[0]] ? -1 : 1));
  const options = found.map(([key, count]) => element("option", { value: key }, `${names[key]} (${count})`));
  if (state[id] !== "" && !found.some(([key]) => key === Number(state[id]))) options.push(element("option", { value: state[id] }, `${names[state[id]]} (0)`));
  byId(id).replaceChildren(element("option", { value: "" }, everything), ...options);
  byId(id).value = state[id];
}

const SAID = {
  read: (n) => counted(n, "thing read", "things read"),
  open: (n) => `${counted(n, "phrase")} left open`,
  rules: (n) => `${counted(n, "rule")} fired`,
};

function showList() {
  fillSelect("rule", "every rule", RULES.map((rule) => rule[0]));
  fillSelect("predicate", "every tie", PREDICATES.map((predicate) => predicate[1]));
  for (const view of Object.keys(SAID)) byId(`show-${view}`).setAttribute("aria-pressed", String(state.view === view));
  byId("filters-read").hidden = state.view !== "read";
  const rows = { read: readRows, open: openRows, rules: ruleRows }[state.view]();
  byId("status").textContent = SAID[state.view](rows.length);
  byId("list").replaceChildren(...listed(rows, -1));
  byId("found").scrollTop = 0;
  markRow();
}

function listed(rows, before) {
  const made = [];
  let at = before;
  for (const row of rows.slice(0, ROWS)) {
    if (state.everywhere && state.view !== "rules" && row.at !== at) made.push(element("li", { class: "of" }, bdi(DOCUMENTS[row.at].title)));
    at = row.at;
    made.push(element("li", { "data-key": row.key }, row.make()));
  }
  const rest = rows.slice(ROWS);
  if (rest.length) {
    const last = element("li", {});
    last.append(
      button({
        class: "more",
        click: () => {
          const next = listed(rest, at);
          last.replaceWith(...next);
          next.find((item) => item.querySelector("button"))?.querySelector("button").focus();
        },
      }, `Show ${Math.min(ROWS, rest.length)} more of ${rest.length.toLocaleString("en")}`),
    );
    made.push(last);
  }
  return made;
}

function markRow() {
  byId("list").querySelector("[aria-current]")?.removeAttribute("aria-current");
  if (!state.pinned) return;
  const key = "mark" in state.pinned ? `m${state.document}.${state.pinned.mark}` : `s${state.document}.${state.pinned.statement}`;
  byId("list").querySelector(`[data-key="${key}"]`)?.setAttribute("aria-current", "true");
}

// -- pointing, keys -------------------------------------------------------------------------------

function markAt(target) {
  for (let one = target.closest?.("[data-m]"); one; one = one.parentElement.closest("[data-m]")) {
    if (!hidden(DOCUMENTS[state.document].marks[one.dataset.m][1])) return one;
  }
  return null;
}

let pointed = null;

function point(one) {
  if (one === pointed) return;
  pointed = one;
  showCard(one && { mark: Number(one.dataset.m) });
}

let stop = null; // the mark that the keyboard stands on: the only one that Tab reaches

function step(text, way) {
  const all = text.querySelectorAll("[data-m]");
  let at = stop && text.contains(stop) ? [].indexOf.call(all, stop) + way : way > 0 ? 0 : all.length - 1;
  while (all[at] && hidden(DOCUMENTS[state.document].marks[all[at].dataset.m][1])) at += way;
  if (!all[at]) return;
  for (const name of ["tabindex", "role"]) stop?.removeAttribute(name);
  stop = all[at];
  stop.setAttribute("tabindex", "0");
  stop.setAttribute("role", "button");
  stop.focus();
}

function startTexts() {
  const texts = byId("texts");
  texts.addEventListener("pointerover", (event) => event.pointerType !== "touch" && point(markAt(event.target)));
  texts.addEventListener("pointerleave", () => point(null));
  texts.addEventListener("focusin", (event) => event.target.dataset.m && point(event.target));
  texts.addEventListener("focusout", () => point(null));
  texts.addEventListener("click", (event) => {
    const one = markAt(event.target);
    if (one) chooseMark(state.document, Number(one.dataset.m));
    else if (!getSelection()?.toString()) unpin();
  });
  texts.addEventListener("keydown", (event) => {
    const text = event.target.closest(".text");
    if (!text || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") step(text, event.key === "ArrowRight" ? 1 : -1);
    else if ((event.key === "Enter" || event.key === " ") && event.target.dataset.m) chooseMark(state.document, Number(event.target.dataset.m));
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && unpin());
}

function startLegend() {
  for (const kind of PAGE.kinds) {
    const chip = button(
      {
        class: "chip", "aria-pressed": "true",
        click: () => {
          chip.setAttribute("aria-pressed", String(!document.body.classList.toggle(`off-${kind.key}`)));
          showList();
        },
      },
      swatch(kind.key), kind.label, element("span", { class: "count" }, kind.count.toLocaleString("en")),
    );
    byId("legend").append(chip);
  }
}

function startChoices() {
  for (const view of Object.keys(SAID)) byId(`show-${view}`).addEventListener("click", () => { state.view = view; showList(); });
  for (const id of ["rule", "predicate"]) byId(id).addEventListener("change", () => { state[id] = byId(id).value; showList(); });
  for (const id of ["tables", "everywhere"]) byId(id)?.addEventListener("change", () => { state[id] = byId(id).checked; showList(); });
  byId("labels").addEventListener("click", () => byId("labels").setAttribute("aria-pressed", String(document.body.classList.toggle("labels"))));
  byId("print").addEventListener("click", () => print());
  for (const one of document.querySelectorAll("#documents button")) {
    const at = Number(one.dataset.d);
    const { statements, open } = DOCUMENTS[at];
    one.querySelector("small").textContent = `${statements.filter(said).length} read, ${open.length} left open`;
    one.addEventListener("click", () => chooseDocument(at));
  }
}

function readAddress() {
  const [at, number, by] = location.hash.slice(1).split(".").map((part) => Number(part) - 1);
  if (DOCUMENTS[at]?.statements[number]?.[4][by]) {
    showDocument(at);
    showList();
    chooseStatement(at, number, by);
  } else chooseDocument(DOCUMENTS[at] ? at : 0);
}

function start() {
  const sum = (of) => DOCUMENTS.reduce((n, one) => n + of(one), 0);
  const unresolved = sum((one) => one.marks.filter((mark) => mark[1] === "unresolved").length);
  byId("summary").textContent = [
    several && counted(DOCUMENTS.length, "document"), counted(sum((one) => one.statements.filter(said).length), "thing read", "things read"),
    `${counted(RULES.length, "rule")} fired`, `${unresolved.toLocaleString("en")} unresolved`,
  ].filter(Boolean).join(" · ");
  startLegend();
  startTexts();
  startChoices();
  if (DOCUMENTS.length) readAddress();
  addEventListener("hashchange", readAddress);
}

start();
