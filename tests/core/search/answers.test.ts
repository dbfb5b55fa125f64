/** What a claim answers: who, when, how much. */
import { expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { answeredBy } from "../../../src/core/search/answers.ts";
import { ClaimMatcher } from "../../../src/core/search/claim-matcher.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";

test.each([
  ["It was filed in April 2023.", "when"],
  ["They paid 25 million dollars.", "how much"],
  ["There were 4 partners.", "how many"],
  ["A report came every two weeks.", "how often"],
  ["It went on for nearly ten years.", "how long"],
])("%s", (statement, question) => expect([...answeredBy(statement, [], false)]).toContain(question));

test("a statement without a date, an amount or people answers none of these", () => {
  expect([...answeredBy("The filing alleges a relationship.", [], false)]).toEqual([]);
});

test("what its wordings ask, and who, where it names people", () => {
  expect([...answeredBy("", ["why did they cut it"], true)]).toEqual(["why", "who"]);
});

const matcher = new ClaimMatcher(new Library(await loadDossiers(SHIPPED_DOSSIERS)));
const leadOf = (text: string) => matcher.match(text, { surface: "question" }).matches[0]?.claim;

test("who filed the class action is not answered by its date, nor when by its people", () => {
  expect(leadOf("who filed the class action")).toBe("case-plaintiffs");
  expect(leadOf("when was the lawsuit filed")).toBe("documents-unsealed");
});
