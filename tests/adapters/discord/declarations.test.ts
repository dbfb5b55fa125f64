/** Our commands as Discord's: its schema, the languages, and the comparison with what it holds. */
import { describe, expect, test } from "vitest";
import { declarationsOf } from "../../../src/adapters/discord/declarations.ts";
import { planFor } from "../../../src/adapters/discord/registration.ts";
import { defineCommand, type NamedCommand } from "../../../src/core/command.ts";
import { type Json, problemsOf } from "../../standins/discord/validate.ts";
import { testBot } from "../../support/bot.ts";

const never = () => {
  throw new Error("declared, never run");
};
const sample: NamedCommand = {
  name: "sample",
  ...defineCommand({
    description: "A sample",
    options: {
      day: { type: "date", description: "A day" },
      kind: { type: "choice", description: "A kind", choices: ["one", "two"] },
      text: { type: "text", description: "A text", required: true, completes: ["claim"] },
    },
    examples: [],
    visibility: "everyone",
    run: never,
  }),
};
const [declared] = declarationsOf([sample]);
const none = { name_localizations: {}, description_localizations: {} };
const places = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
interface Named {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}
const namesOf = (named: readonly Named[]) =>
  named.flatMap(({ name, name_localizations: names }) => [name, ...Object.values(names)]);

describe("a declaration", () => {
  test("holds every option, the required ones first, choices as such, and what is completed", () => {
    const option = { type: 3, required: false, ...none };
    const choice = (name: string) => ({ name, value: name, name_localizations: {} });
    expect(declared).toEqual({
      type: 1,
      name: "sample",
      description: "A sample",
      ...none,
      options: [
        { ...option, name: "text", description: "A text", required: true, autocomplete: true },
        { ...option, name: "day", description: "A day" },
        { ...option, name: "kind", description: "A kind", choices: [choice("one"), choice("two")] },
      ],
      ...places,
    });
  });

  test("of every shipped command is one that Discord takes, in every language", async () => {
    const { commands } = await testBot();
    const declarations = declarationsOf(commands);
    expect(declarations.flatMap((each) => problemsOf("command", each as unknown as Json))).toEqual([]);
    const timeline = declarations.find(({ name }) => name === "timeline");
    expect(timeline).toMatchObject({
      name_localizations: { de: "zeitleiste", "es-ES": "cronología", "es-419": "cronología", fr: "chronologie" },
      options: [
        {
          name: "topic",
          name_localizations: { de: "thema", "es-ES": "tema", "es-419": "tema", fr: "sujet" },
          autocomplete: true,
        },
        {},
        {},
      ],
    });
    expect(declarations.at(-1)).toEqual({
      type: 3,
      name: "Check this message",
      name_localizations: {
        de: "Diese Nachricht prüfen",
        "es-ES": "Comprobar este mensaje",
        "es-419": "Comprobar este mensaje",
        fr: "Vérifier ce message",
      },
      ...places,
    });
  });

  test("has names that Discord takes, in every language, and no two alike in one place", async () => {
    const { commands } = await testBot();
    const slash = declarationsOf(commands).filter(({ type }) => type === 1) as unknown as Named[];
    const options = slash.flatMap(({ options }) => options ?? []);
    expect(namesOf([...slash, ...options]).filter((name) => !NAME.test(name) || name !== name.toLowerCase())).toEqual(
      [],
    );
    const choices = options.flatMap(({ choices }) => choices ?? []);
    expect(namesOf(choices).filter((name) => name.length > 100)).toEqual([]);
    for (const locale of [undefined, "de", "es-ES", "es-419", "fr"])
      for (const named of [
        slash,
        ...slash.map(({ options }) => options ?? []),
        ...options.map((each) => each.choices ?? []),
      ]) {
        const names = named.map(({ name, name_localizations: names }) => (locale && names[locale]) || name);
        expect([locale, names]).toEqual([locale, [...new Set(names)]]);
      }
    expect(options.flatMap(({ name_localizations: names }) => Object.keys(names)).length).toBe(4 * options.length);
  });

  test("that is too long names its command", () => {
    expect(() => declarationsOf([{ ...sample, description: "d".repeat(101) }])).toThrow(/\/sample.*100 characters/);
  });
});

describe("what Discord holds", () => {
  const ours = declarationsOf([sample]);
  const { type: _, ...bare } = declared as unknown as Json;
  const added = { application_id: "2", version: "3", nsfw: false };
  const held = {
    ...bare,
    ...added,
    id: "1",
    name: "sample",
    name_localizations: null,
    description_localizations: null,
  };
  const menu = { ...ours[1], ...added, id: "2", name: "Check this message" };
  const options = bare.options as readonly Json[];

  test("is ours whatever Discord adds, leaves out or orders otherwise", () => {
    const bareOptions = options.map(({ name_localizations: _, description_localizations: __, ...option }) =>
      option.required ? option : { ...option, required: undefined },
    );
    const plan = planFor(ours, [menu, { ...held, options: bareOptions, contexts: [2, 1, 0] }]);
    expect({ ...plan, same: plan.same.map(({ name }) => name) }).toEqual({
      create: [],
      update: [],
      remove: [],
      same: ["sample", "Check this message"],
    });
  });

  test.each([
    ["description", { description: "Another" }],
    ["options", { options: options.slice(1) }],
    ["contexts", { contexts: [0] }],
    ["name_localizations", { name_localizations: { de: "muster" } }],
    ["options", { options: options.map((option) => ({ ...option, name_localizations: { de: "x" } })) }],
  ])("differs in its %s", (field, change) => {
    const { create, update, remove } = planFor(ours, [menu, { ...held, ...change }]);
    expect([create, remove]).toEqual([[], []]);
    expect(update.map(({ held, wanted, fields }) => [held.id, wanted.name, fields])).toEqual([
      ["1", "sample", [field]],
    ]);
  });

  test("that is no longer ours goes; what starts an Activity stays", () => {
    const more = { ...held, id: "3", name: "more" };
    const activity = { ...held, id: "4", name: "launch", type: 4 };
    expect(planFor(ours, [held, menu, more, activity]).remove.map(({ id }) => id)).toEqual(["3"]);
  });

  test("of another kind with the same name is another command", () => {
    const { create, remove } = planFor(ours, [{ ...held, type: 3 }, menu]);
    expect([create.map(({ name }) => name), remove.map(({ id }) => id)]).toEqual([["sample"], ["1"]]);
  });
});
