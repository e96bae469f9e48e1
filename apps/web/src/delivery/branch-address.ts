import type { BranchTarget } from '@lotse/playbook'
import type { EngagementSearch } from '../engagements/search.ts'

/** An address inside an engagement: a page of it, and what lies open there. */
export interface BranchAddress {
  readonly page: '' | '/contacts'
  readonly search: EngagementSearch
}

/** Where the answer to a question leads; one click goes there. */
export function branchAddress(target: BranchTarget): BranchAddress {
  switch (target.kind) {
    case 'task':
      return { page: '', search: { task: target.taskId } }
    case 'question':
      return { page: '', search: { question: target.questionId } }
    case 'activity':
      return { page: '', search: { open: 'delivery' } }
    case 'status':
      return { page: '', search: { open: 'status', l1: target.l1 } }
    case 'gate':
      return { page: '', search: { gate: target.gateId } }
    case 'contacts':
      return { page: '/contacts', search: {} }
  }
}
