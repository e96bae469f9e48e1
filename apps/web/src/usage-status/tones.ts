import type { L1 } from '@lotse/contract'
import type { Tone } from '../ui/verdict.ts'

/** How a usage status looks; the word always stands beside it. */
export const statusSigns: Readonly<Record<L1, { readonly sign: string; readonly tone: Tone }>> = {
  unknown: { sign: '?', tone: 'quiet' },
  inProgress: { sign: '↗', tone: 'moving' },
  blocked: { sign: '!', tone: 'bad' },
  noIntent: { sign: '–', tone: 'warn' },
  duplicate: { sign: '×', tone: 'quiet' },
}
