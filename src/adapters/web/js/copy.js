// Buttons that copy the text beside them; where the clipboard is closed to us, the text is marked instead.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.(".copy");
  if (!button) return;
  const text = button.closest("[data-copy]").querySelector("pre");
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.nextElementSibling.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(text);
  }
});
