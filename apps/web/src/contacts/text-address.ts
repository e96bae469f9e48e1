import type { NamingText } from '@lotse/contract'

/** Where a text lies: the page behind the engagement's own path, or one apart from it, and what lies open there. */
export function addressOfText({ kind, id, engagementId }: Pick<NamingText, 'kind' | 'id' | 'engagementId'>): {
  readonly page:
    | ''
    | '/notes'
    | '/meetings'
    | '/decisions'
    | '/documents'
    | '/status'
    | '/adoption'
    | '/configurations'
    | '/packages'
    | '/rings'
    | '/outside-help'
    | '/expert-requests'
    | '/acceleration'
    | '/solutions'
    | '/insights'
  readonly search: Readonly<Record<string, string>>
  readonly isApart?: true
} {
  switch (kind) {
    case 'note':
    case 'meeting':
    case 'decision':
    case 'document':
      return { page: `/${kind}s`, search: { [kind]: id } }
    case 'task':
      return { page: '', search: { task: id } }
    case 'status':
      return { page: '/status', search: {} }
    case 'adoption':
      return { page: '/adoption', search: { entry: id } }
    case 'configuration':
      return { page: '/configurations', search: { configuration: id } }
    case 'package':
      return { page: '/packages', search: { package: id } }
    case 'ring':
      return { page: '/rings', search: { ring: id } }
    case 'expertRequest':
      return { page: '/expert-requests', search: { request: id } }
    case 'acceleration':
      return { page: '/acceleration', search: {} }
    case 'communication':
      return { page: '/adoption', search: planAddress(id) }
    case 'outsideHelp':
      // Which of the three it is its address need not say: ids are one of a kind.
      return { page: '/outside-help', search: { referral: id, compat: id, message: id } }
    case 'solutionTry':
      return { page: '/solutions', search: { engagement: engagementId }, isApart: true }
    case 'insightLink':
      return { page: '/insights', search: { engagement: engagementId }, isApart: true }
  }
}

/** Trainings have their own part; a message is open in the plan, and what holds for the whole plan stands above it. */
function planAddress(id: string): Readonly<Record<string, string>> {
  if (id.startsWith('training.')) return { part: 'training' }
  return { part: 'plan', ...(id.includes('.') && { message: id }) }
}
