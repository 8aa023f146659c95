// Search: names in every language, without regard to accents and case; results are buttons.

const FOUND = 30; // results shown at once
let folded = null; // each node's names, folded at the first search

function matches(text) {
  folded ??= NODES.map((node) => [node.name, ...node.names].map(fold));
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) return null;
  const found = [];
  for (const node of NODES) {
    const names = folded[node.id];
    if (!words.every((word) => names.some((name) => name.includes(word)))) continue;
    const whole = words.join(" ");
    const rank = names.some((name) => name === whole) ? 0 : names.some((name) => name.startsWith(whole)) ? 1 : 2;
    found.push({ node, rank });
  }
  found.sort((a, b) => a.rank - b.rank || b.node.degree - a.node.degree || a.node.id - b.node.id);
  return found.map(({ node }) => node);
}

function resultRow(node) {
  const notes = [describe(node), shownNodes[node.id] ? "" : say("hidden_now")].filter(Boolean).join(" · ");
  const row = element(
    "button", { type: "button", class: "result", click: () => choose({ node: node.id }, { look: true }) },
    swatch(node.kind, nodeColour(node)), element("span", {}, bdi(node.name), element("small", {}, notes)),
  );
  return element("li", {}, row);
}

function search() {
  const found = matches(byId("query").value);
  byId("results").replaceChildren(...(found ?? []).slice(0, FOUND).map(resultRow));
  byId("found").textContent = !found ? "" : found.length ? say("results_counted", { n: found.length }) : say("search_none");
}

function startSearch() {
  const query = byId("query");
  const results = byId("results");
  query.addEventListener("input", search);
  query.addEventListener("keydown", (event) => {
    const first = results.querySelector("button");
    if (!first) return;
    if (event.key === "Enter") first.click();
    else if (event.key === "ArrowDown") first.focus();
    else return;
    event.preventDefault();
  });
  results.addEventListener("keydown", (event) => {
    const buttons = [...results.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowDown") buttons[Math.min(at + 1, buttons.length - 1)].focus();
    else if (event.key === "ArrowUp") (buttons[at - 1] ?? query).focus();
    else if (event.key === "Escape") query.focus();
    else return;
    event.preventDefault();
  });
}
