// Names on the drawing: the most important first, each where it meets neither a name nor a node.

const LABELS = 250; // names at most: beyond, a screen is full
const FEW = 24; // names where nodes are too small to tell apart: the hubs
const VISIBLE = 3; // pixels of radius from which on a node is told apart, and not covered
const LINE = 26; // characters of a line; a name has two lines at most
const FONT = '"Inter", "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const measured = new Map();
const ORDER = [...NODES].sort((a, b) => b.degree - a.degree || b.documents - a.documents || a.id - b.id);

function wrap(name) {
  const lines = [""];
  for (const word of clip(plain(name), 60).split(" ")) {
    const last = lines.length - 1;
    if (!lines[last] || lines[last].length + word.length < LINE) lines[last] = `${lines[last]} ${word}`.trim();
    else lines.push(word);
  }
  const kept = lines.slice(0, 2).map((line) => clip(line, LINE + 8));
  if (lines.length > 2) kept[1] = `${kept[1].replace(/[…,;:]?$/, "")}…`;
  return kept;
}

function label(context, node, size, strong) {
  const key = `${node.id}/${size}/${strong}`;
  if (!measured.has(key)) {
    const lines = wrap(node.name);
    context.font = `${strong ? 600 : 400} ${size}px ${FONT}`;
    const widths = lines.map((line) => context.measureText(line).width);
    let code = 0;
    if (node.country) {
      context.font = `600 ${Math.round(size * 0.74)}px ${FONT}`;
      code = context.measureText(node.country).width + 4;
      widths[widths.length - 1] += code;
    }
    measured.set(key, { lines, widths, code, width: Math.max(...widths), height: lines.length * size * 1.2 });
  }
  return measured.get(key);
}

class Room {
  // Which parts of the screen are taken: boxes in a coarse grid.
  constructor(cell = 64) {
    this.cell = cell;
    this.boxes = new Map();
  }

  *cells([left, top, right, bottom]) {
    for (let i = Math.floor(left / this.cell); i <= Math.floor(right / this.cell); i++) {
      for (let j = Math.floor(top / this.cell); j <= Math.floor(bottom / this.cell); j++) yield i * 4096 + j;
    }
  }

  take(box) {
    for (const cell of this.cells(box)) {
      if (!this.boxes.has(cell)) this.boxes.set(cell, []);
      this.boxes.get(cell).push(box);
    }
  }

  free([left, top, right, bottom]) {
    for (const cell of this.cells([left, top, right, bottom])) {
      for (const taken of this.boxes.get(cell) ?? []) {
        if (left < taken[2] && right > taken[0] && top < taken[3] && bottom > taken[1]) return false;
      }
    }
    return true;
  }
}

function paintLabels(context, focus) {
  const { width, height } = stageSize();
  const ratio = context.canvas.width / width;
  const scale = drawing.net.getScale();
  const view = drawing.net.getViewPosition();
  const onScreen = (node) => ({
    x: (node.x - view.x) * scale + width / 2,
    y: (node.y - view.y) * scale + height / 2,
    r: node.size * scale,
  });
  const inFocusNodes = focus && new Set(focus.nodes);
  const wanted = ORDER.filter((node) => (inFocusNodes ? inFocusNodes.has(node.id) : shownNodes[node.id]))
    .map((node) => ({ node, ...onScreen(node) }))
    .filter(({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40);
  wanted.sort((a, b) => (b.node.id === state.node) - (a.node.id === state.node));

  const room = new Room();
  const visible = wanted.filter(({ r }) => r >= VISIBLE);
  for (const { x, y, r } of visible) room.take([x - r * 0.8, y - r * 0.8, x + r * 0.8, y + r * 0.8]);
  const most = Math.min(LABELS, Math.max(FEW, visible.length));
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  let painted = 0;
  for (const { node, x, y, r } of wanted) {
    if (painted >= most) break;
    const strong = node.id === state.node || (r > 15 && node.degree > 3);
    const size = strong ? 13 : 12;
    const text = label(context, node, size, strong);
    const gap = r + 5;
    const places = [
      [x - text.width / 2, y + gap],
      [x - text.width / 2, y - gap - text.height],
      [x + gap, y - text.height / 2],
      [x - gap - text.width, y - text.height / 2],
    ];
    for (const [left, top] of places) {
      const box = [left - 3, top - 1, left + text.width + 3, top + text.height + 1];
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height || !room.free(box)) continue;
      room.take(box);
      // Lines keep to the node: centred above and below it, flush beside it.
      const side = left > x ? 0 : left + text.width < x ? 1 : 0.5;
      paintLabel(context, node, text, { left, top, size, strong, side });
      painted += 1;
      break;
    }
  }
  context.restore();
}

function paintLabel(context, node, text, { left, top, size, strong, side }) {
  text.lines.forEach((line, i) => {
    const start = left + (text.width - text.widths[i]) * side;
    const middle = top + (i + 0.5) * size * 1.2;
    const last = i === text.lines.length - 1 && node.country;
    context.font = `${strong ? 600 : 400} ${size}px ${FONT}`;
    context.strokeStyle = theme.paper;
    context.lineWidth = 3.5;
    context.strokeText(line, start, middle);
    context.fillStyle = theme.ink;
    context.fillText(line, start, middle);
    if (!last) return;
    const end = start + text.widths[i] - text.code + 4;
    context.font = `600 ${Math.round(size * 0.74)}px ${FONT}`;
    context.strokeText(node.country, end, middle);
    context.fillStyle = theme.muted;
    context.fillText(node.country, end, middle);
  });
}
