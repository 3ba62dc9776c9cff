// Files by drop, paste or choice, sent while the rest is filled in. Without this file the form is whole.

for (const section of document.querySelectorAll("[data-evidence]")) ready(section);
document.addEventListener("desk:opened", (event) => event.target.querySelectorAll("[data-evidence]").forEach(ready));

function ready(section) {
  if ("ready" in section.dataset) return;
  section.dataset.ready = "";
  const drop = section.querySelector("[data-drop]");
  const input = drop.querySelector("input[type=file]");
  section.querySelector("[data-attach]").hidden = true;
  section.querySelector("[data-hint]").hidden = false;
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    sendAll(section, files);
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length) sendAll(section, files);
    else link(section, event.dataTransfer.getData("text/plain"));
  });
  section.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) {
      event.preventDefault();
      sendAll(section, files);
    } else if (!event.target.matches("input:not([type=file]), textarea")) {
      link(section, event.clipboardData.getData("text/plain"));
    }
  });
}

function link(section, text) {
  if (!/^https?:\/\/\S+$/.test(text.trim())) return;
  const empty = [...section.querySelectorAll("[data-blank] input[name$='-address']")].find((each) => !each.value);
  if (!empty) return;
  empty.value = text.trim();
  empty.focus();
}

// One after the other, as each takes the next number of the form.
async function sendAll(section, files) {
  for (const file of files) await send(section, file);
}

function send(section, file) {
  const told = section.querySelector("[data-sending]");
  const line = document.createElement("li");
  const bar = document.createElement("progress");
  line.append(`${file.name} `, bar);
  bar.max = 1;
  bar.setAttribute("aria-label", file.name);
  told.append(line);
  const fail = (sentence) => {
    line.classList.add("failed");
    line.replaceChildren(`${file.name}: ${sentence}`);
  };
  if (file.size > Number(section.dataset.most)) {
    fail(told.dataset.big);
    return Promise.resolve();
  }
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        add(section, request.responseText);
        line.replaceChildren(`${file.name}: ${told.dataset.done}`);
      } else {
        fail(request.status === 422 ? request.responseText : told.dataset.lost);
      }
      done();
    });
    for (const name of ["error", "abort"]) {
      request.addEventListener(name, () => {
        fail(told.dataset.lost);
        done();
      });
    }
    request.open("POST", section.dataset.upload);
    request.send(parts(section, file));
  });
}

function parts(section, file) {
  const data = new FormData();
  data.append("csrfmiddlewaretoken", section.closest("form").elements.csrfmiddlewaretoken.value);
  data.append("prefix", section.dataset.evidence);
  data.append("place", total(section).value);
  data.append("file", file);
  return data;
}

function total(section) {
  return section.closest("form").elements[`${section.dataset.evidence}-TOTAL_FORMS`];
}

function add(section, html) {
  const piece = new DOMParser().parseFromString(html, "text/html").querySelector("fieldset");
  section.querySelector("[data-pieces]").append(piece);
  total(section).value = Number(total(section).value) + 1;
  const empty = piece.querySelector(".asked select, .asked input");
  (empty || piece.querySelector("a")).focus();
}
