import type { DraftContent } from '@lotse/contract'
import type { Mirror } from './draft-keeper.ts'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where a note is being written; each place has one mirror for each person. */
export interface DraftPlace {
  readonly personId: string
  readonly engagementId: string
  readonly taskId: string | null
  readonly corrects: string | null
}

export interface Mirrored {
  readonly content: DraftContent
  readonly draftId: string | null
}

const keyOf = ({ personId, engagementId, taskId, corrects }: DraftPlace) =>
  ['lotse.note', personId, engagementId, taskId ?? '', corrects ?? ''].join('.')

/** Words that the server does not have yet, kept in this browser. A full or forbidden store only loses that safety net. */
export function mirrorAt(store: Store, place: DraftPlace): Mirror {
  const key = keyOf(place)
  return {
    put(content, draftId) {
      try {
        store.setItem(key, JSON.stringify({ content, draftId }))
      } catch {
        // Typing goes on, and the server gets the words after the next pause.
      }
    },
    clear: () => store.removeItem(key),
  }
}

/** What an earlier window could not bring to the server any more; null where nothing is left, or what is left is broken. */
export function readMirror(store: Store, place: DraftPlace): Mirrored | null {
  try {
    const value: unknown = JSON.parse(store.getItem(keyOf(place)) ?? 'null')
    if (!isRecord(value) || !isRecord(value.content) || !isRecord(value.content.fields)) return null
    if (typeof value.content.category !== 'string') return null
    return {
      content: value.content as unknown as DraftContent,
      draftId: typeof value.draftId === 'string' ? value.draftId : null,
    }
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
