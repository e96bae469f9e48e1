/** What is typed of a note and not sent yet. */
export interface NoteValues {
  readonly text: string
  readonly nextAction: string
  readonly nextActionDate: string
  readonly nextActionOwner: string
}

export const emptyNote: NoteValues = { text: '', nextAction: '', nextActionDate: '', nextActionOwner: '' }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (engagementId: string) => `lotse.note.${engagementId}`

/** The draft of an engagement in this tab, or null. What is broken counts as none. */
export function readDraft(store: Store, engagementId: string): NoteValues | null {
  try {
    const value: unknown = JSON.parse(store.getItem(keyOf(engagementId)) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const found: Record<string, unknown> = { ...value }
    const text = (name: keyof NoteValues) => (typeof found[name] === 'string' ? found[name] : '')
    return {
      text: text('text'),
      nextAction: text('nextAction'),
      nextActionDate: text('nextActionDate'),
      nextActionOwner: text('nextActionOwner'),
    }
  } catch {
    return null
  }
}

/** Keeps a draft until it is sent or thrown away; an empty one is none. A full or forbidden store loses only the draft. */
export function keepDraft(store: Store, engagementId: string, values: NoteValues): void {
  try {
    if (Object.values(values).every((value) => value.trim() === '')) store.removeItem(keyOf(engagementId))
    else store.setItem(keyOf(engagementId), JSON.stringify(values))
  } catch {
    // Typing goes on; a reload would lose the words, as in any other form.
  }
}

export function dropDraft(store: Store, engagementId: string): void {
  store.removeItem(keyOf(engagementId))
}
