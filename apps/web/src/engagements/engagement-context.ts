import type { Engagement } from '@lotse/contract'
import type { Playbook } from '@lotse/playbook'
import { createContext, useContext } from 'react'

export const EngagementContext = createContext<Engagement | null>(null)
export const PlaybookContext = createContext<Playbook | null>(null)

/** The engagement around the calling component. The page loads it once; nothing below has to wait for it. */
export function useEngagement(): Engagement {
  const engagement = useContext(EngagementContext)
  if (engagement === null) throw new Error('There is no engagement around this component.')
  return engagement
}

/** The playbook in the version that the engagement follows, as its reader may see it. Loaded with the page as well. */
export function usePlaybookHere(): Playbook {
  const playbook = useContext(PlaybookContext)
  if (playbook === null) throw new Error('There is no engagement around this component.')
  return playbook
}
