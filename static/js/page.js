// Only convenience: without this file every page is whole.

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
    button.textContent = button.dataset.done;
  });
}

if (matchMedia("(max-width: 40em)").matches) {
  for (const filter of document.querySelectorAll("details.filter")) filter.open = false;
}

// A link to what stands folded opens it; not all browsers do that by themselves.
function unfold() {
  const folded = document.getElementById(location.hash.slice(1))?.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  document.getElementById(location.hash.slice(1)).scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();

// On paper everything that holds facts stands open; not all browsers let the style sheet do that.
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("main details:not(.behind, .filter, .hash)")) each.open = true;
});
