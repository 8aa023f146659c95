// The drawing on paper: a PNG with title and legend, and a light drawing for the printer.

function onLight(work) {
  // Paper is white, whatever the screen is.
  readTheme("light");
  const colours = (edge) => ({ id: edge.id, color: visColour(edge) });
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark) drawing.edges.update(EDGES.map(colours));
  drawing.net.redraw();
  const done = () => {
    readTheme();
    if (dark) drawing.edges.update(EDGES.map(colours));
    drawing.net.redraw();
  };
  if (!work) return done;
  work();
  done();
  return null;
}

function picture() {
  const drawn = drawing.canvas;
  const ratio = drawn.width / drawn.clientWidth;
  const margin = 24 * ratio;
  const top = 78 * ratio;
  const kinds = PAGE.kinds.filter((kind) => !state.off.has(`kind:${kind.key}`));
  const made = document.createElement("canvas");
  made.width = drawn.width + 2 * margin;
  made.height = drawn.height + top + 56 * ratio;
  const context = made.getContext("2d");
  onLight(() => {
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, made.width, made.height);
    context.drawImage(drawn, margin, top);
    context.fillStyle = theme.ink;
    context.textBaseline = "alphabetic";
    context.font = `600 ${22 * ratio}px Charter, Georgia, "Liberation Serif", serif`;
    context.fillText(clip(plain(document.title), 80), margin, 40 * ratio, drawn.width);
    context.fillStyle = theme.muted;
    context.font = `${13 * ratio}px ${FONT}`;
    context.fillText(byId("summary").textContent, margin, 62 * ratio, drawn.width);
    let x = margin;
    const y = made.height - 24 * ratio;
    for (const kind of kinds) {
      context.save();
      context.translate(x + 7 * ratio, y - 5 * ratio);
      context.scale(7 * ratio, 7 * ratio);
      context.fillStyle = state.colour === "kind" ? kindColour(kind.key) : theme.muted;
      context.fill(SHAPES.get(kind.key), "evenodd");
      context.restore();
      context.fillStyle = theme.ink;
      const text = capital(kind.label);
      context.fillText(text, x + 20 * ratio, y);
      x += context.measureText(text).width + 42 * ratio;
    }
  });
  return made;
}

function startPicture() {
  byId("save-picture").addEventListener("click", () => {
    picture().toBlob((blob) => save(blob, fileName(".png")), "image/png");
  });
  byId("print").addEventListener("click", () => print());
  let restore = null;
  addEventListener("beforeprint", () => {
    restore = onLight();
  });
  addEventListener("afterprint", () => restore?.());
}
