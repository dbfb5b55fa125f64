/** The OpenAPI 3.1 document, made from the endpoints and their schemas: https://spec.openapis.org/oas/v3.1.1 */
import { z } from "zod";
import { siteEnglish } from "../../../core/words/site/en.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { components, problemSchema } from "./schemas.ts";

/** The path of the API's first version. */
export const ROOT = "/api/v1";
const REF = (id: string) => `#/components/schemas/${id}`;

/** The document for a server at an address. */
export function openApi(server: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Receipts",
      version: "1",
      description:
        "Disputed claims with verbatim, source-cited quotes. Words of the bot follow Accept-Language; quotes never change. Every answer has an ETag.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server + ROOT }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: schemasOf() },
  };
}

function operation({ path, params, answer }: Endpoint) {
  const problem = {
    description: "What is wrong and what mends it",
    content: json("application/problem+json", problemSchema),
  };
  return {
    operationId: path.replace(/[/{}]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    summary: siteEnglish.api.endpoints[path],
    parameters: parametersOf(path, params),
    responses: {
      200: { description: "The answer", content: json("application/json", answer) },
      304: { description: "Not changed since the ETag that was sent" },
      400: problem,
      404: problem,
      429: problem,
    },
  };
}

/** The parameters of an endpoint as OpenAPI writes them. */
export function parametersOf(path: string, params: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: "input" });
  return Object.entries(properties).map(([name, given]) => {
    const { description, ...schema } = typeof given === "object" ? given : {};
    const isPath = path.includes(`{${name}}`);
    return {
      name,
      in: isPath ? "path" : "query",
      required: isPath || required.includes(name),
      ...(description && { description }),
      schema,
    };
  });
}

function json(type: string, schema: z.ZodType) {
  return { [type]: { schema: { $ref: REF(components.get(schema)?.id ?? "") } } };
}

function schemasOf() {
  const { schemas } = z.toJSONSchema(components, { uri: REF });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
}
