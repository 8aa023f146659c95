// Above 1,500 ties a full drawing takes longer than a frame. While the picture moves, a copy of the
// last drawing moves in its place, a preview; when the pointer rests, the network is drawn anew.

const REST = 140; // milliseconds without input before the network is drawn

function startOverlay() {
  const overlay = element("canvas", { class: "overlay", "aria-hidden": "true" });
  byId("drawing").append(overlay);
  const pointers = new Map();
  let picture = null; // the last complete drawing
  let shift = { x: 0, y: 0, factor: 1 }; // what was moved since: the point p goes to p · factor + (x, y)
  let timer = 0;
  let travelled = 0;

  function hold() {
    if (picture) return;
    const canvas = drawing.canvas;
    picture = document.createElement("canvas");
    picture.width = canvas.width;
    picture.height = canvas.height;
    picture.getContext("2d").drawImage(canvas, 0, 0);
    shift = { x: 0, y: 0, factor: 1 };
    overlay.width = canvas.width;
    overlay.height = canvas.height;
  }

  function show() {
    const context = overlay.getContext("2d");
    const ratio = overlay.width / overlay.clientWidth;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, overlay.width, overlay.height);
    context.setTransform(shift.factor, 0, 0, shift.factor, shift.x * ratio, shift.y * ratio);
    context.drawImage(picture, 0, 0);
    clearTimeout(timer);
    timer = setTimeout(settle, REST);
  }

  function settle() {
    if (pointers.size && travelled === 0) return;
    const { width, height } = stageSize();
    const scale = drawing.net.getScale();
    const view = drawing.net.getViewPosition();
    const middle = {
      x: view.x + ((width / 2 - shift.x) / shift.factor - width / 2) / scale,
      y: view.y + ((height / 2 - shift.y) / shift.factor - height / 2) / scale,
    };
    moveTo(middle, scale * shift.factor);
  }

  function enlarge(x, y, factor) {
    const wanted = Math.min(8, Math.max(0.01, drawing.net.getScale() * shift.factor * factor));
    const real = wanted / (drawing.net.getScale() * shift.factor);
    shift.x = x - (x - shift.x) * real;
    shift.y = y - (y - shift.y) * real;
    shift.factor *= real;
  }

  drawing.moved = () => {
    // Drop the copy once the network stands where the copy stood.
    clearTimeout(timer);
    if (!picture) return;
    drawing.net.redraw();
    picture = null;
    overlay.width = overlay.clientWidth;
  };

  const place = (event) => {
    const box = overlay.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  overlay.addEventListener("pointerdown", (event) => {
    overlay.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) travelled = 0;
  });
  overlay.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < 4) return;
    hold();
    if (pointers.size === 2) {
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      const spread = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      enlarge(other.x, other.y, spread(now) / spread(before));
    } else {
      shift.x += now.x - before.x;
      shift.y += now.y - before.y;
    }
    pointers.set(event.pointerId, now);
    show();
  });
  overlay.addEventListener("pointerup", (event) => {
    const was = pointers.delete(event.pointerId);
    if (was && travelled < 4 && !pointers.size) {
      chooseAt(place(event), event.pointerType === "touch" ? 14 : 4);
    }
  });
  overlay.addEventListener("pointercancel", (event) => pointers.delete(event.pointerId));
  overlay.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      hold();
      const { x, y } = place(event);
      enlarge(x, y, Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) / 400));
      show();
    },
    { passive: false },
  );
}
