// The drawing surface of every widget: draws the scene that the kernel sends (see scene.py), reports clicks in data
// coordinates, and gives the sliders beside it keys that work in JupyterLab and in Notebook alike.

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
const WIDTH = 760;
const MARGIN = { left: 62, right: 14, top: 30, bottom: 46 };
const BARE_MARGIN = { left: 8, right: 8, top: 30, bottom: 8 };
const DASHES = { "-": [], "--": [8, 4], "-.": [9, 3, 2, 3], ":": [2, 3] };
const INK = "#1a1a1a";
const GRID = "#dddddd";

function numbers(view) {
  return new Float32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

/** Where a panel lies in pixels, and the way from data to pixels and back. */
function frame(panel, width, height) {
  const margin = panel.bare ? BARE_MARGIN : MARGIN;
  const [left, bottom, share, tall] = panel.place;
  const box = {
    left: left * width + margin.left,
    right: (left + share) * width - margin.right,
    top: (1 - bottom - tall) * height + margin.top,
    bottom: (1 - bottom) * height - margin.bottom,
  };
  const scale = (limits, log) => {
    const of = log ? Math.log10 : (value) => value;
    const [low, high] = limits.map(of);
    return { share: (value) => (of(value) - low) / (high - low), back: (s) => (log ? 10 ** (low + s * (high - low)) : low + s * (high - low)) };
  };
  const x = scale(panel.x, panel.logX);
  const y = scale(panel.y, panel.logY);
  return {
    box,
    px: (value) => box.left + x.share(value) * (box.right - box.left),
    py: (value) => box.bottom - y.share(value) * (box.bottom - box.top),
    dataX: (pixel) => x.back((pixel - box.left) / (box.right - box.left)),
    dataY: (pixel) => y.back((box.bottom - pixel) / (box.bottom - box.top)),
  };
}

function ticks([low, high], log, pixels) {
  if (log) {
    const first = Math.ceil(Math.log10(low) - 1e-9);
    const last = Math.floor(Math.log10(high) + 1e-9);
    const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, pixels / 50)));
    const found = [];
    for (let power = first; power <= last; power += every) found.push([10 ** power, power]);
    return found.map(([value, power]) => [value, Math.abs(power) < 3 ? String(+value.toPrecision(6)) : `1e${power}`]);
  }
  const rough = (high - low) / Math.max(2, pixels / 65);
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * ten).find((one) => one >= rough) ?? 10 * ten;
  const found = [];
  for (let k = Math.ceil(low / step - 1e-9); k <= high / step + 1e-9; k++) {
    const value = +(k * step).toPrecision(12);
    const text = value !== 0 && (Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3) ? value.toExponential(0) : String(value);
    found.push([value, text.replace("-", "−")]);
  }
  return found;
}

const MARKERS = {
  o: (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI),
  s: (c, x, y, r) => c.rect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r),
  D: (c, x, y, r) => polygon(c, [[x, y - 1.2 * r], [x + 1.2 * r, y], [x, y + 1.2 * r], [x - 1.2 * r, y]]),
  "^": (c, x, y, r) => polygon(c, [[x, y - 1.2 * r], [x + 1.1 * r, y + 0.8 * r], [x - 1.1 * r, y + 0.8 * r]]),
  "*": (c, x, y, r) => {
    const points = [];
    for (let k = 0; k < 10; k++) {
      const far = (k % 2 ? 0.6 : 1.5) * r;
      points.push([x + far * Math.sin((k * Math.PI) / 5), y - far * Math.cos((k * Math.PI) / 5)]);
    }
    polygon(c, points);
  },
};

function polygon(c, points) {
  points.forEach(([x, y], k) => (k ? c.lineTo(x, y) : c.moveTo(x, y)));
  c.closePath();
}

function marker(c, kind, x, y, size, color) {
  const r = size / 2;
  c.beginPath();
  if (kind === "x") {
    c.moveTo(x - r, y - r);
    c.lineTo(x + r, y + r);
    c.moveTo(x - r, y + r);
    c.lineTo(x + r, y - r);
    c.lineWidth = 2;
    c.strokeStyle = color;
    c.stroke();
    return;
  }
  (MARKERS[kind] ?? MARKERS.o)(c, x, y, r);
  c.fillStyle = color;
  c.fill();
  c.lineWidth = 0.8;
  c.strokeStyle = "#ffffff";
  c.stroke();
}

