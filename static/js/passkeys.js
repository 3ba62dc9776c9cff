// Passkeys: asks the browser for one and sends its answer with the form. The only pages that need
// a script; an authenticator app does the same without.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

async function made({ publicKey }) {
  const user = { ...publicKey.user, id: bytes(publicKey.user.id) };
  const asked = { ...publicKey, user, challenge: bytes(publicKey.challenge), excludeCredentials: known(publicKey.excludeCredentials) };
  const credential = await navigator.credentials.create({ publicKey: asked });
  return answer(credential, ["clientDataJSON", "attestationObject"]);
}

async function shown({ publicKey }) {
  const asked = { ...publicKey, challenge: bytes(publicKey.challenge), allowCredentials: known(publicKey.allowCredentials) };
  const credential = await navigator.credentials.get({ publicKey: asked });
  return answer(credential, ["clientDataJSON", "authenticatorData", "signature"]);
}

function answer(credential, parts) {
  const response = Object.fromEntries(parts.map((part) => [part, text(credential.response[part])]));
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} };
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const told = form.querySelector("[role=alert]");
    told.hidden = true;
    try {
      const ask = form.dataset.passkey === "create" ? made : shown;
      form.elements.answer.value = JSON.stringify(await ask(JSON.parse(form.dataset.asked)));
      form.submit();
    } catch {
      told.textContent = form.dataset.failed;
      told.hidden = false;
    }
  });
}
