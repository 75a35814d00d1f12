// Comfort only: everything on the page can be read without this.
"use strict";
function openTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  for (let one = target; one; one = one.parentElement) {
    if (one.tagName === "DETAILS") one.open = true;
  }
  if (target) target.scrollIntoView();
}
async function copy(button, words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // No clipboard for a file opened from disk in some browsers: the old way still works there.
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy with citation"; }, 2000);
}
for (const cite of document.querySelectorAll("details.cite")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy with citation";
  button.addEventListener("click", () => copy(button, cite.querySelector("p").textContent));
  cite.before(button);
}
const filters = document.querySelector(".filters");
if (filters) {
  filters.hidden = false;
  const selects = [...filters.querySelectorAll("select")];
  const count = document.querySelector("#count");
  const apply = () => {
    let seen = 0;
    for (const one of document.querySelectorAll(".case")) {
      const fits = selects.every((select) =>
        !select.value || one.dataset[select.name].split("|").includes(select.value));
      one.hidden = !fits;
      seen += fits ? 1 : 0;
    }
    count.textContent = `${seen} shown`;
  };
  for (const select of selects) select.addEventListener("change", apply);
  apply();
}
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details:not(.cite)")) one.open = true;
});
openTarget();
