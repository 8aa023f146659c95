// The drawing: vis-network holds the view and draws nodes and ties; shapes, veil and names are ours.

const theme = { dark: false, paper: "", ink: "", muted: "", accent: "" };
const SHAPES = new Map(PAGE.kinds.map((kind) => [kind.key, new Path2D(kind.shape)]));
const COUNTRY_RANK = new Map(PAGE.countries.map((country, rank) => [country.key, rank]));
// The more ties, the fainter: where thousands cross, a single one need not be followed.
const TIE_OPACITY = Math.min(0.62, 20 / Math.sqrt(EDGES.length || 1));
const drawing = { whole: true, net: null, nodes: null, edges: null, canvas: null };

function readTheme(forced) {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  theme.dark = forced !== "light" && matchMedia("(prefers-color-scheme: dark)").matches;
  const suffix = forced === "light" ? "-light" : "";
  for (const name of ["paper", "ink", "muted", "accent"]) theme[name] = read(`--${name}${suffix}`);
}

const kindColour = (kind) => KINDS.get(kind).colour[theme.dark ? 1 : 0];

function countryColour(code) {
  const colours = PAGE.countryColours[theme.dark ? "dark" : "light"];
  return colours[COUNTRY_RANK.get(code)] ?? theme.muted;
}

const nodeColour = (node) => (state.colour === "kind" ? kindColour(node.kind) : countryColour(node.country));
const tieColour = (edge) => TIES.get(edge.kind).colour[theme.dark ? 1 : 0];

function paintNode(context, node, { halo = !LARGE, ring = false } = {}) {
  context.save();
  context.translate(node.x, node.y);
  context.scale(node.size, node.size);
  const shape = SHAPES.get(node.kind);
  context.lineJoin = "round";
  if (ring) {
    context.lineWidth = 0.75;
    context.strokeStyle = theme.ink;
    context.stroke(shape);
  }
  if (halo || ring) {
    context.lineWidth = 0.34;
    context.strokeStyle = theme.paper;
    context.stroke(shape);
    context.fillStyle = theme.paper; // no tie shows through a hole
    context.fill(shape, "nonzero");
  }
  context.fillStyle = nodeColour(node);
  context.fill(shape, "evenodd");
  context.restore();
}

