/** The evidence for a claim as the numbers that the model of messages looks at. */
import type { Evidence } from "./claim-evidence.ts";

type Feature = (evidence: Evidence) => number;

/** Terms that a message may share by chance. */
const LITTLE = 2;

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
  telling: ({ telling }) => Math.min(1, telling / 3),
  tellingAtAll: ({ telling }) => Math.min(1, telling),
  unknown: ({ unknown }) => unknown,
  // Where little is shared, or nobody's name, even an everyday word tells of something else.
  newBesideLittle: ({ news, sharedTerms }) => (sharedTerms <= LITTLE ? news : 0),
  newBesideNoName: ({ news, sharedName }) => (sharedName ? 0 : news),
  loneTerm: ({ sharedTerms }) => (sharedTerms === 1 ? 1 : 0),
  question: ({ question }) => question,
  answers: ({ answer }) => Math.max(0, answer),
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
