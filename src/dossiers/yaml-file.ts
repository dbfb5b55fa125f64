/** A YAML file that knows at which line and column each of its values stands. */
import { isMap, isNode, isPair, LineCounter, type Node, parseDocument } from "yaml";
import type { Told } from "./problem.ts";
import { aliasSlip, slipsOf } from "./yaml-errors.ts";

export type Path = readonly PropertyKey[];

/** Where something stands in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The values of one file, and their places. */
export class YamlFile {
  /** Path of the file as it is shown in messages. */
  readonly path: string;
  /** The values, as JSON would hold them; undefined for an empty file. */
  readonly value: unknown;
  readonly errors: readonly (Told & Place)[];
  readonly isEmpty: boolean;
  readonly #lines = new LineCounter();
  readonly #root: Node | null;

  constructor(path: string, text: string) {
    this.path = path;
    this.isEmpty = text.trim() === "";
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, stringKeys: true });
    const slips = slipsOf(document, text);
    this.#root = document.contents;
    try {
      this.value = slips.length > 0 ? undefined : (document.toJS() ?? undefined);
    } catch {
      slips.push(aliasSlip(document));
    }
    this.errors = slips.map(({ offset, ...told }) => ({ ...told, ...this.#at(offset) }));
  }

  /** Where the value at a path stands; where there is none, the nearest value around it. */
  placeOf(path: Path): Place {
    return this.#at(this.#nodeAt(path)?.range?.[0] ?? 0);
  }

  /** Where a key of the mapping at a path stands. */
  placeOfKey(path: Path, key: string): Place {
    const node = this.#nodeAt(path);
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const keyNode = isPair(pair) && isNode(pair.key) ? pair.key : node;
    return this.#at(keyNode?.range?.[0] ?? 0);
  }

  #nodeAt(path: Path): Node | null {
    let node = this.#root;
    for (const key of path) {
      const next = node && "get" in node ? (node.get(key, true) as unknown) : undefined;
      if (!isNode(next)) break;
      node = next;
    }
    return node;
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
