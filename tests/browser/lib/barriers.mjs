// What bars people and axe does not look for: small targets and type, tight lines, text that is cut off, pages wider than the
// window. The numbers are those of the 适老化通用设计规范 for mobile applications (60 and 44 px, 18 px, 1.3) and of WCAG 2.2.
import assert from "node:assert/strict";

export const LEAST = { standard: { target: 44, type: 0 }, elder: { target: 60, type: 18 } };

/** The spacing that a reader may ask for (WCAG 1.4.12): nothing may be lost. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

/** Finds nothing that bars anybody from the page as it is drawn now. */
export async function unbarred(page, what, mode) {
  assert.deepEqual(await page.evaluate(find, LEAST[mode]), [], `${what} bars somebody`);
}

/** Nothing is cut off or pushed out of the window by the reader's own spacing. */
export async function spaced(page, what) {
  // A sheet made by a script is the reader's and not the page's: the content policy has no say in it.
  await page.evaluate((spacing) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const found = await page.evaluate(find, { target: 0, type: 0 });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  assert.deepEqual(found, [], `${what} bars somebody who spaces text`);
}

function find({ target, type }) {
  const found = [];
  const name = (element) => {
    const { tagName, className, textContent } = element;
    const classes = typeof className === "string" ? className : className.baseVal;
    return `<${tagName.toLowerCase()} class="${classes}"> ${textContent.trim().slice(0, 30)}`;
  };
  const style = (element) => getComputedStyle(element);
  // What is there for screen readers alone.
  const unseen = [...document.body.querySelectorAll("*")].filter((element) => style(element).clipPath === "inset(50%)");
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !unseen.some((one) => one.contains(element));
  const block = (element) => {
    let at = element;
    while (style(at).display === "inline") at = at.parentElement;
    return at;
  };
  const isInSentence = (link) =>
    style(link).display === "inline" && block(link.parentElement).textContent.trim().length > link.textContent.trim().length;

  // Links in a sentence are spared, as WCAG 2.5.8 does; what is chosen by its label is as large as the label.
  for (const control of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role='tab']")) {
    if (!isShown(control) || isInSentence(control)) continue;
    const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
    if (width > 0 && (width < target - 0.5 || height < target - 0.5)) {
      found.push(`target of ${Math.round(width)} × ${Math.round(height)}: ${name(control)}`);
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    if (!text.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION"].includes(holder.tagName) || !isShown(holder)) continue;
    const size = parseFloat(style(holder).fontSize);
    if (size < type - 0.01) found.push(`type of ${size}: ${name(holder)}`);
    const height = parseFloat(style(holder).lineHeight) / size;
    range.selectNodeContents(text);
    const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
    if (lines > 1 && height < 1.3 - 0.01) found.push(`line height of ${height.toFixed(2)}: ${name(holder)}`);
  }

  const scrolls = (element) => ["auto", "scroll"].includes(style(element).overflowX);
  const isHeld = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) {
    const out = [...document.body.querySelectorAll("*")].filter((element) =>
      isShown(element) && !element.closest("svg") && element.getBoundingClientRect().right > innerWidth + 1 && !isHeld(element));
    const innermost = out.filter((element) => ![...element.children].some((child) => out.includes(child)));
    found.push(`${wide} px too wide: ${innermost.slice(0, 3).map(name).join("; ")}`);
  }

  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element) || element.closest("svg") || !element.textContent.trim()) continue;
    const { overflowX, overflowY, display, webkitLineClamp } = style(element);
    const hides = [overflowX, overflowY].some((flow) => ["hidden", "clip"].includes(flow)) && webkitLineClamp === "none";
    const isControl = element.matches("button, a.button, [role='tab'], .tag");
    const wider = element.scrollWidth > element.clientWidth + 1;
    const higher = element.scrollHeight > element.clientHeight + 1;
    if (display !== "inline" && ((hides && (wider || higher)) || (isControl && wider))) found.push(`cut off: ${name(element)}`);
  }
  return [...new Set(found)];
}
