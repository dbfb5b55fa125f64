/** Checks a message as Slack would: its types, and the rules that types cannot say. */
import { Ajv, type ValidateFunction } from "ajv";
import { brokenRules, brokenViewRules } from "./rules.ts";
import { blockSchema } from "./schema.ts";

type Json = Readonly<Record<string, unknown>>;
type Check = (block: unknown) => string[];

let checks: ReadonlyMap<string, Check> | undefined;

/** What is wrong with a message; nothing if Slack would show it. */
export function problemsOf(message: Json, options: { readonly previews: boolean }): string[] {
  const { blocks } = message;
  const typed = Array.isArray(blocks) ? blocks.flatMap(blockProblems) : [];
  return [...brokenRules(message, options), ...typed];
}

/** What is wrong with a modal or with App Home. */
export function viewProblemsOf(view: Json): string[] {
  const { blocks } = view;
  return [...brokenViewRules(view), ...(Array.isArray(blocks) ? blocks.flatMap(blockProblems) : [])];
}

function blockProblems(block: unknown): string[] {
  checks ??= blockChecks();
  const type = String((block as Json | null)?.type);
  return checks.get(type)?.(block) ?? [`there is no block of type ${type}`];
}

function blockChecks(): ReadonlyMap<string, Check> {
  const { definitions, blocks } = blockSchema();
  const ajv = new Ajv({ allErrors: false, strict: false }).addSchema({ $id: "slack", definitions });
  return new Map(
    Object.entries(blocks).map(([type, name]) => {
      let validate: ValidateFunction | undefined;
      const check: Check = (block) => {
        validate ??= ajv.compile({ $ref: `slack#/definitions/${name}` });
        return validate(block) ? [] : [`${type}: ${ajv.errorsText(validate.errors)}`];
      };
      return [type, check] as const;
    }),
  );
}
