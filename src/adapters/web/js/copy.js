// A button at each citation that copies its text. Without this script the text is there to be marked by hand.
for (const part of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = part.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "copied";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(part.querySelector("pre").textContent);
      said.textContent = part.dataset.copied;
    } catch {
      getSelection().selectAllChildren(part.querySelector("pre"));
    }
  });
  part.querySelector("h3").after(button, said);
}
