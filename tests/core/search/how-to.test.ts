/** Who wants to do something, or to be told how, asks nobody who did what. */
import { describe, expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { ClaimMatcher } from "../../../src/core/search/claim-matcher.ts";
import { asksHowTo } from "../../../src/core/search/roles.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";

describe("asks how to do something", () => {
  test.each([
    "how do i delete my messages",
    "ok but how can we encrypt messenger",
    "can we make encryption the default",
    "let's share an account",
    "wie lösche ich meine nachrichten",
    "wie kann man das abschalten",
    "cómo borro mis mensajes",
    "como puedo cancelar netflix",
    "comment supprimer mes messages",
    "comment je bloque netflix",
  ])("%s", (text) => expect(asksHowTo(text)).toBe(true));

  test.each([
    "how could netflix read our messages",
    "how do we know that meta sold them",
    "can we talk about facebook selling our dms",
    "let's not forget that netflix read them",
    "did meta comment further",
    "wie viel man dafür bezahlt hat",
    "wie konnte netflix das lesen",
    "cómo puede netflix leer los mensajes",
    "comment netflix pouvait lire nos messages",
  ])("not so: %s", (text) => expect(asksHowTo(text)).toBe(false));
});

const matcher = new ClaimMatcher(new Library(await loadDossiers(SHIPPED_DOSSIERS)));

test.each([
  "how do i encrypt my facebook messages",
  "wie verschlüssele ich meine facebook nachrichten",
  "comment lire les messages privés de facebook",
  "cómo puedo leer los mensajes privados de facebook",
])("the shipped dossier says nothing to: %s", (text) => expect(matcher.match(text).verdict).toBe("nothing"));

test("a question in another sentence leaves the claim beside it be", () => {
  const { matches } = matcher.match("How do I delete my account? Facebook sold our private messages to Netflix.");
  expect(matches[0]?.claim).toBe("messages-sold");
});
