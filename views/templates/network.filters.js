// Legend and filters in one: each line shows how a thing looks, how many there are, and hides them.

function swatch(kind, colour) {
  const look = KINDS.get(kind);
  const drawn = svg("svg", { viewBox: "-1.4 -1.4 2.8 2.8", class: "swatch", "aria-hidden": "true" });
  drawn.append(svg("path", { d: look.shape, "fill-rule": "evenodd", fill: colour ?? kindColour(kind) }));
  return drawn;
}

function stroke(tie) {
  const look = TIES.get(tie);
  const drawn = svg("svg", { viewBox: "0 0 26 10", class: "stroke", "aria-hidden": "true" });
  drawn.append(
    svg("line", {
      x1: 1, y1: 5, x2: 25, y2: 5, "stroke-width": 2.4, "stroke-linecap": "round",
      stroke: look.colour[theme.dark ? 1 : 0], "stroke-dasharray": look.dash.join(" ") || "none",
    }),
  );
  return drawn;
}

function disc(colour) {
  const drawn = svg("svg", { viewBox: "-1.4 -1.4 2.8 2.8", class: "swatch", "aria-hidden": "true" });
  drawn.append(svg("circle", { r: 0.95, fill: colour }));
  return drawn;
}

function filterRow(key, label, count, mark, level = "") {
  const box = element("input", { type: "checkbox" });
  box.checked = !state.off.has(key);
  box.dataset.key = key;
  box.addEventListener("change", () => {
    const off = new Set(state.off);
    if (box.checked) off.delete(key);
    else off.add(key);
    change({ off });
  });
  const row = element(
    "label", { class: `row ${level}` }, box, mark, element("span", {}, bdi(label)),
    element("span", { class: "count" }, decimal.format(count)),
  );
  return element("li", {}, row);
}

function drawFilters() {
  byId("filter-kinds").replaceChildren(
    ...PAGE.kinds.map((kind) =>
      filterRow(
        `kind:${kind.key}`, capital(kind.label), kind.count,
        swatch(kind.key, state.colour === "kind" ? undefined : theme.muted),
      ),
    ),
  );
  byId("filter-ties").replaceChildren(
    ...PAGE.ties.flatMap((tie) => [
      filterRow(`tie:${tie.key}`, tie.label, tie.count, stroke(tie.key)),
      ...tie.details.map((detail) =>
        filterRow(detailKey(tie.key, detail.key), detail.label, detail.count, null, "detail"),
      ),
    ]),
  );
  const countries = PAGE.countries.map((country) =>
    filterRow(
      `country:${country.key}`, `${country.label} (${country.key})`, country.count,
      state.colour === "country" ? disc(countryColour(country.key)) : null,
    ),
  );
  if (PAGE.countryless) {
    const mark = state.colour === "country" ? disc(countryColour(null)) : null;
    countries.push(filterRow("country:", say("no_country"), PAGE.countryless, mark));
  }
  byId("filter-countries").replaceChildren(...countries);
  byId("from").value = state.from;
  byId("to").value = state.to;
  byId("undated").checked = state.undated;
  byId("reset").hidden = !(state.off.size || state.from || state.to || !state.undated);
  press("colour-kind", state.colour === "kind");
  press("colour-country", state.colour === "country");
}

function press(id, pressed) {
  byId(id).setAttribute("aria-pressed", String(pressed));
}

function syncFilters() {
  // Boxes are kept, not made anew, so that the keyboard stays where it was.
  for (const box of byId("filters").querySelectorAll("input[data-key]")) {
    box.checked = !state.off.has(box.dataset.key);
  }
  byId("reset").hidden = !(state.off.size || state.from || state.to || !state.undated);
}

function startFilters() {
  for (const id of ["from", "to"]) {
    byId(id).addEventListener("change", (event) => change({ [id]: event.target.value }));
  }
  byId("undated").addEventListener("change", (event) => change({ undated: event.target.checked }));
  byId("reset").addEventListener("click", () => {
    change({ off: new Set(), from: "", to: "", undated: true });
    drawFilters();
    byId("query").focus();
  });
  for (const colour of ["kind", "country"]) {
    byId(`colour-${colour}`).addEventListener("click", () => {
      change({ colour });
      drawFilters();
    });
  }
  byId("toggle-filters").addEventListener("click", (event) => {
    const open = byId("filters").classList.toggle("open");
    event.target.setAttribute("aria-expanded", String(open));
  });
}
