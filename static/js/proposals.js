// Shows what the public will read while a proposal is written: the same page is asked, as by the
// button "Show what the public will read", and nothing is saved. Without this file the button does it.
// Works in a form that was opened in place, too.

const WAIT = 400;
let waiting = 0;
let asked = 0;

async function look(form) {
  const place = form.querySelector("[data-look]");
  const words = new FormData(form);
  words.append("_look", "");
  const number = ++asked;
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: words, headers: { "X-Fragment": "1" } });
  } catch {
    return;
  }
  if (!answer.ok || answer.headers.has("X-Done") || number !== asked || !place.isConnected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const told = page.querySelector("[data-look]");
  if (told && told.textContent.trim() !== place.textContent.trim()) place.replaceChildren(...told.childNodes);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form.proposal");
  if (!form || event.target.matches("textarea, [name=looked]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => look(form), WAIT);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form.proposal");
  if (!form || form.closest(".opened") || event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("[name=_send]"));
});
