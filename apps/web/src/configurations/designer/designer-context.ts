import type { Audience, Edit, Finding, OdtFile } from '@lotse/odt'
import { createContext, useContext } from 'react'

/** What the parts of the designer share. */
export interface DesignerParts {
  readonly file: OdtFile
  readonly audience: Audience
  readonly readOnly: boolean
  /** Nobody writes in the form now: the reader may not, or the XML has to be repaired first. */
  readonly locked: boolean
  /** Findings by the place in the form they belong to. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  /** Makes edits that are worked out on the text of this moment; with `typing`, quick ones become one step to undo. */
  readonly change: (edits: (file: OdtFile) => readonly Edit[], typing?: boolean) => void
  readonly fix: (finding: Finding) => void
  readonly show: (range: { readonly start: number; readonly end: number }) => void
}

export const DesignerContext = createContext<DesignerParts | null>(null)

/** Throws outside a designer: then a part of it was used elsewhere. */
export function useDesigner(): DesignerParts {
  const parts = useContext(DesignerContext)
  if (parts === null) throw new Error('useDesigner stands outside of a designer')
  return parts
}
