import type { AccelerationCase, AccelerationView, CaseAction, CaseStep } from '@lotse/contract'
import type { AccelerationDialog, TabSearch } from './tab-search.ts'

/** Why what the address asks for cannot be opened. */
export type NotHere =
  | 'noCase'
  | 'caseOpen'
  | 'notStalled'
  | 'actionGone'
  | 'stepGone'
  | 'onlyLeads'
  | 'onlyManager'
  | 'onlyTeam'

/** What lies over the tab. */
export type Overlay =
  | { readonly is: 'open' }
  | { readonly is: 'postpone' | 'dismiss' }
  | { readonly is: 'step'; readonly held: AccelerationCase; readonly step: CaseStep; readonly finishes: boolean }
  | { readonly is: 'action'; readonly held: AccelerationCase; readonly action: CaseAction | null }
  | { readonly is: 'cause' | 'effort' | 'review' | 'block' | 'close'; readonly held: AccelerationCase }
  | { readonly is: 'notHere'; readonly why: NotHere }

const notHere = (why: NotHere): Overlay => ({ is: 'notHere', why })

/**
 * What the address lays over the tab; null: nothing. Whoever may not, or follows a link to what is gone, is told so: a click
 * that does nothing says nothing.
 */
export function overlayOf({ dialog, step, action }: TabSearch, view: AccelerationView): Overlay | null {
  const { open: held, may } = view
  if (step) {
    if (held === null) return notHere('noCase')
    const found = held.steps.find(({ cause, key }) => cause === step.cause && key === step.key)
    if (found === undefined) return notHere('stepGone')
    return may.work ? { is: 'step', held, step: found, finishes: dialog === 'finish' } : notHere('onlyTeam')
  }
  if (dialog === undefined || dialog === 'finish') return null
  if (dialog === 'open') {
    if (held !== null) return notHere('caseOpen')
    return may.open ? { is: dialog } : notHere('onlyTeam')
  }
  if (dialog === 'postpone' || dialog === 'dismiss') {
    if (held !== null) return notHere('caseOpen')
    if (may.answer) return { is: dialog }
    return notHere(isStall(view.state) ? 'onlyLeads' : 'notStalled')
  }
  if (held === null) return notHere('noCase')
  const { allowed, otherwise } = rights(may)[dialog]
  if (!allowed) return notHere(otherwise)
  if (dialog !== 'action') return { is: dialog, held }
  const agreed = action === undefined ? null : held.actions.find(({ id }) => id === action)
  return agreed === undefined ? notHere('actionGone') : { is: 'action', held, action: agreed }
}

/** A confirmed stall, answered or not: what can be put off or left alone. */
const isStall = (state: AccelerationView['state']): boolean =>
  state === 'alert' || state === 'postponed' || state === 'dismissed'

type OfCase = Exclude<AccelerationDialog, 'open' | 'postpone' | 'dismiss' | 'finish'>

const rights = ({
  decide,
  work,
  block,
  close,
}: AccelerationView['may']): Readonly<Record<OfCase, { readonly allowed: boolean; readonly otherwise: NotHere }>> => ({
  cause: { allowed: decide, otherwise: 'onlyLeads' },
  effort: { allowed: work, otherwise: 'onlyTeam' },
  action: { allowed: work, otherwise: 'onlyTeam' },
  review: { allowed: work, otherwise: 'onlyTeam' },
  block: { allowed: block, otherwise: 'onlyManager' },
  close: { allowed: close, otherwise: 'onlyLeads' },
})
