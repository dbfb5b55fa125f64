/** The evidence for a claim as the numbers that the model of messages looks at. */
import type { ComparedEvidence } from "./claim-evidence.ts";

type Feature = (evidence: ComparedEvidence) => number;

/** What the model looks at. Shares and counts only: they mean the same in a dossier of 5 claims and of 5,000. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  overlap: ({ overlap }) => overlap,
  overlapSquared: ({ overlap }) => overlap ** 2,
  ofMessage: ({ ofMessage }) => ofMessage,
  ofWording: ({ ofWording }) => ofWording,
  ofSpan: ({ ofSpan }) => ofSpan,
  ofClaim: ({ ofClaim }) => ofClaim,
  relevance: ({ relevance }) => relevance,
  lead: ({ lead }) => lead,
  nearness: ({ nearness }) => nearness,
  leadAndNearness: ({ lead, nearness }) => lead * nearness,
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
  strangerActs: ({ strangerActs }) => strangerActs,
  strangerMet: ({ strangerMet }) => strangerMet,
  strangerNamed: ({ strangerNamed }) => strangerNamed,
  // The more words are the same, the more the parts and the purpose must tell.
  otherRolesAlike: ({ roles, overlap }) => (roles < 0 ? overlap ** 2 : 0),
  strangerAlike: ({ strangerActs, strangerMet, strangerNamed, ofSpan }) =>
    Math.max(strangerActs, strangerMet, strangerNamed) * ofSpan,
  strangerForName: ({ strangerActs, strangerMet, strangerNamed, missingNames }) =>
    Math.max(strangerActs, strangerMet, strangerNamed) * missingNames,
  // The best claim of a message is the likelier, the more of the message it says.
  leadOfClaim: ({ lead, ofClaim }) => lead * ofClaim,
  howToAlike: ({ howTo, overlap }) => howTo * overlap ** 2,
};
