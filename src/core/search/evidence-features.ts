/** The evidence for a claim as the numbers that the model of messages looks at. */
import type { Evidence } from "./claim-evidence.ts";

type Feature = (evidence: Evidence) => number;

/** What the model looks at. Shares and counts only: they mean the same in a dossier of 5 claims and of 5,000. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  overlap: ({ ofMessage, ofWording }) => Math.sqrt(ofMessage * ofWording),
  overlapSquared: ({ ofMessage, ofWording }) => ofMessage * ofWording,
  ofMessage: ({ ofMessage }) => ofMessage,
  ofWording: ({ ofWording }) => ofWording,
  ofClaim: ({ ofClaim }) => ofClaim,
  relevance: ({ relevance }) => relevance,
  shared: ({ shared }) => Math.log(shared + 0.05),
  sharedEnough: ({ shared }) => Math.min(1, shared / 2),
  sharedTerms: ({ sharedTerms }) => Math.min(1, sharedTerms / 5),
  unknown: ({ unknown }) => unknown,
  question: ({ question }) => question,
  prose: ({ prose }) => prose,
  missingNames: ({ missingNames }) => missingNames,
  sameName: ({ sameName }) => sameName,
  otherNumber: ({ otherNumber }) => otherNumber,
  otherName: ({ otherName }) => otherName,
  sameRoles: ({ roles }) => Math.max(0, roles),
  otherRoles: ({ roles }) => Math.max(0, -roles),
  howTo: ({ howTo }) => howTo,
  // The more words are the same, the more the parts and the purpose must tell.
  otherRolesAlike: ({ roles, ofMessage, ofWording }) => (roles < 0 ? ofMessage * ofWording : 0),
  howToAlike: ({ howTo, ofMessage, ofWording }) => howTo * ofMessage * ofWording,
};
