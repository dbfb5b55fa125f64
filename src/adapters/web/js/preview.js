// Changes how an answer of the conversation looks, or turns its page, where it stands. Without it, links and forms do the same with a new page.

/** What was pressed last in an answer: what comes for an earlier press is dropped. */
const last = new WeakMap();

/** Puts the answer that a request gives in the place of one that stands there; what is asked next is shown alike. */
async function change(article, pressed, view, request) {
  last.set(article, pressed);
  article.setAttribute("aria-busy", "true");
  article.querySelector(".views-failed").textContent = "";
  try {
    const response = await request(article.id.slice("answer-".length));
    if (!response.ok) throw new Error(response.statusText);
    const holder = Object.assign(document.createElement("template"), { innerHTML: await response.text() });
    if (last.get(article) !== pressed) return;
    const changed = holder.content.querySelector("article");
    article.replaceWith(changed);
    document.querySelector(".ask").elements.view.value = view;
    const same = [...changed.querySelectorAll("[data-here], .views button")];
    const focused = same.find(({ textContent }) => textContent === pressed.textContent) ?? changed;
    focused.focus({ preventScroll: true });
    changed.scrollIntoView({ block: "nearest" });
  } catch {
    if (last.get(article) !== pressed) return;
    article.removeAttribute("aria-busy");
    const said = article.querySelector(".views-failed");
    said.textContent = said.dataset.failed;
  }
}

/** The answer of a conversation that something stands in; a page of its own is left as one. */
const answerAround = (element) => element.closest("article[id^='answer-']");

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-here]");
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  const article = link && isPlain && answerAround(link);
  if (!article) return;
  event.preventDefault();
  const address = new URL(link.href);
  change(article, link, address.searchParams.get("view"), (turn) => {
    address.searchParams.set("turn", turn);
    return fetch(address);
  });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const article = form.matches(".views-form") && answerAround(form);
  if (!article) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  change(article, event.submitter, body.get("view"), (turn) => {
    body.set("turn", turn);
    return fetch(form.action, { method: "POST", body });
  });
});
