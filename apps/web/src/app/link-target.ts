import type { LinkTarget } from '@lotse/contract'

/** What lies open over a page of an engagement, as its address says it (`EngagementSearch` reads it). */
interface TargetSearch {
  readonly open?: 'status' | 'note' | 'team' | 'delivery' | 'scenario' | 'details' | 'divide' | 'forecast'
  readonly task?: string
  readonly question?: string
  readonly record?: string
}

/** An address inside an engagement: the page behind its own path, and what lies open there. */
export interface TargetAddress {
  readonly page: '' | '/usage' | '/status' | '/notes' | '/meetings' | '/contacts' | '/decisions' | '/documents'
  readonly search: TargetSearch
  /** A part of that page, by its id. */
  readonly hash?: string
}

/** What the link is about, where the page alone does not say it: the playbook names pages, not dialogs. */
export type About = 'scenario' | 'details' | 'done' | 'counts' | 'approval' | 'forecast'

const dialogs: Readonly<Record<About, TargetAddress>> = {
  scenario: { page: '', search: { open: 'scenario' } },
  details: { page: '', search: { open: 'details' } },
  done: { page: '', search: {}, hash: 'done' },
  counts: { page: '/status', search: { open: 'divide' } },
  approval: { page: '/status', search: {} },
  forecast: { page: '/status', search: { open: 'forecast' } },
}

/** What the next action, finding or data field of this name is about, where its page alone does not say it. */
export function aboutOf(name: string, target: LinkTarget): About | undefined {
  if (target.page === 'engagement') return name === 'prepareClose' ? 'done' : 'scenario'
  return abouts.get(name)
}

const abouts: ReadonlyMap<string, About> = new Map([
  ['correctCounts', 'counts'],
  ['approveSplit', 'approval'],
  ['entitlements', 'approval'],
  ['updateForecast', 'forecast'],
  ['forecast-missed', 'forecast'],
])

/** Where a person goes to act on what the playbook says. */
export function addressOf(target: LinkTarget, about?: About): TargetAddress {
  if (about !== undefined) return dialogs[about]
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
      return { page: '', search: {} }
  }
}