function bend(edge) {
  // vis-network's own control point of a bent tie, so that ours lies exactly on it.
  if (!edge.smooth) return null;
  const from = NODES[edge.from];
  const to = NODES[edge.to];
  const share = (edge.smooth.type === "curvedCW" ? 1 : -1) * edge.smooth.roundness;
  const across = to.x - from.x;
  const up = from.y - to.y;
  const angle = (Math.atan2(up, across) + (0.5 * share + 0.5) * Math.PI) % (2 * Math.PI);
  const reach = (0.5 * share + 0.5) * Math.hypot(across, up);
  return { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
}

function paintTie(context, edge) {
  const from = NODES[edge.from];
  const to = NODES[edge.to];
  const via = bend(edge);
  context.save();
  context.strokeStyle = tieColour(edge);
  context.lineWidth = edge.width + 1.2;
  context.setLineDash(TIES.get(edge.kind).dash);
  context.beginPath();
  context.moveTo(from.x, from.y);
  if (edge.from === edge.to) context.arc(from.x + from.size, from.y - from.size, from.size, 0, 2 * Math.PI);
  else if (via) context.quadraticCurveTo(via.x, via.y, to.x, to.y);
  else context.lineTo(to.x, to.y);
  context.stroke();
  context.restore();
}

function inFocus() {
  // The chosen thing and what it is tied to: null where nothing is chosen.
  if (state.tie !== null) {
    const edge = EDGES[state.tie];
    return { ties: [state.tie], nodes: [...new Set([edge.from, edge.to])] };
  }
  if (state.node === null) return null;
  const ties = TIES_OF[state.node].filter((tie) => shownTies[tie]);
  const nodes = new Set([state.node]);
  for (const tie of ties) nodes.add(EDGES[tie].from).add(EDGES[tie].to);
  return { ties, nodes: [...nodes] };
}

function afterDrawing(context) {
  const focus = inFocus();
  if (focus) {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 0.84;
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.restore();
    for (const tie of focus.ties) paintTie(context, EDGES[tie]);
    for (const node of focus.nodes) {
      paintNode(context, NODES[node], { halo: true, ring: node === state.node });
    }
  }
  paintLabels(context, focus);
  drawing.painted?.();
}

const visColour = (edge) => ({ color: tieColour(edge), opacity: TIE_OPACITY });

function visNode({ id, x, y, size }) {
  return shownNodes[id] ? { id, x, y, size } : { id, x, y, size, hidden: true };
}

function visEdge(edge) {
  // Every option of a row costs vis-network time: only those that differ from the usual are given.
  const { id, from, to, width, smooth, kind } = edge;
  const row = { id, from, to };
  const { dash } = TIES.get(kind);
  if (kind !== PAGE.ties[0].key) row.color = visColour(edge);
  if (width !== EDGES[0].width) row.width = width;
  if (smooth) row.smooth = smooth;
  if (dash.length && !LARGE) row.dashes = dash;
  if (!shownTies[id]) row.hidden = true;
  return row;
}

const drawnNodes = new Uint8Array(NODES.length); // what vis-network has been told
const drawnTies = new Uint8Array(EDGES.length);

function startDrawing() {
  drawing.nodes = new vis.DataSet(NODES.map(visNode));
  drawing.edges = new vis.DataSet(EDGES.map(visEdge));
  const options = structuredClone(OPTIONS);
  options.nodes.ctxRenderer = ({ ctx, id }) => ({
    drawNode: () => paintNode(ctx, NODES[id]),
    nodeDimensions: { width: 2 * NODES[id].size, height: 2 * NODES[id].size },
  });
  if (EDGES.length) {
    options.edges.color = { ...options.edges.color, color: PAGE.ties[0].colour[theme.dark ? 1 : 0], opacity: TIE_OPACITY };
    options.edges.width = EDGES[0].width;
  }
  options.interaction.dragView = !LARGE;
  options.interaction.zoomView = !LARGE;
  drawing.net = new vis.Network(byId("drawing"), { nodes: drawing.nodes, edges: drawing.edges }, options);
  drawing.canvas = byId("drawing").querySelector("canvas");
  drawnNodes.set(shownNodes);
  drawnTies.set(shownTies);
  drawing.net.on("afterDrawing", afterDrawing);
  drawing.net.on("resize", () => drawing.whole && fit());
  for (const moved of ["dragEnd", "zoom"]) drawing.net.on(moved, () => (drawing.whole = false));
  drawing.canvas.setAttribute("role", "img");
  const frame = byId("drawing").firstElementChild;
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", `${say("drawing")}. ${say("keys")}`);
  frame.addEventListener("keydown", steer);
}

function redrawData() {
  // Only what has changed: thousands of unchanged rows would cost a second.
  const turned = (shown, drawn) => [...shown.keys()].filter((id) => shown[id] !== drawn[id]);
  const rows = (ids, shown) => ids.map((id) => ({ id, hidden: !shown[id] }));
  const nodes = turned(shownNodes, drawnNodes);
  const edges = turned(shownTies, drawnTies);
  if (nodes.length) drawing.nodes.update(rows(nodes, shownNodes));
  if (edges.length) drawing.edges.update(rows(edges, shownTies));
  drawnNodes.set(shownNodes);
  drawnTies.set(shownTies);
  const words = counted(sum(shownNodes), sum(shownTies));
  drawing.canvas.setAttribute("aria-label", say("canvas", words));
}

function recolour() {
  readTheme();
  drawing.edges.update(EDGES.map((edge) => ({ id: edge.id, color: visColour(edge) })));
  drawing.net.redraw();
}

function stageSize() {
  return { width: drawing.canvas.clientWidth, height: drawing.canvas.clientHeight };
}

function fit() {
  drawing.whole = true; // and keep it whole when the window changes, until the reader moves it
  const { width, height } = stageSize();
  const shown = NODES.filter((node) => shownNodes[node.id]);
  if (!shown.length || !width || !height) return;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, size } of shown) {
    left = Math.min(left, x - size);
    right = Math.max(right, x + size);
    top = Math.min(top, y - size);
    bottom = Math.max(bottom, y + size);
  }
  // Room for the names, which keep their size when the drawing shrinks.
  const [aside, above] = [Math.min(90, width * 0.12), Math.min(44, height * 0.1)];
  const scale = Math.min((width - 2 * aside) / (right - left), (height - 2 * above) / (bottom - top), 1.5);
  moveTo({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale);
  drawing.whole = true;
}

