import type { Configuration } from '@lotse/contract'
import { useCallback, useState } from 'react'

interface Draft {
  /** The configuration that the person saw when they began. */
  readonly base: Configuration
  readonly text: string
}

/**
 * What a draft stands on: the present state as long as its text is the one that was seen, so that other details of it, of
 * oneself or of somebody else, do not look like another text.
 */
export function baseOf<Of extends Pick<Configuration, 'id' | 'text'>>(seen: Of, now: Of): Of {
  return seen.id === now.id && seen.text === now.text ? now : seen
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
    base: draft === undefined ? configuration : baseOf(draft.base, configuration),
    isDirty: draft !== undefined,
    edit,
    discard,
  }
}
