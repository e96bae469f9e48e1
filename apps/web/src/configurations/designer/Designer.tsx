import {
  type Audience,
  type DeviceFacts,
  type Finding,
  fixAll,
  formatOdt,
  type LintContext,
  lintOdt,
  readOdtText,
} from '@lotse/odt'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useLanguage, useText } from '../../language/use-text.ts'
import styles from './Designer.module.css'
import { DesignerContext, type DesignerParts } from './designer-context.ts'
import { Explanation } from './Explanation.tsx'
import { diagnosticsOf } from './editor/diagnostics.ts'
import { type EditorHandle, XmlEditor } from './editor/XmlEditor.tsx'
import { AudienceSwitch } from './findings/AudienceSwitch.tsx'
import { FindingList } from './findings/FindingList.tsx'
import { ConfigurationForm } from './form/ConfigurationForm.tsx'
import { Unreadable } from './form/Unreadable.tsx'
import { Steps } from './Steps.tsx'
import { useReading } from './use-reading.ts'

interface Props {
  /** The configuration, with the line ends it has. */
  readonly text: string
  /** The configuration after each change; whoever holds it gives it back as `text` at once. */
  readonly onText: (text: string) => void
  /** What the file is judged for. The same object while nothing changes. */
  readonly context: LintContext
  /** What is known of the devices; null where nothing is. */
  readonly devices: DeviceFacts | null
  readonly readOnly: boolean
}

/** A configuration as form and as XML, in step at every keystroke, with what was found and what it will do. */
export function Designer({ text, onText, context, devices, readOnly }: Props) {
  const say = useText()
  const language = useLanguage()
  const editor = useRef<EditorHandle>(null)
  const [audience, setAudience] = useState<Audience>('engineer')
  const { file, findings, byField, view, current } = useReading(text, context)

  const change = useCallback<DesignerParts['change']>((edits, typing) => {
    const now = editor.current
    if (now !== null) now.change(edits(readOdtText(now.text())), typing)
  }, [])
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
  const show = useCallback<DesignerParts['show']>((range) => editor.current?.show(range), [])
  const found = useMemo(
    () => ({ of: file.text, diagnostics: diagnosticsOf(findings, { language, audience }, readOnly ? null : fix) }),
    [file, findings, language, audience, readOnly, fix],
  )
  const locked = readOnly || !current
  const parts = useMemo(
    () => ({ file, audience, locked, findings: byField, change, fix, show }),
    [file, audience, locked, byField, change, fix, show],
  )
  const rewrite = (wanted: (now: typeof file) => string) =>
    change((now) => [{ start: 0, end: now.text.length, text: wanted(now) }])
  return (
    <DesignerContext value={parts}>
      <div className={styles.designer}>
        <div className={styles.bar}>
          <AudienceSwitch audience={audience} onChange={setAudience} />
          {!readOnly && (
            <Steps
              onUndo={() => editor.current?.undo()}
              onRedo={() => editor.current?.redo()}
              onFormat={() => rewrite(formatOdt)}
            />
          )}
        </div>
        <div className={styles.sides}>
          <section
            className={styles.form}
            aria-labelledby="designer-form"
            onKeyDown={(event) => undoByKey(event, editor.current)}
          >
            <h2 id="designer-form">{say('designer:form.title')}</h2>
            {!current && <Unreadable file={file} findings={findings} readOnly={readOnly} hasForm={view !== null} />}
            {view !== null && <ConfigurationForm view={view} />}
          </section>
          <section className={styles.xml} aria-labelledby="designer-xml">
            <h2 id="designer-xml">{say('designer:editor.title')}</h2>
            <XmlEditor ref={editor} text={text} onText={onText} readOnly={readOnly} found={found} />
          </section>
        </div>
        <div className={styles.below}>
          <FindingList
            findings={findings}
            readOnly={readOnly}
            onFixAll={() => rewrite((now) => fixAll(now, context).text)}
          />
          <Explanation view={view} current={current} devices={devices} />
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