function moveTo(position, scale) {
  drawing.whole = false;
  drawing.net.moveTo({ position, scale: Math.min(8, Math.max(0.01, scale)), animation: false });
  drawing.moved?.();
}

function zoom(factor) {
  moveTo(drawing.net.getViewPosition(), drawing.net.getScale() * factor);
}

function pan(right, down) {
  const { x, y } = drawing.net.getViewPosition();
  const scale = drawing.net.getScale();
  moveTo({ x: x + right / scale, y: y + down / scale }, scale);
}

function steer(event) {
  const steps = {
    ArrowLeft: () => pan(-80, 0), ArrowRight: () => pan(80, 0),
    ArrowUp: () => pan(0, -80), ArrowDown: () => pan(0, 80),
    "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: fit,
  };
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(steps, event.key)) return;
  event.preventDefault();
  steps[event.key]();
}

function lookAt() {
  // Bring the chosen thing into view without changing the scale more than needed.
  const ends = state.tie !== null ? [NODES[EDGES[state.tie].from], NODES[EDGES[state.tie].to]] : [NODES[state.node]];
  const middle = { x: (ends[0].x + ends.at(-1).x) / 2, y: (ends[0].y + ends.at(-1).y) / 2 };
  moveTo(middle, Math.max(drawing.net.getScale(), Math.min(0.8, 40 / ends[0].size)));
}

function nodeAt({ x, y }, slack = 4) {
  // The shown node nearest to a point of the screen, within its rim and a little slack.
  const at = drawing.net.DOMtoCanvas({ x, y });
  const scale = drawing.net.getScale();
  let best = null;
  let nearest = Infinity;
  for (const node of NODES) {
    if (!shownNodes[node.id]) continue;
    const rest = Math.hypot(node.x - at.x, node.y - at.y) - node.size - slack / scale;
    if (rest < 0 && rest < nearest) [best, nearest] = [node.id, rest];
  }
  return best;
}

function tieAt(point) {
  const tie = drawing.net.getEdgeAt(point);
  return tie !== undefined && shownTies[tie] ? tie : null;
}

function chooseAt(point, slack) {
  const node = nodeAt(point, slack);
  choose(node !== null ? { node } : { tie: tieAt(point) });
}

function startPointing() {
  const stage = byId("stage");
  const tip = byId("tip");
  let waiting = false;
  drawing.net.on("click", (event) => {
    const touch = event.event?.pointers?.[0]?.pointerType === "touch";
    chooseAt(event.pointer.DOM, touch ? 14 : 4);
  });
  stage.addEventListener("pointermove", (event) => {
    if (waiting || event.buttons || event.pointerType === "touch") return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const box = drawing.canvas.getBoundingClientRect();
      const point = { x: event.clientX - box.left, y: event.clientY - box.top };
      const onCanvas = event.target instanceof HTMLCanvasElement;
      const node = onCanvas ? nodeAt(point) : null;
      const tie = onCanvas && node === null ? tieAt(point) : null;
      tip.hidden = node === null && tie === null;
      stage.classList.toggle("pointing", !tip.hidden);
      if (node !== null) tip.replaceChildren(bdi(NODES[node].name), element("small", {}, describe(NODES[node])));
      else if (tie !== null) tip.replaceChildren(...tieWords(EDGES[tie]));
      tip.classList.toggle("left", point.x > box.width / 2);
      tip.style.setProperty("--x", `${point.x}px`);
      tip.style.setProperty("--y", `${point.y}px`);
    });
  });
  stage.addEventListener("pointerleave", () => {
    tip.hidden = true;
  });
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("whole").addEventListener("click", () => fit());
}

const describe = (node) => [kindLabel(node.kind), countryLabel(node.country)].filter(Boolean).join(" · ");
const tieWords = (edge) => [
  bdi(NODES[edge.from].name),
  element("small", { class: "between" }, tieLabel(edge)),
  bdi(NODES[edge.to].name),
];
