"use strict";
(() => {
  const facts = [...document.querySelectorAll(".fact")];
  const marks = [...document.querySelectorAll("[data-f]")];
  const parts = new Map(facts.map((fact) => [fact.id, [fact]]));
  for (const mark of marks) for (const id of mark.dataset.f.split(" ")) parts.get(id)?.push(mark);

  // Whatever part of a fact the pointer or the focus is on lights up all its parts.
  let lit = [];
  const light = (target) => {
    const at = target instanceof Element ? target.closest("[data-f], .fact") : null;
    for (const part of lit) part.classList.remove("on");
    const ids = !at ? [] : at.dataset.f ? at.dataset.f.split(" ") : [at.id];
    lit = ids.flatMap((id) => parts.get(id) ?? []).filter((part) => !part.classList.contains("off"));
    for (const part of lit) part.classList.add("on");
  };
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));

  // A link to a fact takes the focus along, so that the keyboard goes on from there.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (link) document.getElementById(link.hash.slice(1))?.focus({ preventScroll: true });
  });

  const form = document.getElementById("filter");
  const documents = [...document.querySelectorAll(".document")];
  const offer = (select, key, names) => {
    const number = new Map();
    for (const fact of facts) number.set(fact.dataset[key], (number.get(fact.dataset[key]) ?? 0) + 1);
    for (const value of [...number.keys()].sort()) select.add(new Option(`${names(value)} (${number.get(value)})`, "=" + value));
  };
  offer(form.elements.measure, "measure", (value) => value);
  offer(form.elements.source, "source", (value) => value || "the writer");

  const filter = () => {
    const { measure, source, confidence } = form.elements;
    const from = Number(confidence.value);
    form.querySelector("output").value = from.toFixed(2);
    let shown = 0;
    for (const fact of facts) {
      fact.hidden = (measure.value && measure.value !== "=" + fact.dataset.measure) ||
        (source.value && source.value !== "=" + fact.dataset.source) || Number(fact.dataset.confidence) < from;
      if (!fact.hidden) shown++;
    }
    for (const mark of marks) mark.classList.toggle("off", mark.dataset.f.split(" ").every((id) => document.getElementById(id).hidden));
    const all = shown === facts.length;
    for (const doc of documents) doc.hidden = !all && !doc.querySelector(".fact:not([hidden])");
    document.getElementById("shown").textContent = all ? `${shown} facts` : `${shown} of ${facts.length} facts`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (facts.length > 0) {
    form.hidden = false;
    filter();
  }
})();
