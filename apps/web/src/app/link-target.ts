import type { LinkTarget } from '@lotse/contract'

/** What lies open over a page of an engagement, as its address says it (`EngagementSearch` reads it). */
interface TargetSearch {
  readonly open?: 'status' | 'note' | 'team' | 'delivery' | 'scenario' | 'details' | 'divide' | 'forecast'
  readonly task?: string
  readonly question?: string
  readonly record?: string
  readonly request?: string
  /** On the tab of acceleration: the dialog, the step of the plan, the agreed action. */
  readonly do?: 'open' | 'cause' | 'effort' | 'close' | 'block' | 'action'
  readonly step?: string
  readonly action?: string
}

/** An address inside an engagement: the page behind its own path, and what lies open there. */
export interface TargetAddress {
  readonly page:
    | ''
    | '/usage'
    | '/usage/segments'
    | '/devices'
    | '/rings'
    | '/status'
    | '/notes'
    | '/meetings'
    | '/contacts'
    | '/decisions'
    | '/documents'
    | '/expert-requests'
    | '/remediation'
    | '/adoption'
    | '/configurations'
    | '/acceleration'
  readonly search: TargetSearch
  /** A part of that page, by its id. */
  readonly hash?: string
}

type Dialog = 'scenario' | 'details' | 'done' | 'counts' | 'approval' | 'forecast'

/** What the link is about, where the page alone does not say it: the playbook names pages, not dialogs. */
export type About = Dialog | Pick<TargetSearch, 'do' | 'step' | 'action'>

const dialogs: Readonly<Record<Dialog, TargetAddress>> = {
  scenario: { page: '', search: { open: 'scenario' } },
  details: { page: '', search: { open: 'details' } },
  done: { page: '', search: {}, hash: 'done' },
  counts: { page: '/status', search: { open: 'divide' } },
  approval: { page: '/status', search: {} },
  forecast: { page: '/status', search: { open: 'forecast' } },
}

/**
 * What the next action, finding or data field of this name is about, where its page alone does not say it.
 * @param key of the action or finding: it names the step or the agreed action of a case
 */
export function aboutOf(name: string, target: LinkTarget, key = ''): About | undefined {
  if (target.page === 'engagement') return name === 'prepareClose' ? 'done' : 'scenario'
  if (target.page === 'acceleration') return inCase(name, key)
  return abouts.get(name)
}

/** The rules of a case name what they are about behind their own name: `acceleration-case:step-technical-refer`. */
function inCase(name: string, key: string): About | undefined {
  if (name === 'openCase') return { do: 'open' }
  const about = /(?:^|:)acceleration-case:(.+)$/.exec(key)?.[1] ?? ''
  if (about === 'cause' || about === 'effort' || about === 'close' || about === 'block') return { do: about }
  const [, cause, step] = /^step-([a-z]+)-([A-Za-z]+)$/i.exec(about) ?? []
  if (cause && step) return { step: `${cause}.${step}` }
  const action = /^action-(.+)$/.exec(about)?.[1]
  return action === undefined ? undefined : { do: 'action', action }
}

const abouts: ReadonlyMap<string, Dialog> = new Map([
  ['correctCounts', 'counts'],
  ['approveSplit', 'approval'],
  ['entitlements', 'approval'],
  ['updateForecast', 'forecast'],
  ['forecast-missed', 'forecast'],
])

/** Where a person goes to act on what the playbook says. */
export function addressOf(target: LinkTarget, about?: About): TargetAddress {
  if (typeof about === 'string') return dialogs[about]
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
    case 'remediation':
    case 'devices':
    case 'rings':
    case 'adoption':
    case 'configurations':
      return { page: `/${target.page}`, search: {} }
    case 'acceleration':
      return { page: '/acceleration', search: about ?? {} }
    case 'segments':
      return { page: '/usage/segments', search: {} }
    case 'delivery':
      return { page: '', search: { open: 'delivery' } }
    case 'questions':
      return { page: '', search: { question: target.questionId } }
    case 'expertRequest':
      return { page: '/expert-requests', search: { ...(target.requestId && { request: target.requestId }) } }
    case 'engagement':
      return { page: '', search: {} }
  }
}
