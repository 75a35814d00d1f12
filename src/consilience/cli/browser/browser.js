// Comfort only: everything on the page can be read without this.
const shown = () => [...document.querySelectorAll(".mistake")].filter((one) => !one.hidden);
let here = null;
function go(step) {
  const all = shown();
  if (!all.length) return;
  const at = all.indexOf(here);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  if (next < 0 || next >= all.length) return;
  if (here) here.classList.remove("here");
  here = all[next];
  here.classList.add("here");
  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "start" });
}
addEventListener("keydown", (event) => {
  const typing = ["SELECT", "INPUT", "TEXTAREA"].includes(event.target.tagName);
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "t" && here) here.querySelector("a").click();
  else if (event.key === "f") document.querySelector(".filters select").focus();
});
