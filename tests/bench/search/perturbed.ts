/** A larger corpus from a small one: the claims, and copies of them in which words are replaced. */

import { seededRandom } from "../../../src/core/random.ts";
import type { EvalClaim } from "../../../src/eval/files.ts";

/** Share of a copy's words that come from another claim, so that a copy is about something else in like words. */
const REPLACED = 0.4;

/** The claims themselves first, then copies up to a number; the same ones each time. */
export function enlarged(claims: readonly EvalClaim[], size: number): EvalClaim[] {
  const random = seededRandom(7);
  const pick = () => claims[Math.floor(random() * claims.length)] as EvalClaim;
  const changed = (text: string) => {
    const others = pick().claim.split(" ");
    const words = text.split(" ").map((word) => {
      return random() < REPLACED ? (others[Math.floor(random() * others.length)] as string) : word;
    });
    return words.join(" ");
  };
  const copies = Array.from({ length: Math.max(0, size - claims.length) }, (_, index) => {
    const { id, claim, title, subtitle } = claims[index % claims.length] as EvalClaim;
    return { id: `${id}-${index}`, claim: changed(claim), title: changed(title), subtitle: changed(subtitle) };
  });
  return [...claims, ...copies];
}
