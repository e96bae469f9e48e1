import type { Configuration } from '@lotse/contract'
import { useCallback, useState } from 'react'

interface Draft {
  /** The configuration that the person saw when they began. */
  readonly base: Configuration
  readonly text: string
}

/**
 * The text as it is typed. Once something is typed it stands on the configuration that was seen then: a version that
 * somebody else saves meanwhile neither replaces it nor is overwritten by it.
 */
export function useDraft(configuration: Configuration) {
  const [draft, setDraft] = useState<Draft>()
  const edit = useCallback(
    (text: string) =>
      setDraft((before) => {
        const base = before?.base ?? configuration
        return text === base.text ? undefined : { base, text }
      }),
    [configuration],
  )
  const discard = useCallback(() => setDraft(undefined), [])
  return {
    text: draft?.text ?? configuration.text,
    base: draft?.base ?? configuration,
    isDirty: draft !== undefined,
    edit,
    discard,
  }
}
