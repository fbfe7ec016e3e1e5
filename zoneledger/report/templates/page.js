"use strict";
(() => {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const make = (tag, props) => Object.assign(document.createElement(tag), props);

  // Tables: a click on a heading sorts, numbers by value; a field above a table of class `searchable` filters its rows.
  const key = (row, at) => {
    const cell = row.cells[at];
    const told = cell.dataset.v === undefined ? cell.textContent.trim() : cell.dataset.v;
    const plain = told.replace(/[,%\s]/g, "");
    return plain !== "" && !isNaN(plain) ? Number(plain) : told.toLocaleLowerCase();
  };
  const compare = (a, b) =>
    typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;

  for (const table of all("table.sortable")) {
    all("thead th", table).forEach((head, at) => {
      if (!head.textContent.trim()) return;
      const button = make("button", { type: "button", className: "sort" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        all("thead th", table).forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const body = table.tBodies[0];
        const rows = Array.from(body.rows, (row) => [key(row, at), row]);
        rows.sort((x, y) => (up ? compare(x[0], y[0]) : compare(y[0], x[0])));
        body.append(...rows.map((pair) => pair[1]));
      });
    });
  }
  for (const table of all("table.searchable")) {
    const rows = Array.from(table.tBodies[0].rows);
    const field = make("input", { type: "search", placeholder: "Search", autocomplete: "off" });
    field.setAttribute("aria-label", "Search: " + (table.dataset.name || "table"));
    const told = make("span", { className: "found" });
    told.setAttribute("role", "status");
    field.addEventListener("input", () => {
      const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      told.textContent = words.length ? shown + " of " + rows.length + " rows" : "";
    });
    const bar = make("div", { className: "search" });
    bar.append(field, told);
    (table.closest(".scroll") || table).before(bar);
  }

  // Links into folded parts open them.
  const reveal = (target) => {
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: target.closest(".text") ? "center" : "start" });
    all(".here").forEach((old) => old.classList.remove("here"));
    (target.closest(".mark") || target).classList.add("here");
  };
  window.addEventListener("hashchange", follow);
  follow();
  window.addEventListener("beforeprint", () => all("details.record, details.print").forEach((part) => (part.open = true)));

  // Kinds of words can be switched off.
  for (const box of all("input[data-kind]"))
    box.addEventListener("change", () => document.body.classList.toggle("no-" + box.dataset.kind, !box.checked));

  // A card shows what was made of the words that are pointed at, focused or tapped.
  const card = document.getElementById("card");
  if (!card) return;
  let pinned = null;
  let later = 0;
  const hide = () => {
    card.hidden = true;
    pinned = null;
  };
  const show = (mark) => {
    clearTimeout(later);
    const entry = document.getElementById("i" + mark.id.slice(1));
    if (!entry) return;
    card.replaceChildren(...Array.from(entry.cloneNode(true).childNodes).filter((n) => n.className !== "back"));
    card.hidden = false;
    const words = mark.getClientRects()[0];
    const width = document.documentElement.clientWidth;
    card.style.left = Math.max(8, Math.min(words.left, width - card.offsetWidth - 8)) + window.scrollX + "px";
    const below = words.bottom + 6 + card.offsetHeight < window.innerHeight || words.top < card.offsetHeight + 6;
    const top = below ? mark.getBoundingClientRect().bottom + 6 : words.top - card.offsetHeight - 6;
    card.style.top = top + window.scrollY + "px";
  };
  for (const mark of all("a.mark")) {
    mark.addEventListener("mouseenter", () => pinned || show(mark));
    mark.addEventListener("mouseleave", () => pinned || (later = setTimeout(hide, 250)));
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      show(mark);
      pinned = mark;
      const link = card.querySelector("a");
      if (link && event.detail === 0) link.focus();
    });
  }
  card.addEventListener("mouseenter", () => clearTimeout(later));
  card.addEventListener("mouseleave", () => pinned || hide());
  card.addEventListener("click", (event) => event.target.closest("a") && hide());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || card.hidden) return;
    const back = pinned;
    hide();
    if (back) back.focus({ preventScroll: true });
    if (back) hide();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#card, a.mark")) hide();
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.closest("#card, a.mark")) hide();
  });
})();
