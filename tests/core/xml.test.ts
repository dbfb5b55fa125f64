import { expect, test } from "vitest";
import { xmlText } from "../../src/core/xml.ts";

test("what XML cannot hold is shown as lost, and nothing else is touched", () => {
  expect(xmlText("a\u0000b\u001fc\uffffd\ud800e")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
  const kept = "tab\tline\nreturn\r <b>&amp;</b> \u0085 \u202e \u{1f680}";
  expect(xmlText(kept)).toBe(kept);
});
