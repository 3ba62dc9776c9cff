// Keeps what is typed: at once in this browser, and a moment later on the server. Both are thrown
// away when the form is sent. Without this file a form keeps nothing, but is whole.

const PAUSE = 900; // milliseconds without a key
const state = new WeakMap(); // of a form: { timer, savedAt }
const keeper = "/admin/kept/";

const shelf = (form) => `desk:${form.dataset.official}:${form.dataset.keeps}`;
const line = (form) => form.querySelector("[data-kept]");

function fieldsOf(form) {
  const told = {};
  for (const [name, value] of new FormData(form)) {
    if (value instanceof File || name === "csrfmiddlewaretoken") continue;
    (told[name] ??= []).push(value);
  }
  return told;
}

function shelve(form) {
  try {
    localStorage.setItem(shelf(form), JSON.stringify({ at: Date.now(), fields: fieldsOf(form) }));
  } catch {
    // No room, or not allowed: the server's copy remains.
  }
}

function unshelve(form) {
  try { localStorage.removeItem(shelf(form)); } catch { /* nothing was shelved */ }
}

async function keep(form, { leaving = false } = {}) {
  const kept = state.get(form);
  clearTimeout(kept?.timer);
  if (!kept?.typed) return;
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fieldsOf(form))) for (const value of values) body.append(name, value);
  body.append("_key", form.dataset.keeps);
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  kept.typed = false;
  let answer;
  try {
    answer = await fetch(keeper, { method: "POST", body, headers: { "X-Fragment": "1" }, keepalive: leaving });
  } catch {
    kept.typed = true;
    line(form).textContent = line(form).dataset.lost;
    return;
  }
  if (answer.status === 401) return signedOut(form, await answer.text());
  if (!answer.ok) return;
  const { saved_at: savedAt } = await answer.json();
  if (!savedAt) return;
  kept.savedAt = Date.now();
  if (!kept.typed) unshelve(form);
  tell(form);
}

function tell(form) {
  const kept = state.get(form);
  if (!kept?.savedAt || !line(form)) return;
  const seconds = Math.round((Date.now() - kept.savedAt) / 1000);
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [Math.round(seconds / 60), "minute"];
  const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" }).format(-count, unit);
  const saved = line(form).dataset.saved.replace("{ago}", ago);
  line(form).textContent = kept.restored ? `${line(form).dataset.restored} ${saved}` : saved;
}

// The session has ended: what was typed stays here, and signing in leads back to the form.
function signedOut(form, text) {
  const kept = state.get(form);
  kept.typed = true;
  shelve(form);
  if (form.querySelector(".signed-out")) return;
  line(form).insertAdjacentHTML("afterend", text);
  const address = form.closest(".opened")?.dataset.address;
  const path = (full) => { const url = new URL(full, location.href); return url.pathname + url.search; };
  const here = address ? `${location.pathname}?open=${encodeURIComponent(path(address))}` : path(location.href);
  const link = form.querySelector("[data-sign-in]");
  link.href = `${link.getAttribute("href")}?next=${encodeURIComponent(here)}`;
}

function restore(form) {
  let shelved;
  try { shelved = JSON.parse(localStorage.getItem(shelf(form)) ?? "null"); } catch { return; }
  const onServer = Date.parse(form.dataset.keptAt || "") || 0;
  if (!shelved || shelved.at <= onServer) return;
  for (const [name, values] of Object.entries(shelved.fields)) {
    if (name === "version") continue;
    const found = form.elements[name];
    const all = found instanceof RadioNodeList ? [...found] : found ? [found] : [];
    all.forEach((field, place) => {
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (field.type !== "file") field.value = values[place] ?? values[0];
    });
  }
  line(form).textContent = line(form).dataset.restored;
  Object.assign(state.get(form), { typed: true, restored: true });
  keep(form);
}

function begun(form) {
  if (state.has(form)) return;
  state.set(form, { restored: Boolean(form.dataset.keptAt) });
  restore(form);
}

const kept = () => [...document.querySelectorAll("form[data-keeps]")];

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-keeps]");
  if (!form || !state.has(form)) return;
  const it = state.get(form);
  it.typed = true;
  shelve(form);
  clearTimeout(it.timer);
  it.timer = setTimeout(() => form.isConnected && keep(form), PAUSE);
});

document.addEventListener("desk:opened", () => kept().forEach(begun));
document.addEventListener("desk:closes", (event) => event.target.querySelectorAll("form[data-keeps]").forEach((form) => keep(form, { leaving: true })));
document.addEventListener("desk:done", (event) => event.target.querySelectorAll("form[data-keeps]").forEach((form) => {
  clearTimeout(state.get(form)?.timer);
  state.get(form).typed = false;
  unshelve(form);
}));

// A whole page that is sent: the shelf is cleared once the next page is another one.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.keeps && !form.closest(".opened")) {
    clearTimeout(state.get(form)?.timer);
    state.get(form).typed = false;
    sessionStorage.setItem("desk:sent", shelf(form));
  } else if (form.action.endsWith("/logout/")) kept().forEach((each) => keep(each, { leaving: true }));
  if (event.submitter?.name === "_forget") unshelve(form);
});
addEventListener("pagehide", () => kept().forEach((form) => keep(form, { leaving: true })));
setInterval(() => kept().forEach(tell), 1000);

const sent = sessionStorage.getItem("desk:sent");
sessionStorage.removeItem("desk:sent");
if (sent && !kept().some((form) => shelf(form) === sent)) localStorage.removeItem(sent);
kept().forEach(begun);