const DRAW = {
  line(c, mark, at) {
    const xs = numbers(mark.x);
    const ys = numbers(mark.y);
    // A point far outside would be clamped by the canvas to somewhere it is not.
    const far = (pixel) => Math.max(-1e5, Math.min(1e5, pixel));
    if (mark.width > 0) {
      c.beginPath();
      let open = false;
      for (let k = 0; k < xs.length; k++) {
        const x = far(at.px(xs[k]));
        const y = far(at.py(ys[k]));
        if (!Number.isFinite(x + y)) open = false;
        else if (open) c.lineTo(x, y);
        else c.moveTo(x, y), (open = true);
      }
      c.setLineDash(DASHES[mark.dash] ?? []);
      c.lineWidth = mark.width;
      c.lineJoin = "round";
      c.strokeStyle = mark.color;
      c.stroke();
      c.setLineDash([]);
    }
    if (!mark.marker) return;
    for (let k = 0; k < xs.length; k++) {
      const x = at.px(xs[k]);
      const y = at.py(ys[k]);
      if (Number.isFinite(x + y)) marker(c, mark.marker, x, y, mark.size, mark.color);
    }
  },
  bars(c, mark, at) {
    const xs = numbers(mark.x);
    const heights = numbers(mark.height);
    for (let k = 0; k < xs.length; k++) {
      const left = at.px(xs[k] - mark.span / 2);
      const right = at.px(xs[k] + mark.span / 2);
      const foot = at.py(0);
      const head = at.py(heights[k]);
      const [top, tall] = [Math.min(foot, head), Math.abs(foot - head)];
      c.fillStyle = mark.color;
      c.fillRect(left, top, right - left, tall);
      if (mark.hatch) hatch(c, mark.hatch, left, top, right - left, tall);
    }
  },
  image(c, mark, at) {
    const view = mark.colours;
    const bytes = new Uint8ClampedArray(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
    const source = document.createElement("canvas");
    source.width = mark.columns;
    source.height = mark.rows;
    source.getContext("2d").putImageData(new ImageData(bytes, mark.columns, mark.rows), 0, 0);
    const [left, right] = mark.xlim.map(at.px);
    const [bottom, top] = mark.ylim.map(at.py);
    c.imageSmoothingEnabled = true;
    c.drawImage(source, left, top, right - left, bottom - top);
  },
  words(c, mark, at) {
    write(c, mark.text, at.px(mark.x), at.py(mark.y) - mark.rise, { size: mark.size, align: mark.align, color: mark.color, bold: mark.bold, halo: true });
  },
  arrow(c, mark, at) {
    const [x0, x1] = mark.xs.map(at.px);
    const [y0, y1] = mark.ys.map(at.py);
    const far = Math.hypot(x1 - x0, y1 - y0);
    if (!(far > 2 * mark.gap)) return;
    const [ux, uy] = [(x1 - x0) / far, (y1 - y0) / far];
    const [ax, ay] = [x0 + ux * mark.gap, y0 + uy * mark.gap];
    const [bx, by] = [x1 - ux * mark.gap, y1 - uy * mark.gap];
    c.beginPath();
    c.moveTo(ax, ay);
    c.lineTo(bx - ux * 6, by - uy * 6);
    c.lineWidth = mark.width;
    c.strokeStyle = mark.color;
    c.setLineDash(DASHES[mark.dash] ?? []);
    c.stroke();
    c.setLineDash([]);
    const wide = 3 + 1.2 * mark.width;
    c.beginPath();
    polygon(c, [[bx, by], [bx - ux * 10 - uy * wide, by - uy * 10 + ux * wide], [bx - ux * 10 + uy * wide, by - uy * 10 - ux * wide]]);
    c.fillStyle = mark.color;
    c.fill();
  },
  node(c, mark, at) {
    const [x, y] = [at.px(mark.x), at.py(mark.y)];
    c.beginPath();
    c.arc(x, y, mark.radius, 0, 2 * Math.PI);
    c.fillStyle = mark.filled ? mark.color : "#ffffff";
    c.fill();
    c.lineWidth = 2;
    c.strokeStyle = mark.color;
    c.stroke();
    write(c, mark.text, x, y, { size: 13, align: "center", color: mark.filled ? "#ffffff" : INK, bold: true });
  },
};

function hatch(c, kind, left, top, wide, tall) {
  c.save();
  c.beginPath();
  c.rect(left, top, wide, tall);
  c.clip();
  c.beginPath();
  for (let shift = -tall; shift < wide; shift += 7) {
    const [from, to] = kind === "/" ? [top + tall, top] : [top, top + tall];
    c.moveTo(left + shift, from);
    c.lineTo(left + shift + tall, to);
  }
  c.lineWidth = 1.2;
  c.strokeStyle = "rgba(255, 255, 255, 0.8)";
  c.stroke();
  c.restore();
}

function write(c, text, x, y, { size = 13, align = "center", color = INK, bold = false, halo = false, baseline = "middle" }) {
  c.font = `${bold ? "600 " : ""}${size}px ${FONT}`;
  c.textAlign = align;
  c.textBaseline = baseline;
  String(text).split("\n").forEach((line, k) => {
    const below = y + k * size * 1.25;
    if (halo) {
      c.lineWidth = 3;
      c.lineJoin = "round";
      c.strokeStyle = "rgba(255, 255, 255, 0.85)";
      c.strokeText(line, x, below);
    }
    c.fillStyle = color;
    c.fillText(line, x, below);
  });
}

function axes(c, panel, at) {
  const { box } = at;
  const xs = panel.xTicks.length ? panel.xTicks : ticks(panel.x, panel.logX, box.right - box.left);
  const ys = panel.yTicks.length ? panel.yTicks : ticks(panel.y, panel.logY, box.bottom - box.top);
  c.strokeStyle = GRID;
  c.lineWidth = 0.7;
  c.beginPath();
  for (const [value] of xs) c.moveTo(at.px(value), box.top), c.lineTo(at.px(value), box.bottom);
  for (const [value] of ys) c.moveTo(box.left, at.py(value)), c.lineTo(box.right, at.py(value));
  c.stroke();
  for (const [value, text] of xs) write(c, text, at.px(value), box.bottom + 13, { size: 12 });
  for (const [value, text] of ys) write(c, text, box.left - 7, at.py(value), { size: 12, align: "right" });
}

function outline(c, panel, at) {
  const { box } = at;
  c.strokeStyle = INK;
  c.lineWidth = 1;
  c.beginPath();
  c.moveTo(box.left, box.top);
  c.lineTo(box.left, box.bottom);
  c.lineTo(box.right, box.bottom);
  c.stroke();
  write(c, panel.xLabel, (box.left + box.right) / 2, box.bottom + 33, { size: 13 });
  c.save();
  c.translate(box.left - 48, (box.top + box.bottom) / 2);
  c.rotate(-Math.PI / 2);
  write(c, panel.yLabel, 0, 0, { size: 13 });
  c.restore();
}

const SPARED = 12; // points that the legend may cover before it leaves the panel's own corner for another place

/** Left and top of the place at the panel's sides where a legend covers least. */
function emptiestPlace(panel, at, wide, tall) {
  const { box } = at;
  const tops = { upper: box.top + 4, lower: box.bottom - tall - 6, middle: (box.top + box.bottom - tall) / 2 };
  const lefts = { right: box.right - wide - 4, left: box.left + 6 };
  const places = Object.keys(tops).flatMap((high) =>
    Object.keys(lefts).map((side) => ({
      left: lefts[side],
      top: tops[high],
      covered: panel.legend === `${high} ${side}` ? -SPARED : 0,
    })),
  );
  const count = (x, y, weight = 1) => {
    for (const one of places) {
      const inside = x >= one.left && x <= one.left + wide && y >= one.top && y <= one.top + tall;
      if (inside) one.covered += weight;
    }
  };
  // Thin lines without a label are background, contours for example.
  for (const mark of panel.marks.filter((one) => one.kind === "line" && (one.label || one.width >= 1))) {
    const [xs, ys] = [numbers(mark.x), numbers(mark.y)];
    const weight = mark.width > 0 || xs.length > 9 ? 1 : 2 * SPARED; // a marker that stands alone must be seen
    for (let k = 0; k < xs.length; k++) {
      const [x, y] = [at.px(xs[k]), at.py(ys[k])];
      count(x, y, weight);
      if (!(mark.width > 0) || k + 1 === xs.length) continue;
      const [dx, dy] = [at.px(xs[k + 1]) - x, at.py(ys[k + 1]) - y];
      const parts = Math.min(40, Math.ceil(Math.hypot(dx, dy) / 6));
      for (let part = 1; part < parts; part++) count(x + (dx * part) / parts, y + (dy * part) / parts);
    }
  }
  const { left, top } = places.reduce((best, one) => (one.covered < best.covered ? one : best));
  return [left, top];
}

function legend(c, panel, at) {
  const entries = panel.marks.filter((mark) => mark.label);
  if (!entries.length) return;
  c.font = `12px ${FONT}`;
  const wide = Math.max(...entries.map((mark) => c.measureText(mark.label).width)) + 42;
  const tall = 17 * entries.length + 8;
  const [left, top] = emptiestPlace(panel, at, wide, tall);
  c.fillStyle = "rgba(255, 255, 255, 0.85)";
  c.fillRect(left, top, wide, tall);
  entries.forEach((mark, k) => {
    const y = top + 12 + 17 * k;
    if (mark.kind === "bars") {
      c.fillStyle = mark.color;
      c.fillRect(left + 8, y - 5, 20, 10);
      if (mark.hatch) hatch(c, mark.hatch, left + 8, y - 5, 20, 10);
    } else {
      if (mark.width > 0) {
        c.beginPath();
        c.moveTo(left + 6, y);
        c.lineTo(left + 30, y);
        c.setLineDash(DASHES[mark.dash] ?? []);
        c.lineWidth = mark.width;
        c.strokeStyle = mark.color;
        c.stroke();
        c.setLineDash([]);
      }
      if (mark.marker) marker(c, mark.marker, left + 18, y, mark.size, mark.color);
    }
    write(c, mark.label, left + 36, y, { size: 12, align: "left" });
  });
}

function drawPanel(c, panel, width, height) {
  const at = frame(panel, width, height);
  const { box } = at;
  if (!panel.bare) axes(c, panel, at);
  c.save();
  c.beginPath();
  c.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  if (!panel.bare) c.clip();
  for (const mark of panel.marks) DRAW[mark.kind](c, mark, at);
  c.restore();
  if (!panel.bare) outline(c, panel, at);
  legend(c, panel, at);
  write(c, panel.title, (box.left + box.right) / 2, box.top - 15, { size: 13.5, bold: true });
}

function draw(canvas, scene) {
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const [width, height] = [WIDTH, scene.height];
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.aspectRatio = `${width} / ${height}`;
  }
  const c = canvas.getContext("2d");
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  c.fillStyle = "#ffffff";
  c.fillRect(0, 0, width, height);
  for (const panel of scene.panels) drawPanel(c, panel, width, height);
}

