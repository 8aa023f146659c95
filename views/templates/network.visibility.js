// Which nodes and ties the filters leave. A tie shows if its type, one of its roles and its time
// pass and both ends show; a node shows if its kind and country pass, and one of its ties passes by
// type, role and time (or it has none and its own time passes).

const shownNodes = new Uint8Array(NODES.length);
const shownTies = new Uint8Array(EDGES.length);

const detailKey = (kind, detail) => `tie:${kind}/${detail}`;

function inTime(period) {
  if (!state.from && !state.to) return true;
  if (!period) return state.undated;
  return (!state.from || period[1] >= state.from) && (!state.to || period[0] <= state.to);
}

function tiePasses(edge) {
  if (state.off.has(`tie:${edge.kind}`)) return false;
  const details = edge.details;
  if (details.length && details.every((detail) => state.off.has(detailKey(edge.kind, detail)))) return false;
  return inTime(edge.period);
}

const DATED = new Set(["Event", "Agreement"]);

function nodePasses(node, passing) {
  if (state.off.has(`kind:${node.kind}`) || state.off.has(`country:${node.country ?? ""}`)) return false;
  if (DATED.has(node.kind) && !inTime(node.period)) return false;
  const ties = TIES_OF[node.id];
  return ties.length ? ties.some((tie) => passing[tie]) : inTime(node.period);
}

function filter() {
  const passing = EDGES.map(tiePasses);
  for (const node of NODES) shownNodes[node.id] = nodePasses(node, passing) ? 1 : 0;
  for (const edge of EDGES) {
    shownTies[edge.id] = passing[edge.id] && shownNodes[edge.from] && shownNodes[edge.to] ? 1 : 0;
  }
}

const sum = (flags) => flags.reduce((total, flag) => total + flag, 0);
