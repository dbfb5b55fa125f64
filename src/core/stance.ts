/** What somebody does with a claim. */
import type { Stance } from "./dossier.ts";

/** Whether a stance puts the claim forward: it asserts or reports it, and says nothing else of it. */
export function putsForward(stance: Stance): stance is "asserts" | "reports" {
  return stance === "asserts" || stance === "reports";
}