/** The clickable panel under a pointer, with the point in data coordinates; null where there is none. */
function pointed(canvas, scene, event) {
  const seen = canvas.getBoundingClientRect();
  const x = ((event.clientX - seen.left) / seen.width) * WIDTH;
  const y = ((event.clientY - seen.top) / seen.height) * scene.height;
  for (const [number, panel] of scene.panels.entries()) {
    const at = frame(panel, WIDTH, scene.height);
    const inside = x >= at.box.left && x <= at.box.right && y >= at.box.top && y <= at.box.bottom;
    if (panel.clickable && inside) return { panel: number, x: at.dataX(x), y: at.dataY(y) };
  }
  return null;
}

const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: "first", End: "last" };
const CONTROLS = ".noUi-handle, select, button, input[type=checkbox]";

/** The label, the handle's row and the number beside it: ipywidgets marks the rows of its sliders so. */
function sliderOf(handle) {
  const row = handle.closest(".widget-inline-hbox");
  return { label: row?.querySelector(".widget-label")?.textContent.trim(), readout: row?.querySelector(".widget-readout") };
}

/** Sends steps of sliders, one message at a time: while a key is held down, steps gather until the last ones are drawn. */
function stepper(model) {
  let waiting = null;
  let gathered = null;
  const send = (told) => {
    model.send({ kind: "key", ...told });
    waiting = setTimeout(answered, 1000);
  };
  const answered = () => {
    clearTimeout(waiting);
    waiting = null;
    if (gathered) send(gathered);
    gathered = null;
  };
  const step = (label, steps) => {
    if (waiting === null) return send({ label, steps });
    if (gathered && gathered.label !== label) model.send({ kind: "key", ...gathered });
    const adds = gathered?.label === label && [gathered.steps, steps].every(Number.isFinite);
    gathered = { label, steps: adds ? gathered.steps + steps : steps };
  };
  return { step, answered };
}

