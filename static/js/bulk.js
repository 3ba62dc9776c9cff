// Only convenience: without this file every page is whole, and is sent by its buttons.

const told = document.querySelector("[data-chosen]");
const all = document.querySelector("[data-all]");
// Asked for each time, as rows come and go while the page stands there.
const boxes = () => [...document.querySelectorAll("input[name=item][form=many]")];

function count() {
  const chosen = boxes().filter((box) => box.checked).length;
  told.textContent = chosen === 1 ? told.dataset.one : told.dataset.more.replace("{count}", chosen);
  if (all) all.checked = chosen > 0 && chosen === boxes().length;
}

if (told) {
  let last = null;
  document.addEventListener("click", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches("input[name=item][form=many]")) return;
    // Shift and a click take all rows between the last one and this one.
    if (event.shiftKey && last?.isConnected) {
      const there = boxes();
      const [from, to] = [there.indexOf(last), there.indexOf(box)].sort((a, b) => a - b);
      for (const between of there.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
    count();
  });
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of boxes()) box.checked = all.checked;
      count();
    });
  }
  count();
}

// The rows of copied cells: tabs between cells; a cell in quotes may hold line ends.
function cellsOf(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const row = rows[rows.length - 1];
    if (quoted && letter === '"' && text[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; }
    else if (quoted && letter === '"') quoted = false;
    else if (!quoted && letter === '"' && row[row.length - 1] === "") quoted = true;
    else if (!quoted && letter === "\t") row.push("");
    else if (!quoted && letter === "\n") rows.push([""]);
    else if (quoted || letter !== "\r") row[row.length - 1] += letter;
  }
  if (rows.length > 1 && rows[rows.length - 1].join("") === "") rows.pop();
  return rows;
}

function put(field, text) {
  if (field.tagName !== "SELECT") { field.value = text.trim(); return; }
  const wanted = text.trim().toLocaleLowerCase();
  const option = [...field.options].find((each) => each.value === wanted || each.text.toLocaleLowerCase() === wanted);
  if (option) field.value = option.value;
}

for (const table of document.querySelectorAll("[data-paste]")) {
  table.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    const from = event.target.closest("td");
    if (!from) return;
    event.preventDefault();
    const lines = [...table.tBodies[0].rows];
    const [top, left] = [lines.indexOf(from.parentElement), from.cellIndex];
    cellsOf(text).forEach((cells, down) => {
      const line = lines[top + down];
      if (!line) return;
      cells.forEach((cell, right) => {
        const field = line.cells[left + right]?.querySelector("select, input, textarea");
        if (field) put(field, cell);
      });
    });
  });
}

// Ctrl and Enter press the form's first button, from any field of it.
for (const form of document.querySelectorAll("[data-sends]")) {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const button = form.querySelector("button[type=submit]");
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
  });
}

// A check that is not over goes on by itself.
const goesOn = document.querySelector("[data-goes-on]");
if (goesOn) goesOn.requestSubmit(goesOn.querySelector("button"));
