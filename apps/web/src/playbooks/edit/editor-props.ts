import type { PlaybookDraft } from '@lotse/contract'

/** What each editor of a part of a draft is handed. */
export interface EditorProps {
  readonly draft: PlaybookDraft
  /** The part, by its id; empty for a new one. */
  readonly id: string
  readonly onClose: () => void
}
