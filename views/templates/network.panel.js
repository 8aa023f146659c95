// The panel: what is known of the chosen node or tie, and the sentences that state it.

const QUOTES = 40; // sentences shown at once; a button shows more
const ROWS = 5; // ties of one type shown at once

function link(node, text) {
  return element("button", { type: "button", class: "link", click: () => choose({ node }, { look: true }) }, bdi(text ?? NODES[node].name));
}

function heading(kicker, ...title) {
  const close = element("button", { type: "button", class: "close", "aria-label": say("close"), title: say("close"), click: () => choose({}) }, "×");
  return element("header", {}, element("p", { class: "kicker" }, ...kicker), close, element("h2", {}, ...title));
}

function factList(facts) {
  if (!facts.length) return null;
  const list = element("dl", {});
  for (const [label, value, style] of facts) {
    const shown = style === "date" ? sayDate(value) : style === "about" ? say("about", { n: Number(value) }) : value;
    list.append(element("dt", {}, style === "inward" ? `← ${label}` : capital(label)), element("dd", {}, bdi(shown)));
  }
  return list;
}

function marked(text, marks) {
  const pieces = [];
  let at = 0;
  for (let i = 0; i < marks.length; i += 2) {
    pieces.push(text.slice(at, marks[i]), element("mark", {}, text.slice(marks[i], marks[i + 1])));
    at = marks[i + 1];
  }
  return [...pieces, text.slice(at)].filter(Boolean);
}

function documentTitle(document) {
  if (!document.address) return bdi(document.title);
  return element("a", { href: document.address, rel: "noreferrer", target: "_blank" }, bdi(document.title));
}

function documentLine(document) {
  const date = document.published ? sayDate(document.published) : say("undated_document");
  const language = languageName(document.language);
  return [element("cite", {}, documentTitle(document)), element("p", { class: "quiet" }, [date, language].filter(Boolean).join(" · "))];
}

const languageNames = new Intl.DisplayNames([PAGE.language], { type: "language", fallback: "code" });

function languageName(code) {
  if (!code) return "";
  if (PAGE.languages[code]) return PAGE.languages[code];
  try {
    return languageNames.of(code);
  } catch {
    return code; // not a language tag
  }
}

function quotation([quote, marks, confidence, rules]) {
  const { quotes, rules: names } = evidence();
  const [, language, text] = quotes[quote];
  const strength = element("meter", { min: 0, max: 1, value: confidence, "aria-hidden": "true" });
  return element(
    "figure", {},
    element("blockquote", { lang: language || false, dir: "auto", tabindex: text.length > 600 ? 0 : false }, ...marked(text, marks)),
    element(
      "figcaption", { class: "quiet" }, strength, say("confidence", { n: percent.format(confidence) }),
      " · ", say("rule"), " ", element("code", {}, bdi(rules.map((rule) => names[rule]).join(", "))),
    ),
  );
}

function quotations(sentences, none) {
  // Sentences by document: its title, date and language once, its sentences below.
  if (!sentences.length) return [element("p", { class: "quiet" }, say(none))];
  const { quotes, documents } = evidence();
  const parts = [];
  const add = (rest) => {
    let open = null;
    let of = -1;
    const made = [];
    for (const sentence of rest.slice(0, QUOTES)) {
      const [document] = quotes[sentence[0]];
      if (document !== of) {
        open = element("article", { class: "source" }, ...documentLine(documents[document]));
        made.push(open);
        of = document;
      }
      open.append(quotation(sentence));
    }
    if (rest.length > QUOTES) {
      const more = element("button", { type: "button", class: "more" }, say("show_more", { n: rest.length - QUOTES }));
      more.addEventListener("click", () => {
        const next = add(rest.slice(QUOTES));
        more.replaceWith(...next);
        next[0].tabIndex = -1;
        next[0].focus();
      });
      made.push(more);
    }
    return made;
  };
  parts.push(...add(sentences));
  return parts;
}

function tiesList(node) {
  // One heading for each type and direction, the strongest ties first.
  const groups = new Map();
  for (const id of TIES_OF[node.id]) {
    const edge = EDGES[id];
    const { symmetric } = TIES.get(edge.kind);
    const way = symmetric ? "" : edge.from === node.id ? "→" : "←";
    const name = `${way} ${edge.kind}`;
    if (!groups.has(name)) groups.set(name, { way, kind: edge.kind, edges: [] });
    groups.get(name).edges.push(edge);
  }
  const parts = [];
  const order = [...TIES.keys()];
  const sorted = [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.way < b.way ? -1 : 1));
  for (const { way, kind, edges } of sorted) {
    edges.sort((a, b) => b.claims - a.claims || a.id - b.id);
    const arrow = way && element("span", { class: "way", role: "img", "aria-label": say(way === "→" ? "outward" : "inward") }, way);
    parts.push(element("h4", {}, stroke(kind), arrow, ` ${TIES.get(kind).label}`));
    parts.push(firstRows(edges, (edge) => {
      const other = NODES[edge.from === node.id ? edge.to : edge.from];
      const detail = edge.details.length ? tieLabel(edge) : "";
      return element(
        "li", { class: shownTies[edge.id] ? "" : "dim" }, swatch(other.kind, nodeColour(other)),
        element("span", {}, link(other.id), detail && element("small", {}, detail)),
        element(
          "button",
          { type: "button", class: "quotes", title: say("read_tie"), click: () => choose({ tie: edge.id }, { look: true }) },
          element("span", { class: "unseen" }, `${say("read_tie")}: `), say("sentences_counted", { n: sentenceCount(edge) }),
        ),
      );
    }));
  }
  return parts;
}

