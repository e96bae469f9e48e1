import type { DraftContent, NoteDraft } from '@lotse/contract'
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
  /** The draft that the words go on from, as the server had it then. */
  readonly draft: Pick<NoteDraft, 'id' | 'version'> | null
}

const keyOf = ({ personId, engagementId, taskId, corrects }: DraftPlace) =>
  ['lotse.note', personId, engagementId, taskId ?? '', corrects ?? ''].join('.')

/** Words that the server does not have yet, kept in this browser. A full or forbidden store only loses that safety net. */
export function mirrorAt(store: Store, place: DraftPlace): Mirror {
  const key = keyOf(place)
  return {
    put(content, draft) {
      try {
        const on = draft && { id: draft.id, version: draft.version }
        store.setItem(key, JSON.stringify({ content, draft: on }))
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
    return { content: value.content as unknown as DraftContent, draft: draftIn(value.draft) }
  } catch {
    return null
  }
}

/**
 * The draft that left words go on from: the one they were typed into, unless somebody went on with it elsewhere meanwhile,
 * or one that says the same already because only the answer was lost. Null: they become a draft of their own, so that
 * neither is overwritten.
 * @param isSame whether two contents say the same
 */
export function draftBehind(
  { content, draft }: Mirrored,
  kept: readonly NoteDraft[],
  isSame: (a: DraftContent, b: DraftContent) => boolean,
): NoteDraft | null {
  const typedInto = kept.find(({ id, version }) => id === draft?.id && version === draft.version)
  return typedInto ?? kept.find((one) => isSame(one.content, content)) ?? null
}

function draftIn(value: unknown): Mirrored['draft'] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.version !== 'number') return null
  return { id: value.id, version: value.version }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
