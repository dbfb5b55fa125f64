import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePress, encodePress, PRESS_LIMIT } from "../../src/core/invocation.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const press = fc.record({
  invocation: fc.record({
    command: name,
    options: fc.dictionary(name, fc.string({ maxLength: 20, unit: "grapheme" }), { maxKeys: 3, noNullPrototype: true }),
  }),
  page: fc.integer({ min: 1, max: 9999 }),
});

describe("a press", () => {
  test("comes back from its text as it was", () => {
    fc.assert(
      fc.property(press, (given) => {
        let text: string;
        try {
          text = encodePress(given);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(text.length).toBeLessThanOrEqual(PRESS_LIMIT);
        expect(decodePress(text)).toEqual(given);
      }),
    );
  });

  test.each(["%", "|", "=", "a|b=c%7C", "100 %", "ü|😀"])("carries the value %j", (value) => {
    const given = { invocation: { command: "claim", options: { text: value } }, page: 2 };
    expect(decodePress(encodePress(given))).toEqual(given);
  });

  test("that is too long is refused, not cut", () => {
    const options = { text: "x".repeat(PRESS_LIMIT) };
    expect(() => encodePress({ invocation: { command: "claim", options }, page: 1 })).toThrow(RangeError);
  });
});

describe("a text that is no press of ours is undefined", () => {
  test.each([
    "",
    "|",
    "claim",
    "claim|",
    "claim|0",
    "claim|-1",
    "claim|1.5",
    "claim|99999",
    "|1|text=x",
    "claim|1|text",
    "claim|1|=x",
    "claim|1|",
    "claim|1|text=%",
    "claim|1|text=%ff",
    '{"custom_id":1}',
  ])("%j", (text) => expect(decodePress(text)).toBeUndefined());

  test("whatever is sent, decoding never throws and every option is text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.boolean(), (text, ours) => {
        const decoded = decodePress(ours ? `claim|1|${text}` : text);
        for (const value of Object.values(decoded?.invocation.options ?? {})) expect(value).toBeTypeOf("string");
      }),
    );
  });

  test("__proto__ is a name like any other: it changes no prototype", () => {
    const options = decodePress("claim|1|__proto__=x")?.invocation.options ?? {};
    expect(Object.entries(options)).toEqual([["__proto__", "x"]]);
    expect(Object.getPrototypeOf(options)).toBe(Object.prototype);
  });
});
