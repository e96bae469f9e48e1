import type { Engagement } from '@lotse/contract'
import type { Playbook } from '@lotse/playbook'
import { createContext, useContext } from 'react'
import { usePlaybook } from './use-playbook.ts'

export const EngagementContext = createContext<Engagement | null>(null)

/** The engagement around the calling component. The page loads it once; nothing below has to wait for it. */
export function useEngagement(): Engagement {
  const engagement = useContext(EngagementContext)
  if (engagement === null) throw new Error('There is no engagement around this component.')
  return engagement
}

/** The playbook in the version with which the engagement began, as its reader may see it. */
export function usePlaybookHere(): Playbook {
  const { playbook } = useEngagement()
  return usePlaybook(playbook.id, playbook.version)
}