function firstRows(edges, row) {
  // A long list begins with a few rows, so that the sentences below it stay in sight.
  const list = element("ul", { class: "ties" }, ...edges.slice(0, edges.length > ROWS + 1 ? ROWS : ROWS + 1).map(row));
  const rest = edges.slice(list.children.length);
  if (!rest.length) return list;
  const more = element("button", { type: "button", class: "more" }, say("show_more", { n: rest.length }));
  const last = element("li", {}, more);
  more.addEventListener("click", () => {
    const made = rest.map(row);
    last.replaceWith(...made);
    made[0].querySelector("button").focus();
  });
  list.append(last);
  return list;
}

function sentenceCount(edge) {
  return new Set(evidence().ties[edge.id].flatMap((relation) => relation.quotes.map(([quote]) => quote))).size;
}

function nodePanel(node) {
  const known = evidence().nodes[node.id];
  const names = Object.entries(known.names).map(([language, wordings]) => [
    language ? languageName(language) : say("unnamed_language"), wordings,
  ]);
  const parts = [
    heading([swatch(node.kind, nodeColour(node)), describe(node)], bdi(node.name)),
    factList(known.facts),
  ];
  if (names.length) {
    const list = element("dl", { class: "names" });
    for (const [language, wordings] of names) list.append(element("dt", {}, language), element("dd", {}, ...wordings.flatMap((name, i) => [i ? " · " : "", bdi(name)])));
    parts.push(element("h3", {}, say("also_named")), list);
  }
  if (TIES_OF[node.id].length) parts.push(element("h3", {}, say("tied_to")), ...tiesList(node));
  const documents = new Set(known.quotes.map(([quote]) => evidence().quotes[quote][0])).size;
  parts.push(element("h3", {}, documents ? `${say("said_in")} ${say("documents_counted", { n: documents })}` : say("details")));
  return [...parts, ...quotations(known.quotes, "no_sentence_node")];
}

function tiePanel(edge) {
  const between = EDGES.filter((other) => other.id !== edge.id && samePair(other, edge));
  const parts = [
    heading(
      [stroke(edge.kind), capital(TIES.get(edge.kind).label), edge.period ? ` · ${sayPeriod(edge.period)}` : ""],
      link(edge.from), element("span", { class: "between" }, tieLabel(edge)), link(edge.to),
    ),
  ];
  const relations = evidence().ties[edge.id];
  for (const relation of relations) {
    if (relation.against) {
      parts.push(element("p", { class: "quiet" }, bdi(NODES[edge.to].name), ` → `, bdi(NODES[edge.from].name)));
    }
    parts.push(factList(relation.facts), ...quotations(relation.quotes, "no_sentence"));
  }
  if (between.length) {
    parts.push(element("h3", {}, say("also_between")));
    const list = element("ul", { class: "ties" });
    for (const other of between) {
      list.append(element("li", {}, stroke(other.kind), element("button", { type: "button", class: "link", click: () => choose({ tie: other.id }) }, tieLabel(other))));
    }
    parts.push(list);
  }
  return parts;
}

function samePair(a, b) {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

function welcome() {
  if (!NODES.length) return [element("p", { class: "lead" }, say("empty"))];
  const parts = [element("p", { class: "lead" }, say("intro"))];
  parts.push(element("h3", {}, say("most_tied")));
  const list = element("ul", { class: "ties" });
  for (const node of ORDER.filter(({ id }) => shownNodes[id]).slice(0, 8)) {
    list.append(
      element(
        "li", {}, swatch(node.kind, nodeColour(node)),
        element("span", {}, link(node.id), element("small", {}, describe(node))),
        element("span", { class: "count" }, say("ties_counted", { n: TIES_OF[node.id].length })),
      ),
    );
  }
  parts.push(list);
  return parts;
}

function showPanel() {
  const panel = byId("panel");
  const parts = state.node !== null ? nodePanel(NODES[state.node]) : state.tie !== null ? tiePanel(EDGES[state.tie]) : welcome();
  const inside = panel.contains(document.activeElement);
  panel.replaceChildren(...parts.filter(Boolean));
  panel.scrollTop = 0;
  panel.classList.toggle("chosen", state.node !== null || state.tie !== null);
  // A link in the panel has gone with the old content: the keyboard goes on in the new one.
  if (inside) panel.focus({ preventScroll: true });
}
