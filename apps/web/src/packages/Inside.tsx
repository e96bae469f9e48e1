import type { Package } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './packages.module.css'

const TONES = { error: 'bad', warning: 'warn', information: 'quiet' } as const

/** What lies in a package: open findings, readme and files. */
export function Inside({ one }: { readonly one: Package }) {
  const say = useText()
  const format = useFormat()
  return (
    <section>
      <h3>{say('packages:inside.findings')}</h3>
      {one.findings.length === 0 && <p>{say('packages:inside.noFindings')}</p>}
      <ul className={styles.findings} lang={one.options.language}>
        {one.findings.map(({ target, rule, severity, line, message }) => (
          <li key={`${target} ${rule} ${line} ${message}`}>
            <Pill tone={TONES[severity]}>{say(`packages:severity.${severity}`)}</Pill>
            <span>
              {message}{' '}
              <span className={styles.small}>
                {say('packages:inside.at', { target: say(`packages:target.${target}`), line })} <code>{rule}</code>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <details className={styles.details}>
        <summary>{say('packages:inside.readme')}</summary>
        <pre lang={one.options.language}>{one.readme}</pre>
      </details>
      <details className={styles.details}>
        <summary>{say('packages:inside.files', { count: one.files.length + 2 })}</summary>
        <ul>
          {one.files.map(({ path, bytes }) => (
            <li key={path}>
              <code>{path}</code> <span className={styles.small}>{format.bytes(bytes)}</span>
            </li>
          ))}
          <li>
            <code>manifest.json</code>, <code>checksums.sha256</code>
          </li>
        </ul>
      </details>
    </section>
  )
}
