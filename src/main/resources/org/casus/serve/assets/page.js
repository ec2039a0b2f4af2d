// Makes pages more convenient; everything works without it.
"use strict";

// Maps: zoom by keys, drag with a pointer.
for (const figure of document.querySelectorAll("[data-map]")) {
  const svg = figure.querySelector("svg");
  const home = svg.getAttribute("viewBox").split(" ").map(Number);
  let box = [...home];
  const show = () => {
    svg.setAttribute("viewBox", box.join(" "));
    const scale = box[2] / home[2];
    for (const mark of svg.querySelectorAll(".mark")) {
      mark.dataset.r ??= mark.getAttribute("r");
      mark.setAttribute("r", mark.dataset.r * scale);
    }
    for (const line of svg.querySelectorAll("path, .mark")) {
      line.dataset.line ??= line.getAttribute("stroke-width");
      line.setAttribute("stroke-width", line.dataset.line * scale);
    }
  };
  const zoom = (factor) => {
    const width = Math.min(360, Math.max(2, box[2] * factor));
    const height = width / 2;
    box = [box[0] + (box[2] - width) / 2, box[1] + (box[3] - height) / 2, width, height];
    show();
  };
  const keys = document.createElement("div");
  keys.className = "mapkeys";
  for (const [text, name, act] of [
    ["+", "Zoom in", () => zoom(0.6)],
    ["−", "Zoom out", () => zoom(1 / 0.6)],
    ["⌂", "Whole map", () => { box = [...home]; show(); }],
  ]) {
    const key = document.createElement("button");
    key.type = "button";
    key.textContent = text;
    key.setAttribute("aria-label", name);
    key.addEventListener("click", act);
    keys.append(key);
  }
  figure.append(keys);
  let from = null;
  svg.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY, ...box]; });
  svg.addEventListener("pointermove", (event) => {
    if (!from || !(event.buttons & 1)) return;
    const unit = box[2] / svg.clientWidth;
    box = [from[2] - (event.clientX - from[0]) * unit, from[3] - (event.clientY - from[1]) * unit, box[2], box[3]];
    show();
  });
  addEventListener("pointerup", () => { from = null; });
}

// Fields for things: choices from the data as one types.
for (const field of document.querySelectorAll("[data-values]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text.length < 2 || [...list.options].some((option) => option.value === text)) return;
    timer = setTimeout(async () => {
      const answer = await fetch(`${field.dataset.values}?q=${encodeURIComponent(text)}`, { headers: { accept: "application/json" } });
      if (!answer.ok || field.value.trim() !== text) return;
      const { values } = await answer.json();
      list.replaceChildren(...values.slice(0, 30).map(({ value, label }) => new Option(label, value)));
    }, 200);
  });
}

// Empty fields stay out of the address.
for (const form of document.querySelectorAll("form.ask, form.filter")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
}

// Code can be copied.
if (navigator.clipboard) {
  for (const snippet of document.querySelectorAll(".snippet pre")) {
    const key = document.createElement("button");
    key.type = "button";
    key.className = "copy";
    key.textContent = "Copy";
    key.addEventListener("click", async () => {
      await navigator.clipboard.writeText(snippet.textContent);
      key.textContent = "Copied";
    });
    snippet.before(key);
  }
}
