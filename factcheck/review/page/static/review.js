// What the page does beyond its forms and links: keys, scrolling to quotes, and filling the form from selected words.
"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const typing = (node) => node.closest("input:not([type=radio]), textarea, select, [contenteditable]");

  // People who dictate, or whose assistive software owns the letters, turn the single keys off (WCAG 2.1.4).
  const off = () => localStorage.getItem("factcheck-keys") === "off";

  function ready() {
    if (one("#keysoff")) one("#keysoff").checked = off();
    for (const box of document.querySelectorAll(".text.scroll")) {
      const mark = box.querySelector("mark[data-first]");
      if (mark) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
    }
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView({ block: "nearest" });
    const reason = one("#decide [name=reason]");
    if (reason && !reason.value) reason.value = sessionStorage.getItem(kept()) || "";
  }

  // A reason that is half typed is still there when the page is loaded again.
  const kept = () => `factcheck-reason ${location.pathname}`;
  document.addEventListener("input", (event) => {
    if (event.target.matches("#decide [name=reason]")) sessionStorage.setItem(kept(), event.target.value);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status < 400 && requestConfig.verb === "post") sessionStorage.removeItem(kept());
  });

  // Nobody answers: the program was stopped. What is typed stays, and is saved when it runs again.
  document.addEventListener("htmx:sendError", (event) => {
    const gone = one("#gone");
    event.target.after(gone);
    gone.hidden = false;
    gone.scrollIntoView({ block: "nearest" });
  });

  function move(step) {
    const items = [...document.querySelectorAll("a[data-item]")];
    if (items.length) {
      const at = items.indexOf(document.activeElement);
      const next = items[Math.min(items.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
      return;
    }
    const cards = [...document.querySelectorAll(".card")];
    if (cards.length) {
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      const next = cards[Math.min(cards.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
      return;
    }
    const link = one(step > 0 ? "a[rel=next]" : "a[rel=prev]");
    if (link) link.click();
  }

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.key === "Escape") {
      for (const menu of document.querySelectorAll(".menu[open]")) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || off()) return;
    if (/^[1-9]$/.test(event.key)) {
      const choice = document.querySelectorAll("#decide input[name=decision]")[Number(event.key) - 1];
      if (!choice) return;
      event.preventDefault();
      choice.checked = true;
      const wrong = choice.value === "left-right" && one("#decide [name=wrong]");
      if (wrong) { wrong.focus(); return; }
      const extra = { "needs-answer-from": "asks", "leave-open-until": "until" }[choice.value];
      one(`#decide [name=${extra || "reason"}]`).focus();
    } else if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      move(event.key === "j" ? 1 : -1);
    } else if (event.key === "u" && one("#undo")) {
      event.preventDefault();
      one("#undo").requestSubmit();
    } else if (event.key === "q") {
      one("#to-queue").click();
    } else if (event.key === "a" && one("#addform")) {
      event.preventDefault();
      one("#addform [name=quote]").focus();
    } else if (event.key === "?") {
      event.preventDefault();
      one("#help").open = !one("#help").open;
      if (one("#help").open) one("#help summary").focus();
    }
  });

  // Offsets are counted in characters, as the tool counts them, not in UTF-16 units.
  function offset(node, at) {
    const piece = (node.nodeType === 1 ? node : node.parentElement).closest("[data-start]");
    if (!piece) return null;
    const range = document.createRange();
    range.setStart(piece, 0);
    range.setEnd(node, at);
    return Number(piece.dataset.start) + [...range.toString()].length;
  }

  function picked() {
    const selection = getSelection();
    const article = one("[data-article]");
    if (!article || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
    const words = range.toString();
    const left = words.length - words.trimStart().length;
    const quote = words.trim();
    const start = offset(range.startContainer, range.startOffset);
    if (!quote || quote.length > 2000) return null;
    const at = start === null ? "" : `${start + left}-${start + left + [...quote].length}`;
    return { quote, at, box: range.getBoundingClientRect() };
  }

  function take(pick) {
    const form = one("#addform");
    form.elements.quote.value = pick.quote;
    form.elements.at.value = pick.at;
    const number = pick.quote.match(/\d+/g);
    if (number && number.length === 1 && !form.elements.value.value) form.elements.value.value = number[0];
    one("#add").classList.add("filled");
    form.elements.measure.focus();
    one("#add").scrollIntoView({ block: "nearest" });
  }

  function offer() {
    const old = one(".picker");
    if (old) old.remove();
    const pick = picked();
    if (!pick) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "picker primary";
    button.textContent = one("#h-add").textContent;
    button.style.left = `${Math.max(8, pick.box.left + scrollX)}px`;
    button.style.top = `${pick.box.bottom + scrollY + 6}px`;
    button.addEventListener("click", () => { take(pick); button.remove(); });
    document.body.append(button);
  }

  document.addEventListener("mouseup", (event) => { if (!event.target.closest(".picker")) setTimeout(offer, 0); });
  document.addEventListener("keyup", (event) => { if (event.shiftKey && event.key.startsWith("Arrow")) offer(); });
  document.addEventListener("input", (event) => { if (event.target.name === "quote") event.target.form.elements.at.value = ""; });
  document.addEventListener("change", (event) => {
    if (event.target.id === "keysoff") localStorage.setItem("factcheck-keys", event.target.checked ? "off" : "on");
    if (event.target.closest(".filters select")) event.target.form.requestSubmit();
  });
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:afterSettle", () => {
    ready();
    const error = one("[role=alert]:not([hidden])");
    if (error) { error.tabIndex = -1; error.focus(); return; }
    // the new page is announced from its beginning, unless somebody is faster than the page and already types in it
    if (!location.hash && document.activeElement === document.body) one("#main").focus({ preventScroll: true });
  });
})();
