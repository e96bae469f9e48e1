import type { TrashKind } from '@lotse/contract'
import {
  accelerationActionEntry,
  adoptionEntry,
  annotationEntry,
  configurationEntry,
  contactEntry,
  decisionEntry,
  documentEntry,
  expertRequestEntry,
  insightLinkEntry,
  inventoryEntry,
  meetingActionEntry,
  meetingEntry,
  networkTestEntry,
  outsideHelpEntry,
  ringEntry,
  solutionTryEntry,
  timeEntryEntry,
} from './entries/of-customers.ts'
import {
  groupEntry,
  insightEntry,
  noteTemplateEntry,
  savedViewEntry,
  solutionEntry,
  tagEntry,
} from './entries/of-organisation.ts'
import { customerEntry, engagementEntry } from './entries/whole.ts'
import type { TrashEntry } from './entry.ts'

/** Everything that can be deleted. A capability whose things can be adds one entry; the kinds are those of the contract. */
export const trashEntries: Readonly<Record<TrashKind, TrashEntry>> = {
  customer: customerEntry,
  engagement: engagementEntry,
  contact: contactEntry,
  decision: decisionEntry,
  document: documentEntry,
  meeting: meetingEntry,
  meetingAction: meetingActionEntry,
  timeEntry: timeEntryEntry,
  annotation: annotationEntry,
  networkTest: networkTestEntry,
  inventory: inventoryEntry,
  configuration: configurationEntry,
  adoption: adoptionEntry,
  ring: ringEntry,
  outsideHelp: outsideHelpEntry,
  expertRequest: expertRequestEntry,
  accelerationAction: accelerationActionEntry,
  savedView: savedViewEntry,
  tag: tagEntry,
  group: groupEntry,
  noteTemplate: noteTemplateEntry,
  solution: solutionEntry,
  solutionTry: solutionTryEntry,
  insight: insightEntry,
  insightLink: insightLinkEntry,
}
