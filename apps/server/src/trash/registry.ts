import type { TrashKind } from '@lotse/contract'
import {
  annotationEntry,
  contactEntry,
  decisionEntry,
  documentEntry,
  inventoryEntry,
  meetingActionEntry,
  meetingEntry,
  timeEntryEntry,
} from './entries/of-customers.ts'
import { groupEntry, noteTemplateEntry, savedViewEntry, tagEntry } from './entries/of-organisation.ts'
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
  inventory: inventoryEntry,
  savedView: savedViewEntry,
  tag: tagEntry,
  group: groupEntry,
  noteTemplate: noteTemplateEntry,
}
