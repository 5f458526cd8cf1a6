// See templates/components/passkey_form.html. The form's button asks the device's own dialog; its answer goes in `credential`.
const bytes = (text) => {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.said = this.querySelector("[data-said]");
    if (!window.PublicKeyCredential) {
      this.say(this.dataset.unknown);
      this.form.querySelector("button").disabled = true;
      return;
    }
    this.form.addEventListener("submit", (event) => this.begin(event));
  }

  async begin(event) {
    event.preventDefault();
    if (this.isAsking) return;
    this.isAsking = true;
    this.say("");
    try {
      const options = (await this.options()).publicKey;
      const made = this.dataset.kind === "create" ? await this.create(options) : await this.get(options);
      this.form.elements.credential.value = JSON.stringify(made);
      this.form.submit();
    } catch (problem) {
      this.say(problem.name === "InvalidStateError" ? this.dataset.known : this.dataset.failed);
    } finally {
      this.isAsking = false;
    }
  }

  async options() {
    if (!this.dataset.url) return JSON.parse(this.querySelector("script[type='application/json']").textContent)[this.dataset.name];
    const answer = await fetch(this.dataset.url, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json())[this.dataset.name];
  }

  async create(options) {
    const isPasskey = this.form.elements.passwordless?.checked ?? false;
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
        authenticatorSelection: {
          ...options.authenticatorSelection,
          residentKey: isPasskey ? "required" : "discouraged",
          requireResidentKey: isPasskey,
          userVerification: isPasskey ? "required" : (options.authenticatorSelection?.userVerification ?? "preferred"),
        },
      },
    });
    return this.told(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  }

  async get(options) {
    const made = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
    });
    const { authenticatorData, signature, userHandle } = made.response;
    return this.told(made, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle && { userHandle: text(userHandle) }),
    });
  }

  told(made, response) {
    return {
      type: made.type,
      id: made.id,
      rawId: text(made.rawId),
      authenticatorAttachment: made.authenticatorAttachment ?? null,
      clientExtensionResults: made.getClientExtensionResults(),
      response: { clientDataJSON: text(made.response.clientDataJSON), ...response },
    };
  }

  say(words) {
    this.said.textContent = words;
    this.said.hidden = !words;
  }
}
customElements.define("passkey-form", PasskeyForm);
