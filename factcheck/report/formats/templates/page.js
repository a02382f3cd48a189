"use strict";
(() => {
  const root = document.documentElement, $ = (id) => document.getElementById(id);
  root.classList.add("has-js");
  const find = $("find"), src = $("src"), found = $("found"), hits = $("hits");
  // "78,000", "78 000", "78.000" and "78000" are one figure; accents and case do not matter.
  const plain = (s) => s.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/(\d)[\s.,'’](?=\d{3}(?!\d))/g, "$1").replace(/\s+/g, " ").trim();
  const items = [...document.querySelectorAll("[data-f]")];
  const groups = [...document.querySelectorAll("[data-g]")].reverse();
  const texts = new Map();
  const text = (el) => texts.get(el) ?? (texts.set(el, plain(el.textContent)), texts.get(el));
  let opened = [];
  const open = (el) => {
    for (let d = el.closest("details"); d; d = d.parentElement && d.parentElement.closest("details"))
      if (!d.open) { d.open = true; opened.push(d); }
  };
  const has = (hay, want) => {
    if (!/^\d+$/.test(want)) return hay.includes(want);
    for (let at = hay.indexOf(want); at >= 0; at = hay.indexOf(want, at + 1))
      if (!/\d/.test(hay[at - 1] ?? "") && !/\d/.test(hay[at + want.length] ?? "")) return true;
    return false;
  };
  function filter() {
    const wants = plain(find.value).split(" ").filter(Boolean), only = src.value, on = wants.length || only;
    opened.forEach((d) => { d.open = false; }); opened = [];
    const claims = [];
    for (const el of items) {
      const fits = (!only || el.dataset.s.trim().split(" ").includes(only)) && wants.every((w) => has(text(el), w));
      el.classList.toggle("off", !fits);
      if (fits && on) { if (el.classList.contains("claim")) claims.push(el); open(el); }
    }
    for (const g of groups) g.classList.toggle("off", Boolean(on) && !g.querySelector("[data-f]:not(.off)"));
    for (const s of document.querySelectorAll(".source")) s.classList.toggle("off", Boolean(only) && s.dataset.s !== only);
    hits.replaceChildren(); found.textContent = "";
    if (!on) return;
    found.textContent = !claims.length ? found.dataset.none.replace("%", find.value || src.selectedOptions[0].text)
      : claims.length === 1 ? found.dataset.one : found.dataset.many.replace(/987\D?654/, String(claims.length));
    if (!wants.length) return;
    const inFigure = (el) => wants.some((w) => has(plain(el.querySelector(".fig").textContent + " " + el.querySelector("mark").textContent), w));
    const best = claims.filter(inFigure).concat(claims.filter((el) => !inFigure(el))).slice(0, 8);
    for (const el of best) {
      const li = document.createElement("li"), a = document.createElement("a");
      a.href = "#" + el.id; a.append(el.querySelector(".fig").cloneNode(true));
      const chip = el.querySelector(".chip").cloneNode(true), why = document.createElement("span"), who = document.createElement("span");
      why.textContent = " " + chip.title + " "; who.className = "credit"; who.textContent = el.querySelector(".credit").textContent;
      li.append(a, " ", chip, why, who); hits.append(li);
    }
  }
  let timer = 0;
  find.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 120); });
  src.addEventListener("change", filter);
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) { e.preventDefault(); find.focus(); }
    if (e.key === "Escape" && (find.value || src.value)) { find.value = src.value = ""; filter(); }
  });
  // A link into a folded or filtered part unfolds it.
  const reveal = () => {
    const el = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!el) return;
    const hidden = el.closest(".off");
    if (hidden) { find.value = src.value = ""; filter(); }
    const folded = el.matches("article.source") ? el.querySelector("details") : el.closest("details:not([open])");
    if (folded) for (let d = folded; d; d = d.parentElement && d.parentElement.closest("details")) d.open = true;
    if (hidden || folded) el.scrollIntoView();
  };
  addEventListener("hashchange", reveal); reveal();
  // Pictures of conflicts: what belongs to a node lights up.
  for (const pic of document.querySelectorAll(".pic")) {
    let kept = null;
    const light = (id) => {
      pic.classList.toggle("lit", id !== null);
      const near = new Set([id]);
      for (const e of pic.querySelectorAll("[data-e]")) {
        const ends = e.dataset.e.split(" "), on = ends.includes(id);
        e.classList.toggle("on", on); if (on) ends.forEach((x) => near.add(x));
      }
      for (const n of pic.querySelectorAll("[data-n]")) n.classList.toggle("on", near.has(n.dataset.n));
    };
    for (const n of pic.querySelectorAll("[data-n]")) {
      n.addEventListener("pointerenter", () => light(n.dataset.n));
      n.addEventListener("focus", () => light(n.dataset.n));
      n.addEventListener("pointerleave", () => light(kept));
      n.addEventListener("blur", () => light(kept));
      n.addEventListener("click", (e) => {
        if (n.dataset.n !== kept) e.preventDefault();
        kept = kept === n.dataset.n ? null : n.dataset.n; light(kept);
      });
    }
  }
  addEventListener("beforeprint", () => document.querySelectorAll("details:not(.agr, .singles, .pict)").forEach((d) => { d.open = true; }));
})();