/**
 * Keys for the controls of this explorer. The page must not see them: it takes arrows and letters for its own shortcuts
 * (Notebook 7 swallows the arrows of a slider, and D, D on a select deletes the cell).
 */
function controlKeys(root, step) {
  return (event) => {
    const control = event.target.closest?.(CONTROLS);
    if (!control || !root.closest(".course-explorer")?.contains(control)) return;
    const isThePages = event.key === "Tab" || event.key === "Escape" || (event.shiftKey && event.key === "Enter");
    if (isThePages || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopImmediatePropagation();
    if (!control.matches(".noUi-handle") || !(event.key in KEYS)) return;
    event.preventDefault();
    const { label } = sliderOf(control);
    if (label) step(label, KEYS[event.key]);
  };
}

/** Controls that ipywidgets draws get the names that screen readers need. */
function nameControls(root) {
  for (const handle of root.closest(".course-explorer")?.querySelectorAll(".noUi-handle") ?? []) {
    const { label, readout } = sliderOf(handle);
    if (!label) continue;
    handle.setAttribute("aria-label", label);
    if (!readout) continue;
    handle.setAttribute("aria-valuetext", readout.textContent.trim());
    readout.setAttribute("role", "textbox");
    readout.setAttribute("aria-label", `${label}, as a number`);
  }
}

/** The state as a line of code, with a button that copies it. */
function codeLine(model) {
  const line = document.createElement("div");
  line.className = "course-code";
  const code = document.createElement("code");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lm-Widget jupyter-widgets jupyter-button widget-button";
  button.textContent = "Copy this state as code";
  button.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(model.get("line"));
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy this state as code"), 1500);
  });
  const show = () => (code.textContent = model.get("line"));
  model.on("change:line", show);
  show();
  line.append(button, code);
  return line;
}

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  canvas.className = "course-surface";
  canvas.setAttribute("role", "img");
  const words = document.createElement("p");
  words.className = "course-words";
  words.setAttribute("aria-live", "polite");
  el.append(canvas, words, codeLine(model));
  let waiting = false;
  let rested = false; // whether this frame has no picture yet
  const paint = () => {
    waiting = rested = false;
    requestAnimationFrame(() => (rested = true));
    const scene = model.get("scene");
    if (!scene?.panels) return;
    draw(canvas, scene);
    canvas.setAttribute("aria-label", model.get("words"));
    words.textContent = [model.get("words"), model.get("why")].filter(Boolean).join(" ");
    canvas.dataset.drawn = model.get("number");
    canvas.style.cursor = scene.panels.some((panel) => panel.clickable) ? "crosshair" : "default";
    nameControls(el);
    if (model.get("asked")) model.send({ kind: "drawn", number: model.get("number") });
  };
  const { step, answered } = stepper(model);
  const nextFrame = () => {
    waiting = true;
    // In a tab that is not seen there are no animation frames; a run that plays there must go on.
    document.hidden ? setTimeout(paint) : requestAnimationFrame(paint);
  };
  // At once where this frame has no picture yet, else the newest scene in the next one.
  const soon = () => {
    answered();
    if (waiting) return;
    rested ? paint() : nextFrame();
  };
  model.on("change:number", soon);
  canvas.addEventListener("pointerdown", (event) => {
    const point = pointed(canvas, model.get("scene"), event);
    if (point) model.send({ kind: "click", ...point });
  });
  const keys = controlKeys(el, step);
  window.addEventListener("keydown", keys, true);
  nextFrame();
  return () => {
    window.removeEventListener("keydown", keys, true);
    model.off("change:number", soon);
  };
}

export default { render };
