// Comfort only: every page can be worked with links and buttons alone.
// An element with data-key="a" is done by that key: a form is sent, a link followed, a button
// pressed, a folded form opened with its first field under the cursor.
"use strict";
(() => {
  const OFF = "consilience-keys-off";
  const typing = (one) => one.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  let sent = false;

  function off() {
    try { return localStorage.getItem(OFF) === "1"; } catch { return false; }
  }

  function open(details) {
    details.open = true;
    const field = details.querySelector("input:not([type=hidden]):not([type=checkbox]), select, textarea");
    if (!field) { details.querySelector("summary").focus(); return; }
    field.focus();
    if (field.select) field.select();
  }

  function act(one) {
    if (one.matches("details")) {
      if (one.open) one.open = false; else open(one);
    } else if (one.matches("form")) {
      // A key that is held down must not decide on the next thing too.
      if (!sent) { sent = true; one.requestSubmit(); }
    } else {
      one.click();
    }
  }

  document.addEventListener("submit", () => { sent = true; });
  window.addEventListener("pageshow", () => { sent = false; });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (event.key === "Escape") {
      const opened = event.target.closest("details[open]") || document.querySelector("details[data-key][open]");
      if (opened) { opened.open = false; opened.querySelector("summary").focus(); }
      return;
    }
    if (off() || typing(event.target)) return;
    if (event.key === "Enter" && event.target !== document.body && !event.target.matches("main")) return;
    const one = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!one) return;
    event.preventDefault();
    act(one);
  });

  const box = document.getElementById("keys-off");
  if (box) {
    box.checked = off();
    box.addEventListener("change", () => {
      try { localStorage.setItem(OFF, box.checked ? "1" : "0"); } catch { /* private window */ }
    });
  }
})();
