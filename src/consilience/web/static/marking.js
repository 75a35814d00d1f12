// Words chosen in a report's text, by mouse or keyboard, become the offsets that the form sends.
// Offsets are UTF-16 units here; web/offsets.py makes them code points.
"use strict";
(() => {
  const text = document.getElementById("text");
  const form = document.querySelector("form.marker");
  if (!text || !form) return;
  const words = document.getElementById("words");
  const start = document.getElementById("marked-start");
  const end = document.getElementById("marked-end");

  // UTF-16 units of the report before a place on the page, null where it is not in the text.
  function unitsBefore(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    let paragraph = element.closest("[data-at]");
    if (!paragraph || !text.contains(paragraph)) {
      // A selection that ends at an edge of a block: the nearest paragraph inside it.
      const block = element.closest(".block");
      paragraph = block && block.querySelector("[data-at]");
      if (!paragraph) return null;
      return Number(paragraph.dataset.at) + (node === block && offset === 0 ? 0 : paragraph.textContent.length);
    }
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.at) + before.toString().length;
  }

  function chosen() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    let from = unitsBefore(range.startContainer, range.startOffset);
    let to = unitsBefore(range.endContainer, range.endOffset);
    if (from === null || to === null || from >= to) return null;
    const printed = range.toString();
    // A double click takes the blank behind a word too.
    from += printed.length - printed.trimStart().length;
    to -= printed.length - printed.trimEnd().length;
    return from < to ? { from, to, printed: printed.trim() } : null;
  }

  // Also before the form is sent: a browser tells of a new selection a moment later.
  function note() {
    const found = chosen();
    if (!found) return false;
    words.value = found.printed.replace(/\s+/g, " ");
    start.value = found.from;
    end.value = found.to;
    return true;
  }
  document.addEventListener("selectionchange", note);
  // Typed words are looked up; only chosen ones have offsets.
  words.addEventListener("input", () => { start.value = ""; end.value = ""; });

  function begin() {
    const first = text.querySelector("[data-at]");
    const selection = window.getSelection();
    if (first && (!selection.rangeCount || !text.contains(selection.anchorNode))) {
      selection.collapse(first, 0);
    }
    return selection;
  }

  text.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.target === text) {
      if (note()) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    const way = { ArrowRight: "forward", ArrowLeft: "backward" }[event.key];
    const line = { ArrowDown: "forward", ArrowUp: "backward" }[event.key];
    if (!way && !(line && event.shiftKey)) return;
    event.preventDefault();
    const selection = begin();
    const unit = line ? "line" : event.altKey ? "character" : "word";
    if (event.shiftKey) {
      selection.modify("extend", way || line, unit);
    } else {
      if (!selection.isCollapsed) {
        way === "forward" ? selection.collapseToEnd() : selection.collapseToStart();
      }
      if (way === "forward") {
        selection.modify("extend", way, unit);
      } else {
        selection.modify("move", "backward", unit);
        const node = selection.anchorNode, offset = selection.anchorOffset;
        selection.modify("extend", "forward", unit);
        if (selection.isCollapsed) selection.collapse(node, offset);
      }
    }
    const focus = selection.focusNode && selection.focusNode.parentElement;
    if (focus) focus.scrollIntoView({ block: "nearest" });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    if (note()) { event.preventDefault(); form.requestSubmit(); }
  });
})();
