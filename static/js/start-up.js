// Only convenience: the page works without this file. The answer's page names the next question in
// its address; the keyboard goes on from that question's first button.

const next = location.hash.startsWith("#") && document.getElementById(location.hash.slice(1));
const wrong = document.querySelector(".questions .refused");
const place = wrong ? wrong.closest("li") : next;
if (place) place.querySelector("button")?.focus({ preventScroll: false });

// Ctrl+Enter in a comment presses the button under it.
for (const field of document.querySelectorAll(".questions textarea")) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.closest("details").querySelector("button").click();
  });
}
