// Changes how an answer of the conversation looks, or turns its page, where it stands; copies the data of a message.
// Without it, links and forms do the same with a new page.

/** Puts the answer that a request gives in the place of one that stands there. */
async function change(article, pressed, request) {
  article.setAttribute("aria-busy", "true");
  article.querySelector(".views-failed").textContent = "";
  try {
    const response = await request(article.id.slice("answer-".length));
    if (!response.ok) throw new Error(response.statusText);
    const holder = Object.assign(document.createElement("template"), { innerHTML: await response.text() });
    const changed = holder.content.querySelector("article");
    article.replaceWith(changed);
    const same = [...changed.querySelectorAll("[data-here], .views button")];
    const focused = same.find(({ textContent }) => textContent === pressed.textContent) ?? changed;
    focused.focus({ preventScroll: true });
    changed.scrollIntoView({ block: "nearest" });
  } catch {
    article.removeAttribute("aria-busy");
    const said = article.querySelector(".views-failed");
    said.textContent = said.dataset.failed;
  }
}

/** The answer of a conversation that something stands in; a page of its own is left as one. */
const answerAround = (element) => element.closest("article[id^='answer-']");

/** What is asked next is shown in the same way. */
function keep(view) {
  document.querySelector(".ask").elements.view.value = view;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-here]");
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  const article = link && isPlain && answerAround(link);
  if (!article) return;
  event.preventDefault();
  const address = new URL(link.href);
  keep(address.searchParams.get("view"));
  change(article, link, (turn) => {
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
  keep(body.get("view"));
  change(article, event.submitter, (turn) => {
    body.set("turn", turn);
    return fetch(form.action, { method: "POST", body });
  });
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.(".p-copy button");
  if (!button) return;
  const text = button.closest("details").querySelector("pre");
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.nextElementSibling.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(text);
  }
});
