import type { LinkTarget } from '@lotse/contract'
import type { EngagementSearch } from './search.ts'

/** An address inside an engagement: the page behind its own path, and what lies open there. */
export interface TargetAddress {
  readonly page: '' | '/usage' | '/notes' | '/meetings' | '/contacts' | '/decisions' | '/documents'
  readonly search: EngagementSearch
}

/**
 * Where a person goes to act on what the playbook says.
 * @param about `scenario` where it is the engagement scenario that is asked for; the playbook only says "engagement"
 */
export function addressOf(target: LinkTarget, about?: 'scenario'): TargetAddress {
  switch (target.page) {
    case 'usage':
      return { page: '/usage', search: {} }
    case 'task':
      return { page: '', search: { task: target.taskId } }
    case 'status':
      return { page: '', search: { open: 'status', ...(target.recordId && { record: target.recordId }) } }
    case 'notes':
      return { page: '/notes', search: { open: 'note' } }
    case 'assignments':
      return { page: '', search: { open: 'team' } }
    case 'meetings':
    case 'contacts':
    case 'decisions':
    case 'documents':
      return { page: `/${target.page}`, search: {} }
    case 'delivery':
      return { page: '', search: { open: 'delivery' } }
    case 'questions':
      return { page: '', search: { question: target.questionId } }
    case 'engagement':
      return { page: '', search: about === 'scenario' ? { open: 'scenario' } : {} }
  }
}
