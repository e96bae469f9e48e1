import type { Engagement } from '@lotse/contract'
import { type Playbook, playbookOf } from '@lotse/playbook'
import { createContext, useContext, useMemo } from 'react'

export const EngagementContext = createContext<Engagement | null>(null)

/** The engagement around the calling component. The page loads it once; nothing below has to wait for it. */
export function useEngagement(): Engagement {
  const engagement = useContext(EngagementContext)
  if (engagement === null) throw new Error('There is no engagement around this component.')
  return engagement
}

/** The playbook in the version with which the engagement began. */
export function usePlaybook(): Playbook {
  const { playbook } = useEngagement()
  return useMemo(() => playbookOf(playbook.id, playbook.version), [playbook.id, playbook.version])
}
