import type { TemplatePart } from '@lotse/contract'

export interface EditorProps {
  readonly template: TemplatePart
  /** Empty for a new one. */
  readonly entryKey: string
  readonly onClose: () => void
}
