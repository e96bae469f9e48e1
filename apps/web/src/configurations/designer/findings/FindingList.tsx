import { Button } from '@fluentui/react-components'
import { type Finding, type LintResult, maskKeys, placeOf, sayFinding, sayFix } from '@lotse/odt'
import { memo } from 'react'
import { type Say, useLanguage, useText } from '../../../language/use-text.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Pill } from '../../../ui/Pill.tsx'
import { useDesigner } from '../designer-context.ts'
import styles from './findings.module.css'
import { byGravity, severities } from './severity.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly suppressed: LintResult['suppressed']
  readonly readOnly: boolean
  readonly onFixAll: () => void
}

/** Everything that was found, the gravest first: each leads to its place and, where there is one, to its fix. */
export const FindingList = memo(function FindingList({ findings, suppressed, readOnly, onFixAll }: Props) {
  const say = useText()
  const fixable = findings.filter(({ fix, severity }) => fix !== null && severity !== 'information').length
  return (
    <Panel
      title={say('designer:findings.title')}
      actions={
        !readOnly &&
        fixable > 1 && <Button onClick={onFixAll}>{say('designer:findings.fixAll', { count: fixable })}</Button>
      }
    >
      <p role="status" className={styles.summary}>
        {summaryOf(findings, say)}
      </p>
      <ul className={styles.list} aria-label={say('designer:findings.title')}>
        {byGravity(findings).map((finding) => (
          <Row key={`${finding.rule} ${finding.path} ${finding.range.start}`} finding={finding} readOnly={readOnly} />
        ))}
      </ul>
      {suppressed.length > 0 && (
        <section>
          <h3>{say('designer:findings.suppressed')}</h3>
          <ul className={styles.list} aria-label={say('designer:findings.suppressed')}>
            {suppressed.map((finding) => (
              <li key={`${finding.rule} ${finding.path} ${finding.range.start}`} className={styles.aside}>
                <code>{finding.rule}</code>: {maskKeys(finding.reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.small}>{say('designer:findings.setAside')}</p>
    </Panel>
  )
})

function Row({ finding, readOnly }: { readonly finding: Finding; readonly readOnly: boolean }) {
  const say = useText()
  const language = useLanguage()
  const { file, audience, fix, show } = useDesigner()
  const { sign, tone } = severities[finding.severity]
  const { line } = placeOf(finding.range.start, file.lines)
  return (
    <li className={styles.row}>
      <Pill tone={tone}>
        <span aria-hidden="true">{sign}</span> {say(`designer:severity.${finding.severity}`)}
      </Pill>
      <div className={styles.words}>
        <p>{sayFinding(finding, language, audience)}</p>
        <p className={styles.small}>
          <code>{finding.rule}</code>
        </p>
      </div>
      <div className={styles.deeds}>
        <button type="button" className={styles.deed} onClick={() => show(finding.range)}>
          {say('designer:findings.line', { line })}
        </button>
        {finding.fix !== null && !readOnly && (
          <button type="button" className={styles.deed} onClick={() => fix(finding)}>
            {sayFix(finding.fix, language)}
          </button>
        )}
      </div>
    </li>
  )
}

function summaryOf(findings: readonly Finding[], say: Say): string {
  if (findings.length === 0) return say('designer:findings.none')
  return (['error', 'warning', 'information'] as const)
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(`designer:findings.${severity}`, { count }))
    .join(', ')
}
