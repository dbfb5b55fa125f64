// The first page as a conversation: answers without a new page, suggestions while typing, what was asked by the arrow keys.
// The form works without it. What is asked stays in this page: nothing is stored.
const form = document.querySelector(".ask");
const box = form.elements.q;
const log = document.querySelector("#log");
const say = form.dataset;
const offered = JSON.parse(say.offered);
/** Characters above which a text is a message: nothing is suggested for it. */
const LONGEST_OFFERED = 200;
/** Milliseconds without a key before suggestions are asked for. */
const PAUSE = 120;
const asked = [];
let turn = 0;
let recalled = 0;
let draft = "";
/** Texts whose answers are on their way: a second press of the same key sends nothing. */
const waiting = new Set();
/** The last message that got no answer, with what stands there for it. */
let failed;

/* The conversation */

const element = (name, properties) => Object.assign(document.createElement(name), properties);

/** From the first question on the box stands below the answers, where the next one is asked. */
function settle() {
  const hadFocus = form.contains(document.activeElement);
  form.closest("main").classList.add("talking");
  log.after(form);
  if (hadFocus) box.focus({ preventScroll: true });
}

/** A message that is sent again takes the place of the one that failed. */
function dropFailed(text) {
  if (failed?.text === text) for (const part of failed.parts) part.remove();
  failed = undefined;
}

async function ask(text, request) {
  if (waiting.has(text)) return;
  waiting.add(text);
  dropFailed(text);
  turn += 1;
  if (turn === 1) settle();
  asked.push(text);
  recalled = asked.length;
  const question = element("p", { className: "asked", dir: "auto", textContent: text });
  question.prepend(element("span", { className: "quiet", textContent: `${say.you} ` }));
  const place = element("p", { className: "answer plain", textContent: say.waiting });
  place.setAttribute("aria-busy", "true");
  log.append(question, place);
  question.scrollIntoView({ block: "start" });
  try {
    const response = await request(turn);
    const holder = element("template", { innerHTML: await response.text() });
    const article = holder.content.querySelector("article");
    place.replaceWith(article);
    article.focus({ preventScroll: true });
    question.scrollIntoView({ block: "start" });
  } catch {
    place.removeAttribute("aria-busy");
    place.textContent = say.failed;
    failed = { text, parts: [question, place] };
    if (box.value === "") box.value = text;
  } finally {
    waiting.delete(text);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = box.value;
  if (text.trim() === "" && waiting.size > 0) return;
  closeOffers();
  box.value = "";
  grow();
  const body = (turn) => new URLSearchParams({ q: text, turn, view: form.elements.view.value });
  ask(text, (turn) => fetch(form.action, { method: "POST", body: body(turn) }));
});

// A link that asks, in an answer or an example, is asked here as well; one that changes its own answer or
// leads to a part of it is none.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  if (!link || link.matches("[data-here], [href^='#']") || !isPlain || link.origin !== location.origin) return;
  const address = new URL(link.href);
  const text = address.searchParams.get("q");
  if (text === null || address.pathname !== new URL(form.action).pathname) return;
  event.preventDefault();
  if (!address.searchParams.has("view")) address.searchParams.set("view", form.elements.view.value);
  ask(text, (turn) => {
    address.searchParams.set("turn", turn);
    return fetch(address);
  });
});

/* Suggestions: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) */

const holder = element("div", { className: "box" });
box.replaceWith(holder);
const list = element("ul", { className: "offers", id: "offers", hidden: true });
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", say.offers);
const count = element("span", { className: "quiet" });
count.setAttribute("role", "status");
holder.append(box, list, count);
for (const [name, value] of Object.entries({
  role: "combobox",
  "aria-expanded": "false",
  "aria-autocomplete": "list",
  "aria-controls": "offers",
  "aria-haspopup": "listbox",
}))
  box.setAttribute(name, value);
box.rows = 2;
box.spellcheck = true;
document.querySelector("#hint").append(` ${say.keys}`);
let active = -1;
let asking;
let timer;

function closeOffers() {
  clearTimeout(timer);
  asking?.abort();
  list.hidden = true;
  count.textContent = "";
  box.setAttribute("aria-expanded", "false");
  chooseNone();
}

/** What was chosen was chosen for other words than those that stand there now. */
function chooseNone() {
  active = -1;
  box.removeAttribute("aria-activedescendant");
  for (const item of list.children) item.setAttribute("aria-selected", "false");
}

function showOffers(offers) {
  list.replaceChildren(
    ...offers.map(({ label, value }, index) => {
      const item = element("li", { id: `offer-${index}`, textContent: label, dir: "auto" });
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.value = value;
      return item;
    }),
  );
  chooseNone();
  list.hidden = offers.length === 0;
  box.setAttribute("aria-expanded", String(offers.length > 0));
  count.textContent = offers.length > 0 ? offered[offers.length] : "";
}

function choose(index) {
  const items = [...list.children];
  active = (index + items.length) % items.length;
  for (const [at, item] of items.entries()) item.setAttribute("aria-selected", String(at === active));
  items[active].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", items[active].id);
}

function take(item) {
  box.value = item.dataset.value;
  box.focus();
  closeOffers();
  if (box.value.endsWith(" ")) complete();
}

async function complete() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const body = new URLSearchParams({ q: box.value });
    const response = await fetch(say.complete, { method: "POST", body, signal });
    const offers = response.ok ? await response.json() : [];
    if (!signal.aborted) showOffers(offers);
  } catch {
    if (!signal.aborted) closeOffers();
  }
}

/** As high as what it holds. */
function grow() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

box.addEventListener("input", () => {
  grow();
  chooseNone();
  clearTimeout(timer);
  if (box.value.trim() === "" || box.value.length > LONGEST_OFFERED) return closeOffers();
  timer = setTimeout(complete, PAUSE);
});
box.addEventListener("blur", closeOffers);
list.addEventListener("mousedown", (event) => {
  event.preventDefault();
  const item = event.target.closest("[role=option]");
  if (item) take(item);
});

/** What was brought back and not touched since: up and down go on from it, wherever the caret stands. */
const isRecalled = () => box.value !== "" && box.value === asked[recalled];

/** Up and down go through what was asked, from either end of the box. */
function recall(step) {
  if (asked.length === 0) return false;
  const to = recalled + step;
  if (to < 0 || to > asked.length) return false;
  if (recalled === asked.length) draft = box.value;
  recalled = to;
  box.value = to === asked.length ? draft : asked[to];
  grow();
  return true;
}

const keys = {
  ArrowDown: () => {
    if (!list.hidden) return choose(active + 1) ?? true;
    return (isRecalled() || box.selectionEnd === box.value.length) && recall(1);
  },
  ArrowUp: () => {
    if (!list.hidden) return choose(active < 0 ? -1 : active - 1) ?? true;
    return (isRecalled() || box.selectionStart === 0) && recall(-1);
  },
  Escape: () => !list.hidden && (closeOffers() ?? true),
  Enter: () => {
    if (active >= 0) take(list.children[active]);
    else form.requestSubmit();
    return true;
  },
  Tab: () => {
    if (active >= 0) take(list.children[active]);
    return active >= 0;
  },
};
box.addEventListener("keydown", (event) => {
  // An Enter that ends a word of an input method sends nothing.
  if (event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
});
