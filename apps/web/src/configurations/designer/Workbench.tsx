import {
  type Audience,
  type Finding,
  fixAll,
  formatOdt,
  lintOdt,
  maskKeys,
  type OdtFile,
  readOdtText,
} from '@lotse/odt'
import { type KeyboardEvent, lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useLanguage, useText } from '../../language/use-text.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DesignerContext, type DesignerParts } from './designer-context.ts'
import type { DesignerProps } from './designer-props.ts'
import { Explanation } from './Explanation.tsx'
import { diagnosticsOf } from './editor/diagnostics.ts'
import type { EditorHandle } from './editor/editor-handle.ts'
import { editsTo } from './editor/edits-to.ts'
import { AudienceSwitch } from './findings/AudienceSwitch.tsx'
import { FindingList } from './findings/FindingList.tsx'
import { ConfigurationForm } from './form/ConfigurationForm.tsx'
import { Unreadable } from './form/Unreadable.tsx'
import { Steps } from './Steps.tsx'
import { useReading } from './use-reading.ts'
import styles from './Workbench.module.css'

const XmlEditor = lazy(async () => ({ default: (await import('./editor/XmlEditor.tsx')).XmlEditor }))

/** Form and XML side by side, the findings and the explanation below. The form can be read before the editor is there. */
export function Workbench({ text, onText, context, devices, readOnly }: DesignerProps) {
  const say = useText()
  const language = useLanguage()
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  const [audience, setAudience] = useState<Audience>('engineer')
  const [chosen, setChosen] = useState('')
  const { file, findings, suppressed, byField, view, current } = useReading(text, context, text === chosen)

  const change = useCallback<DesignerParts['change']>(
    (edits, typing = false) => {
      if (editor === null) return
      const next = editor.change(edits(readOdtText(editor.text())), typing)
      if (!typing) setChosen(next)
    },
    [editor],
  )
  const fix = useCallback(
    (finding: Finding) =>
      change((now) => {
        // The text may have moved on since it was found: then it is looked for again.
        const same = ({ rule, path }: Finding) => rule === finding.rule && path === finding.path
        const valid = now.text === file.text ? finding : lintOdt(now, context).findings.find(same)
        return valid?.fix?.edits ?? []
      }),
    [change, file, context],
  )
  const show = useCallback<DesignerParts['show']>((range) => editor?.show(range), [editor])
  const found = useMemo(
    () => ({ of: file.text, diagnostics: diagnosticsOf(findings, { language, audience }, readOnly ? null : fix) }),
    [file, findings, language, audience, readOnly, fix],
  )
  const locked = readOnly || !current || editor === null
  const parts = useMemo(
    () => ({ file, audience, readOnly, locked, findings: byField, change, fix, show }),
    [file, audience, readOnly, locked, byField, change, fix, show],
  )
  const rewrite = useCallback(
    (wanted: (now: OdtFile) => string) => change((now) => editsTo(now.text, wanted(now))),
    [change],
  )
  const onFixAll = useCallback(() => rewrite((now) => fixAll(now, context).text), [rewrite, context])
  return (
    <DesignerContext value={parts}>
      <div className={styles.designer}>
        <div className={styles.bar}>
          <AudienceSwitch audience={audience} onChange={setAudience} />
          {!readOnly && (
            <Steps onUndo={() => editor?.undo()} onRedo={() => editor?.redo()} onFormat={() => rewrite(formatOdt)} />
          )}
        </div>
        <div className={styles.sides}>
          <section
            className={styles.form}
            aria-labelledby="designer-form"
            {...(locked && { tabIndex: 0 })}
            onKeyDown={(event) => undoByKey(event, editor)}
          >
            <h2 id="designer-form">{say('designer:form.title')}</h2>
            {!current && <Unreadable findings={findings} hasForm={view !== null} />}
            {view !== null && <ConfigurationForm view={view} />}
          </section>
          <section className={styles.xml} aria-labelledby="designer-xml">
            <h2 id="designer-xml">{say('designer:editor.title')}</h2>
            <Suspense fallback={<Skeleton height="100%" />}>
              <XmlEditor ref={setEditor} text={text} onText={onText} readOnly={readOnly} found={found} />
            </Suspense>
            <pre className={styles.paper}>{maskKeys(file.text)}</pre>
          </section>
        </div>
        <div className={styles.below}>
          <div>
            <FindingList findings={findings} suppressed={suppressed} readOnly={readOnly} onFixAll={onFixAll} />
          </div>
          <div>
            <Explanation view={view} current={current} devices={devices} />
          </div>
        </div>
      </div>
    </DesignerContext>
  )
}

/** Undo and redo by key in the form take back the last change of the file, not the browser's last letter. */
function undoByKey(event: KeyboardEvent, editor: EditorHandle | null): void {
  const key = event.key.toLowerCase()
  if (event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) editor?.redo()
  else editor?.undo()
}
