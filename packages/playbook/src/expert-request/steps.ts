import type { Localised } from '../localised.ts'
import type { ExpertRequestParty, ExpertRequestStateId } from './states.ts'

/** What can be done with a request for an expert, from which state, by whom, and what follows (engagement.md §8). */
export const expertRequestStepIds = [
  'submit',
  'triage',
  'askMore',
  'answer',
  'approve',
  'assign',
  'begin',
  'close',
  'confirm',
  'reject',
  'withdraw',
] as const
export type ExpertRequestStepId = (typeof expertRequestStepIds)[number]

interface ExpertRequestStep {
  readonly label: Localised
  readonly from: readonly ExpertRequestStateId[]
  readonly to: ExpertRequestStateId
  readonly by: readonly ExpertRequestParty[]
}

export const expertRequestSteps: Readonly<Record<ExpertRequestStepId, ExpertRequestStep>> = {
  // A rejected request is revised and submitted again; every earlier round stays in its history.
  submit: {
    label: { de: 'Einreichen', en: 'Submit' },
    from: ['draft', 'rejected'],
    to: 'submitted',
    by: ['requester'],
  },
  triage: {
    label: { de: 'In Sichtung nehmen', en: 'Take into triage' },
    from: ['submitted'],
    to: 'inTriage',
    by: ['approver'],
  },
  // Whoever decides at once has triaged as well.
  askMore: {
    label: { de: 'Rückfrage stellen', en: 'Ask for more details' },
    from: ['submitted', 'inTriage'],
    to: 'moreInfo',
    by: ['approver'],
  },
  answer: {
    label: { de: 'Rückfrage beantworten', en: 'Answer the question' },
    from: ['moreInfo'],
    to: 'inTriage',
    by: ['requester'],
  },
  approve: {
    label: { de: 'Genehmigen', en: 'Approve' },
    from: ['submitted', 'inTriage'],
    to: 'approved',
    by: ['approver'],
  },
  assign: {
    label: { de: 'Person zuweisen', en: 'Assign somebody' },
    from: ['approved', 'assigned', 'active'],
    to: 'assigned',
    by: ['approver'],
  },
  begin: {
    label: { de: 'Vereinbarung festhalten und beginnen', en: 'Record the agreement and begin' },
    from: ['assigned'],
    to: 'active',
    by: ['expert', 'approver', 'requester'],
  },
  close: {
    label: { de: 'Mit Zusammenfassung abschließen', en: 'Close with a summary' },
    from: ['active'],
    to: 'closed',
    by: ['expert'],
  },
  confirm: {
    label: { de: 'Abschluss bestätigen', en: 'Confirm the closing' },
    from: ['closed'],
    to: 'closed',
    by: ['approver'],
  },
  // Details that never came are a reason as well.
  reject: {
    label: { de: 'Ablehnen', en: 'Reject' },
    from: ['submitted', 'inTriage', 'moreInfo'],
    to: 'rejected',
    by: ['approver'],
  },
  // What runs is closed with a summary, so that nothing of the work is lost.
  withdraw: {
    label: { de: 'Zurückziehen', en: 'Withdraw' },
    from: ['submitted', 'inTriage', 'moreInfo', 'approved', 'assigned'],
    to: 'withdrawn',
    by: ['requester'],
  },
}

/** In these states whoever asks may change the form. */
export const expertRequestEditable: readonly ExpertRequestStateId[] = ['draft', 'moreInfo', 'rejected']
