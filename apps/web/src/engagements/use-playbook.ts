import { forAudience, type Playbook, playbookOf } from '@lotse/playbook'
import { useMemo } from 'react'
import { useSelf } from '../app/session.ts'

/** On which side somebody reads: words for the team are not for people of the customer. */
export type Reader = 'team' | 'customer'

export function useReader(): Reader {
  return useSelf()?.kind === 'customer' ? 'customer' : 'team'
}

/** One version of a playbook, as its reader may see it. The only way to a playbook in the web app. */
export function usePlaybook(id: string, version: number): Playbook {
  const reader = useReader()
  return useMemo(() => forAudience(playbookOf(id, version), reader), [id, version, reader])
}
