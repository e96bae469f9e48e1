import { type LintContext, lintOdt, maskKeys, readOdtText, type Severity, sayFinding } from '@lotse/odt'
import { useMemo } from 'react'
import { useLanguage, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './configurations.module.css'

interface Props {
  readonly text: string
  readonly context: LintContext
}

const TONES = { error: 'bad', warning: 'warn', information: 'quiet' } as const satisfies Record<Severity, string>
const SEVERITIES = ['error', 'warning', 'information'] as const

/** What was found, worst first, in the words of whoever answers for the project; and what was set aside with a reason. */
export function FindingsView({ text, context }: Props) {
  const say = useText()
  const language = useLanguage()
  const { findings, suppressed } = useMemo(() => lintOdt(readOdtText(text), context), [text, context])
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity))
  return (
    <>
      <p className={styles.small}>
        {say('configurations:findings.judged', {
          mode: say(`configurations:mode.${context.mode}`),
          profiles:
            context.profiles.map((one) => say(`configurations:profile.${one}`)).join(', ') ||
            say('configurations:findings.noProfile'),
        })}
      </p>
      {ordered.length === 0 ? (
        <Empty what={say('configurations:findings.none')} why={say('configurations:findings.noneWhy')} level={3} />
      ) : (
        <ul className={styles.findings}>
          {ordered.map((one) => (
            <li key={`${one.rule}-${one.range.start}`}>
              <Pill tone={TONES[one.severity]}>{say(`configurations:severity.${one.severity}`)}</Pill>
              <span className={styles.stack}>
                {sayFinding(one, language, 'lead')}
                <span className={styles.small}>{sayFinding(one, language)}</span>
                <code className={styles.small}>{one.path || one.rule}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      {suppressed.length > 0 && (
        <>
          <h3>{say('configurations:findings.suppressed')}</h3>
          <ul className={styles.findings}>
            {suppressed.map((one) => (
              <li key={`${one.rule}-${one.range.start}`}>
                <span className={styles.stack}>
                  {sayFinding(one, language, 'lead')}
                  <span className={styles.small}>{maskKeys(one.reason)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
