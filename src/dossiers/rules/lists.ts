import type { Dossier, DossierFile } from "../../core/dossier.ts";
import { wordsOf } from "../../core/search/analysis.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

/** A list of ids or of wordings. */
interface List {
  readonly file: DossierFile;
  readonly path: Path;
  readonly entries: readonly string[];
}

export const rule: Rule = {
  name: "lists",
  description: "No list names the same thing twice, no wording is without a word, and no claim is related to itself.",
  *check({ dossier }): Iterable<Finding> {
    for (const list of idLists(dossier)) yield* repeated(list, (id) => id);
    for (const list of wordingLists(dossier)) {
      yield* repeated(list, (wording) => wording.toLowerCase());
      yield* wordless(list);
    }
    yield* selfRelated(dossier);
  },
};

function idLists({ claims, events, disagreements }: Dossier): List[] {
  return [
    ...listsIn("claims.yaml", claims, ["topics", "people", "related"]),
    ...listsIn("events.yaml", events, ["claims", "people", "topics"]),
    ...listsIn("disagreements.yaml", disagreements, ["claims"]),
  ];
}

function wordingLists({ claims, people }: Dossier): List[] {
  return [
    ...listsIn("claims.yaml", claims, ["aliases", "negativeTerms"]),
    ...listsIn("people.yaml", people, ["aliases"]),
  ];
}

function listsIn<Key extends string>(
  file: DossierFile,
  records: readonly Readonly<Record<Key, readonly string[]>>[],
  keys: readonly Key[],
): List[] {
  return records.flatMap((record, index) => keys.map((key) => ({ file, path: [index, key], entries: record[key] })));
}

function* repeated({ file, path, entries }: List, keyOf: (entry: string) => string): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (seen.has(key))
      yield {
        file,
        path: [...path, index],
        message: `the list has "${entry}" already`,
        mend: "Take one of the two out.",
      };
    seen.add(key);
  }
}

function* wordless({ file, path, entries }: List): Iterable<Finding> {
  for (const [index, entry] of entries.entries())
    if (wordsOf(entry).length === 0)
      yield {
        file,
        path: [...path, index],
        message: `no message can match "${entry}": it holds no word`,
        mend: "Write words as people type them, or take it out.",
      };
}

function* selfRelated({ claims }: Dossier): Iterable<Finding> {
  for (const [index, { id, related }] of claims.entries()) {
    const own = related.indexOf(id);
    if (own !== -1)
      yield {
        file: "claims.yaml",
        path: [index, "related", own],
        message: `the claim "${id}" is related to itself`,
        mend: "Name the claims that a reader should see beside it.",
      };
  }
}
