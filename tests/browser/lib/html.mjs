// What a page has become in the browser is held against the HTML standard.
import assert from "node:assert/strict";
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // A browser writes its tree without these choices of whoever types HTML.
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    // Everything comes from the hall itself, under names that carry the hash of their content.
    "require-sri": "off",
    // Tables that become cards on a phone lose the roles of their elements in the browser: they are said once more.
    "no-redundant-role": "off",
    // A list of suggestions is no select, and the settings of the reader are no part of the text.
    "prefer-native-element": ["error", { exclude: ["listbox", "region"] }],
    // The summary of errors stands above the heading of the page, so that it is the first thing read.
    "heading-level": ["error", { minInitialRank: "any" }],
    // A calculator answers while one types: there is nothing to send.
    "wcag/h32": "off",
  },
});

/** The document as it stands is valid. */
export async function valid(page, what) {
  const report = await validator.validateString(await page.content(), what);
  const found = report.results.flatMap(({ source, messages }) => {
    const lines = (source ?? "").split("\n");
    return messages.map(({ ruleId, message, line, column }) =>
      `${ruleId}: ${message}\n    ${lines[line - 1]?.slice(Math.max(0, column - 60), column + 100)}`);
  });
  assert.deepEqual([...new Set(found)], [], `${what} is not valid HTML`);
}
