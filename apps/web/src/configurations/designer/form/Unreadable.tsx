import { Button } from '@fluentui/react-components'
import { type Finding, placeOf, sayFinding, sayFix } from '@lotse/odt'
import { useEffect, useState } from 'react'
import { useLanguage, useText } from '../../../language/use-text.ts'
import { Notice } from '../../../ui/states/Notice.tsx'
import { useDesigner } from '../designer-context.ts'
import styles from './form.module.css'

const BEGINNING = `<Configuration>
  <Add OfficeClientEdition="64" Channel="MonthlyEnterprise">
    <Product ID="O365ProPlusRetail">
      <Language ID="MatchOS" Fallback="en-us" />
    </Product>
  </Add>
  <RemoveMSI />
  <Updates Enabled="TRUE" />
  <Display Level="None" AcceptEULA="TRUE" />
</Configuration>
`

/** Milliseconds a text may be broken before it is told: whoever types a tag breaks it with its first letter. */
const patience = 700

interface Props {
  readonly findings: readonly Finding[]
  /** Whether the form still shows what the text said last. */
  readonly hasForm: boolean
}

/** Why the form cannot follow the XML now: what is wrong, where, and what to do. Nothing that was typed is lost. */
export function Unreadable({ findings, hasForm }: Props) {
  const say = useText()
  const language = useLanguage()
  const { file, audience, readOnly, fix, show, change } = useDesigner()
  const [told, setTold] = useState(!hasForm)
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), patience)
    return () => clearTimeout(timer)
  }, [])
  const empty = file.text.trim() === ''
  const [first] = findings.filter(({ severity }) => severity === 'error')
  const place = first && placeOf(first.range.start, file.lines)
  if (!told) return null
  const begin = () => change((now) => [{ start: 0, end: now.text.length, text: BEGINNING }])
  return (
    <div role="status" className={styles.unreadable}>
      <Notice
        kind={empty ? 'empty' : 'partial'}
        level={3}
        what={say(
          empty ? 'designer:broken.empty' : file.fault === null ? 'designer:broken.other' : 'designer:broken.what',
        )}
        why={
          <>
            {place && !empty && (
              <strong>{say('designer:broken.where', { line: place.line, column: place.column })}</strong>
            )}{' '}
            {first && !empty && sayFinding(first, language, audience)}{' '}
            {empty
              ? say('designer:broken.begin')
              : hasForm
                ? say('designer:broken.kept')
                : say('designer:broken.noForm')}
          </>
        }
        how={
          <>
            {empty && !readOnly && <Button onClick={begin}>{say('designer:broken.start')}</Button>}
            {!empty && first && <Button onClick={() => show(first.range)}>{say('designer:broken.show')}</Button>}
            {!empty && first?.fix && !readOnly && (
              <Button appearance="primary" onClick={() => fix(first)}>
                {sayFix(first.fix, language)}
              </Button>
            )}
          </>
        }
      />
    </div>
  )
}
