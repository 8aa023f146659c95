// Start: read the state from the address, draw, and keep everything in step from then on.

function showView() {
  const asTable = state.view === "table";
  byId("stage").hidden = asTable;
  byId("tables").hidden = !asTable;
  byId("save-picture").hidden = asTable;
  byId("save-table").hidden = !asTable;
  press("show-drawing", !asTable);
  press("show-table", asTable);
}

function showStatus() {
  const shown = say("shown", counted(sum(shownNodes), sum(shownTies)));
  const chosen =
    state.node !== null ? plain(NODES[state.node].name)
    : state.tie !== null ? `${plain(NODES[EDGES[state.tie].from].name)}, ${tieLabel(EDGES[state.tie])}, ${plain(NODES[EDGES[state.tie].to].name)}`
    : "";
  byId("status").textContent = [chosen, shown].filter(Boolean).join(". ");
}

function showChoice(look) {
  showPanel();
  showStatus();
  if (state.view === "table") showTable();
  else if (look && (state.node !== null || state.tie !== null)) lookAt();
  else drawing.net.redraw();
}

function showAll(first = false) {
  const stageWasHidden = byId("stage").hidden;
  filter();
  showView();
  redrawData();
  if (!first) drawing.net.redraw();
  syncFilters();
  showPanel();
  showStatus();
  showTable();
  search();
  if (stageWasHidden && !byId("stage").hidden) {
    fit();
  }
}

function start() {
  readTheme();
  readFragment();
  const words = counted(NODES.length, EDGES.length);
  byId("summary").textContent = say("from_documents", { ...words, documents: say("documents_counted", { n: PAGE.documents }) });
  const [nodes, ties] = PAGE.leftOut;
  if (nodes || ties) {
    byId("left-out").textContent = say("left_out", counted(nodes, ties));
    byId("left-out").hidden = false;
  }
  filter();
  startDrawing();
  if (LARGE) startOverlay();
  startPointing();
  startFilters();
  startSearch();
  startTable();
  startPicture();
  drawFilters();
  for (const view of ["drawing", "table"]) byId(`show-${view}`).addEventListener("click", () => change({ view }));
  addEventListener("popstate", () => {
    readFragment();
    drawFilters();
    showAll();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    recolour();
    drawFilters();
    showPanel();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (state.node !== null || state.tie !== null) && event.target.id !== "query") choose({});
  });
  showAll(true);
  fit();
}

start();
