// Progress without loading the page again; without script the page loads itself every few seconds.
"use strict";
{
  const box = document.querySelector("#progress");
  const look = async () => {
    let ended = false;
    try {
      const answer = await fetch(box.dataset.from, { credentials: "same-origin" });
      if (answer.ok) {
        // Our own page, escaped by the server; nothing in it runs.
        box.innerHTML = await answer.text();
        ended = box.querySelector("[data-ended=yes]") !== null;
      }
    } catch {
      // The server is away for a moment: look again.
    }
    if (ended) location.reload();
    else setTimeout(look, 1000);
  };
  setTimeout(look, 700);
}
