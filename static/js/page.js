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

// On paper everything that holds facts stands open; not all browsers let the style sheet do that.
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("main details:not(.behind, .filter, .hash)")) each.open = true;
});
