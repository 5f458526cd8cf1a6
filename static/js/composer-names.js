import { HintList } from "amigos/hint-list";

// While somebody writes "@…" in a text: people and animals of that name; while they write "#…": hashtags, the most used first.
const PATIENCE = 180;
const BEGUN = /(?:^|[\s(¡¿"'])([@#])([\p{L}\p{M}\p{N}_.]{1,60})$/u;

export function offerNames(field, composer) {
  const hints = new HintList(field, composer.dataset.namesLabel);
  let timer = 0;
  let asked = null;

  const begun = () => {
    const [, sign = "", word = ""] = BEGUN.exec(field.value.slice(0, field.selectionStart)) ?? [];
    return { sign, word };
  };

  function put(text) {
    const end = field.selectionStart;
    field.setRangeText(text, end - begun().word.length - 1, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const named = (hint) => ({
    ...hint,
    take() {
      put(hint.kind === "people" ? `@${hint.detail.replace(/^@/, "")} ` : `${hint.name} `);
      if (hint.kind === "pets") composer.querySelector(`[name=pets][value="${CSS.escape(hint.id)}"]:not(:checked)`)?.click();
    },
  });
  const tagged = (tag) => ({ name: `#${tag.name}`, detail: tag.words, sign: "#", take: () => put(`#${tag.name} `) });

  async function ask({ sign, word }) {
    asked?.abort();
    asked = new AbortController();
    const url = sign === "@" ? "/api/v1/search/completions/" : "/api/v1/tags/completions/";
    const answer = await fetch(`${url}?q=${encodeURIComponent(word)}`, { signal: asked.signal, headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) return;
    const { items } = await answer.json();
    if (begun().word === word && begun().sign === sign) hints.show(items.map(sign === "@" ? named : tagged));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const now = begun();
    if (!now.word) return hints.open(false);
    timer = setTimeout(() => ask(now), PATIENCE);
  });
}
