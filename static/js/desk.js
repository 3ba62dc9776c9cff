// Opens the form of a row under the row. Without this file each button leads to a page with the
// same form. Any address of the officials' side can be opened: <a data-opens href="…">, inside
// an element with data-row. Words come from the page: see templates/admin/parts/desk_says.html.

const ASKS = { "X-Fragment": "1" };
const FIELDS = "input:not([type=hidden]), select, textarea, summary, button, a[href]";

const says = () => document.getElementById("desk-says");
const rowOf = (part) => part.closest("[data-row]");
const boxOf = (row) => row?.querySelector(":scope > .opened");
const told = (box, name) => box.dispatchEvent(new CustomEvent(`desk:${name}`, { bubbles: true }));

function say(words, wrong = false) {
  const line = document.createElement("p");
  line.textContent = words;
  if (wrong) line.className = "error";
  says()?.replaceChildren(line);
}

async function fetched(address, options = {}) {
  try {
    return await fetch(address, { ...options, headers: ASKS });
  } catch {
    say(says()?.dataset.unreached ?? "", true);
    return null;
  }
}

// Opening and closing

async function open(opener) {
  const row = rowOf(opener);
  if (boxOf(row)) close(boxOf(row));
  row.setAttribute("aria-busy", "true");
  const answer = await fetched(opener.href);
  row.removeAttribute("aria-busy");
  if (!answer) return;
  const box = document.createElement("div");
  box.className = "opened";
  box.dataset.address = opener.href;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", opener.textContent.trim());
  row.append(box);
  opener.setAttribute("aria-expanded", "true");
  await show(box, answer);
}

function close(box, { focus = false } = {}) {
  const row = rowOf(box);
  told(box, "closes");
  const opener = row.querySelector("[data-opens][aria-expanded=true]");
  opener?.setAttribute("aria-expanded", "false");
  box.remove();
  if (focus) opener?.focus();
}

async function show(box, answer) {
  const text = await answer.text();
  if (answer.status === 401) return signedOut(box, text);
  if (answer.headers.has("X-Done")) return done(box, text);
  if (!answer.ok) return say(says()?.dataset.refused ?? "", true);
  box.innerHTML = text;
  told(box, "opened");
  const first = box.querySelector(".refused") ?? box.querySelector(`[data-start] :is(${FIELDS})`) ?? box.querySelector(FIELDS);
  first?.focus();
}

// A session that has ended: the form stays as it is, and signing in leads back to it.

function signedOut(box, text) {
  box.querySelector(":scope > .signed-out")?.remove();
  box.insertAdjacentHTML("afterbegin", text);
  const here = `${location.pathname}?open=${encodeURIComponent(pathOf(box.dataset.address))}`;
  const link = box.querySelector("[data-sign-in]");
  link.href = `${link.getAttribute("href")}?next=${encodeURIComponent(here)}`;
  link.focus();
}

const pathOf = (address) => { const full = new URL(address, location.href); return full.pathname + full.search; };

// Sending

async function send(form, button) {
  const box = form.closest(".opened");
  if (box.getAttribute("aria-busy") === "true") return;
  box.setAttribute("aria-busy", "true");
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  const answer = await fetched(form.getAttribute("action") || box.dataset.address, { method: "POST", body });
  box.removeAttribute("aria-busy");
  if (answer) await show(box, answer);
}

async function done(box, text) {
  const row = rowOf(box);
  told(box, "done");
  const rows = [...document.querySelectorAll("[data-row]")];
  const next = rows[rows.indexOf(row) + 1]?.id;
  const kept = row.id;
  close(box);
  await refresh();
  if (says()) says().innerHTML = text;
  const there = document.getElementById(kept) ?? document.getElementById(next);
  (there?.querySelector("[data-opens]") ?? there?.querySelector("a, button") ?? document.querySelector("h1"))?.focus();
}

// The list as the server has it now; forms that are still open stay as they are.

async function refresh() {
  const answer = await fetched(location.pathname + location.search);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const open = [...document.querySelectorAll(".opened")].map((box) => [rowOf(box), box]);
  for (const old of document.querySelectorAll("[data-refresh]")) {
    const fresh = page.getElementById(old.id);
    if (fresh) old.replaceWith(document.importNode(fresh, true));
  }
  for (const [row, box] of open) {
    const now = document.getElementById(row.id);
    if (now) {
      now.append(box);
      const opener = [...now.querySelectorAll("[data-opens]")].find((link) => link.href === box.dataset.address);
      opener?.setAttribute("aria-expanded", "true");
    } else document.querySelector("[data-rows]")?.prepend(row);
  }
}

// What is pressed

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const opener = event.target.closest("a[data-opens]");
  if (opener && rowOf(opener)) {
    event.preventDefault();
    if (opener.getAttribute("aria-expanded") === "true") close(boxOf(rowOf(opener)), { focus: true });
    else open(opener);
  }
  if (event.target.closest("[data-closes]") && event.target.closest(".opened")) {
    event.preventDefault();
    close(event.target.closest(".opened"), { focus: true });
  }
});

// A link that leads from one form to the next, such as from the choice of what to propose.
document.addEventListener("click", async (event) => {
  const link = event.target.closest(".opened .proposals a, .opened .buttons a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const box = link.closest(".opened");
  const answer = await fetched(link.href);
  if (!answer) return;
  box.dataset.address = link.href;
  await show(box, answer);
});

document.addEventListener("submit", (event) => {
  if (!event.target.closest(".opened") || event.defaultPrevented) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form.desk");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-sends]") ?? form.querySelector("[type=submit]"));
  }
  const box = event.target.closest?.(".opened");
  if (box && event.key === "Escape") close(box, { focus: true });
});

// After signing in again: the row that was open.

const asked = new URLSearchParams(location.search).get("open");
if (asked) {
  const opener = [...document.querySelectorAll("a[data-opens]")].find((link) => pathOf(link.href) === asked);
  if (opener) open(opener);
}
