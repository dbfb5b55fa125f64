import { describe, expect, test } from "vitest";
import { createLog } from "../src/log.ts";

const SECRET = "xoxb-very-secret";

function logging(secrets: readonly string[] = [SECRET], level = "trace") {
  const lines: string[] = [];
  return { log: createLog({ level, secrets, write: (line) => void lines.push(line) }), lines };
}

describe("a secret never reaches a line", () => {
  const cases: readonly [string, (log: ReturnType<typeof createLog>) => void][] = [
    ["as a value", (log) => log.info({ a: SECRET }, "x")],
    ["as a key", (log) => log.info({ [SECRET]: 1 }, "x")],
    ["in the message", (log) => log.info(`Bot ${SECRET} is wrong`)],
    ["deep inside", (log) => log.warn({ a: { b: [{ c: `Bearer ${SECRET}` }] } })],
    ["in a header", (log) => log.debug({ headers: { Authorization: `Bot ${SECRET}` } })],
    ["in a child's bindings", (log) => log.child({ a: SECRET }).info("x")],
    ["twice", (log) => log.info({ a: `${SECRET} ${SECRET}` })],
  ];
  test.each(cases)("%s", (_name, write) => {
    const { log, lines } = logging();
    write(log);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(SECRET);
    expect(lines[0]).toContain("[redacted]");
  });

  test.each([
    ["message and stack", new Error(`no luck with ${SECRET}`)],
    ["cause", new Error("x", { cause: new Error(SECRET) })],
    ["own fields", Object.assign(new Error("x"), { config: { token: SECRET } })],
  ])("in an error's %s, of which only class and place are told", (_name, err) => {
    const { log, lines } = logging([]);
    log.error({ err }, "it broke");
    expect(lines[0]).not.toContain(SECRET);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ msg: "it broke", err: { type: "Error" } });
    expect(lines[0]).toMatch(/log\.test\.ts:\d+/);
  });

  test.each(['quo"te', "back\\slash", "new\nline", "tab\t", "ü😀", "$&", "a.b*c"])("even one like %j", (secret) => {
    const { log, lines } = logging([secret]);
    log.info({ a: `x${secret}y` }, "told");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ a: "x[redacted]y", msg: "told" });
  });

  test("nor one that nobody named, under the names that libraries use", () => {
    const { log, lines } = logging([]);
    log.info({ token: "t1", authorization: "t2", headers: { authorization: "t3" }, a: { token: "t4" } });
    log.info({ a: [{ b: { token: { of: "t5" } } }], token: 6e9, note: '"token": a word' }, "told");
    log.child({ token: "t7", a: { authorization: "t8" } }).info({ token: "t9" }, "told");
    expect(lines.join()).not.toMatch(/t[1-9]|6000000000/);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ token: "[redacted]", note: '"token": a word', msg: "told" });
    for (const line of lines) expect(line).toMatch(/^\{.*\}\n$/);
  });

  test("an empty secret hides nothing", () => {
    const { log, lines } = logging(["", SECRET]);
    log.info("told");
    expect(lines[0]).toContain('"msg":"told"');
    expect(lines[0]).not.toContain("[redacted]");
  });
});

test("lines are JSON, one a line, at or above the level, without the machine's name", () => {
  const { log, lines } = logging([], "warn");
  log.info("not told");
  log.warn("told");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(Object.keys(JSON.parse(lines[0] ?? "")).toSorted()).toEqual(["level", "msg", "time"]);
});
