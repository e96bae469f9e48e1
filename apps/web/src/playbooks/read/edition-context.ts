import type { PlaybookDraft } from '@lotse/contract'
import type { Playbook } from '@lotse/playbook'
import { createContext, useContext } from 'react'

/** The version or draft that a page shows. */
export interface Shown {
  readonly playbook: Playbook
  /** The draft, where that is what is shown. */
  readonly draft: PlaybookDraft | null
  /** The task that a link leads to. */
  readonly task: string | undefined
  /** Opens a part for editing; null where it cannot be edited. */
  readonly edit: ((part: string) => void) | null
}

export const EditionContext = createContext<Shown | null>(null)

export function useEdition(): Shown {
  const shown = useContext(EditionContext)
  if (shown === null) throw new Error('There is no version of a playbook around this component.')
  return shown
}
