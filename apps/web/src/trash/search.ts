import type { TrashKind } from '@lotse/contract'

export const trashKinds = [
  'customer',
  'engagement',
  'contact',
  'decision',
  'document',
  'meeting',
  'meetingAction',
  'timeEntry',
  'annotation',
  'networkTest',
  'expertRequest',
  'configuration',
  'package',
  'inventory',
  'savedView',
  'tag',
  'group',
  'noteTemplate',
  'solution',
  'solutionTry',
  'insight',
  'insightLink',
] as const satisfies readonly TrashKind[]

/** What the address of the page may say; whatever is unknown or broken counts as absent. */
export interface TrashSearch {
  readonly kind?: TrashKind
  /** Letters of a title or a customer. */
  readonly q?: string
}

export function trashSearch({ kind, q }: Record<string, unknown>): TrashSearch {
  const known = trashKinds.find((one) => one === kind)
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 100) : ''
  return { ...(known && { kind: known }), ...(words !== '' && { q: words }) }
}
