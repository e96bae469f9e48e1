import type { Note } from '../notes.ts'
import type { Support } from './support-of.ts'

/** The note that says why an Office is supported, ended or unknown, and what helps. */
export function explainSupport({ status, reason, endsOn }: Support): Note {
  if (endsOn === null) return { code: reason === 'listed' ? 'support-newest' : `support-${reason}`, params: {} }
  const code = reason === 'listed' && status === 'ended' ? 'support-listed-ended' : `support-${reason}`
  return { code, params: { endsOn } }
}
