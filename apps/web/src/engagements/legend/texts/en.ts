import type { SameKeys } from '../../../language/text-key.ts'
import type { legend as german } from './de.ts'

export const legend: SameKeys<typeof german> = {
  title: 'What letters, gates and signs mean',
  roles: 'Roles',
  gates: 'Gates between the phases',
  signs: 'Signs',
  standsFor: '{{letters}} stands for {{words}}.',
  words: 'Further abbreviations',
  word: {
    l1: 'Usage status: In progress, Blocked, No intent …',
    l2: 'Reason for the usage status',
    l3: 'Engineering reason where one is known; optional',
    acm: 'Adoption & Change Management: the people side of the rollout',
    atu: 'Account Team Unit: the vendor’s sales unit for the customer',
    stu: 'Specialist Team Unit: the vendor’s specialist sales',
    ort: 'Readiness analysis of macros and add-ins; work for which the playbook has no task number',
  },
  look: {
    open: 'not begun yet',
    running: 'in progress',
    done: 'done',
    skipped: 'skipped or left out, with a reason',
    waiting: 'waiting',
    alarm: 'overdue, blocked, or contradicted by facts',
    cancelled: 'cancelled',
    moving: 'work without a task number is under way',
    question: 'a decision to be made now',
    muted: 'nothing recorded, or the question does not arise yet',
  },
}
