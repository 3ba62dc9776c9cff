// Shows what the public will read while a form is filled in, and the chosen day in words.
// Without this file the button "Look at it first" does the same.

const PAUSE = 500; // milliseconds without a key
const pauses = new WeakMap();

async function look(form) {
  const box = form.closest(".opened");
  const body = new FormData(form);
  body.append("_look", "");
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  let answer;
  try {
    const address = form.getAttribute("action") || box?.dataset.address || location.href;
    answer = await fetch(address, { method: "POST", body, headers: { "X-Fragment": "1" } });
  } catch {
    return;
  }
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(".looked");
  const old = form.querySelector(".looked");
  if (fresh?.childElementCount && old && old.innerHTML !== fresh.innerHTML) old.innerHTML = fresh.innerHTML;
}

function later(form) {
  clearTimeout(pauses.get(form));
  pauses.set(form, setTimeout(() => form.isConnected && look(form), PAUSE));
}

function inWords(field) {
  let words = field.parentElement.querySelector(".in-words");
  if (!words) {
    words = document.createElement("span");
    words.className = "in-words";
    field.after(words);
  }
  const day = field.valueAsDate;
  const tag = document.documentElement.lang;
  words.textContent = day ? new Intl.DateTimeFormat(tag, { dateStyle: "full", timeZone: "UTC" }).format(day) : "";
}

function needsReason(form) {
  const claim = form.elements.claim?.value;
  const reasons = form.querySelector("[data-needs-reason]");
  if (reasons && ["at_risk", "blocked", "cancelled", "replaced"].includes(claim)) reasons.open = true;
}

function begun(form) {
  form.querySelectorAll("input[type=date]").forEach(inWords);
  needsReason(form);
  if (form.elements.claim?.value) look(form);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-looks]");
  if (!form) return;
  if (event.target.type === "date") inWords(event.target);
  if (event.target.name === "claim") needsReason(form);
  later(form);
});

document.addEventListener("desk:opened", (event) => event.target.querySelectorAll("form[data-looks]").forEach(begun));
document.querySelectorAll("form[data-looks]").forEach(begun);
