// The one state that drawing, table, panel and address share; the address keeps it after the "#".

const state = {
  node: null, // position of the chosen node
  tie: null, // or of the chosen tie
  off: new Set(), // what the filters hide: "kind:Person", "country:FR", "tie:HOLDS", …
  from: "",
  to: "",
  undated: true,
  colour: "kind",
  view: "drawing",
  rows: "nodes",
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readFragment() {
  const given = new URLSearchParams(location.hash.slice(1));
  const one = (name, allowed, otherwise) => (allowed.includes(given.get(name)) ? given.get(name) : otherwise);
  const day = (name) => (DAY.test(given.get(name) ?? "") ? given.get(name) : "");
  state.node = NODE_OF.get(given.get("node")) ?? null;
  state.tie = state.node === null ? (EDGE_OF.get(given.get("tie")) ?? null) : null;
  state.off = new Set(given.getAll("hide"));
  state.from = day("from");
  state.to = day("to");
  state.undated = given.get("undated") !== "no";
  state.colour = one("colour", ["kind", "country"], "kind");
  state.view = one("view", ["drawing", "table"], "drawing");
  state.rows = one("rows", ["nodes", "ties"], "nodes");
}

function fragment() {
  const kept = new URLSearchParams();
  if (state.node !== null) kept.set("node", NODES[state.node].key);
  if (state.tie !== null) kept.set("tie", EDGES[state.tie].key);
  for (const key of [...state.off].sort()) kept.append("hide", key);
  if (state.from) kept.set("from", state.from);
  if (state.to) kept.set("to", state.to);
  if (!state.undated) kept.set("undated", "no");
  if (state.colour !== "kind") kept.set("colour", state.colour);
  if (state.view !== "drawing") kept.set("view", state.view);
  if (state.rows !== "nodes") kept.set("rows", state.rows);
  return `#${kept}`;
}

function keepFragment(step) {
  // A choice is a step that "Back" undoes; turning a filter is not.
  if (fragment() === (location.hash || "#")) return;
  history[step ? "pushState" : "replaceState"](null, "", fragment());
}

function choose({ node = null, tie = null }, { look = false } = {}) {
  state.node = node;
  state.tie = tie;
  keepFragment(true);
  showChoice(look);
}

function change(values) {
  Object.assign(state, values);
  keepFragment(false);
  showAll();
}
