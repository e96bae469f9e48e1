import {
  type Finding,
  type LintContext,
  type LintResult,
  lintOdt,
  type OdtFile,
  readOdtText,
  type View,
  viewOdt,
} from '@lotse/odt'
import { useDeferredValue, useMemo, useState } from 'react'
import { withLineFeeds } from './editor/line-ends.ts'
import { fieldOf } from './findings/field-of.ts'

export interface Reading {
  readonly file: OdtFile
  readonly findings: readonly Finding[]
  /** What a comment of the file sets aside, with its reason. */
  readonly suppressed: LintResult['suppressed']
  readonly byField: ReadonlyMap<string, readonly Finding[]>
  /** What the text says; while it is broken, what it said last. Null where it never said anything. */
  readonly view: View | null
  /** Whether `view` is what the text says now. */
  readonly current: boolean
}

/**
 * A text as read, checked and cut into fields. It follows the text with low urgency: the browser first shows the typed
 * letter, then what it means, and leaves out what is overtaken.
 * @param atOnce the text comes from a click in the form, which has to show what was chosen without delay
 */
export function useReading(text: string, context: LintContext, atOnce: boolean): Reading {
  const typed = useDeferredValue(text)
  const followed = atOnce ? text : typed
  const file = useMemo(() => readOdtText(withLineFeeds(followed)), [followed])
  const said = useMemo(() => viewOdt(file), [file])
  const [last, setLast] = useState(said)
  if (said !== null && said !== last) setLast(said)
  const { findings, suppressed } = useMemo(() => lintOdt(file, context), [file, context])
  const byField = useMemo(() => Map.groupBy(findings, fieldOf), [findings])
  return { file, findings, suppressed, byField, view: said ?? last, current: said !== null }
}
