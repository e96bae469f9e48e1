import { sayFinding, sayFix } from '@lotse/odt'
import { useLanguage, useText } from '../../../language/use-text.ts'
import { classes } from '../../../ui/classes.ts'
import tones from '../../../ui/tone.module.css'
import { useDesigner } from '../designer-context.ts'
import styles from './findings.module.css'
import { byGravity, severities } from './severity.ts'

/** What was found about one place of the form, beside it, with what mends it. */
export function Notes({ at, id }: { readonly at: string; readonly id?: string }) {
  const say = useText()
  const language = useLanguage()
  const { findings, audience, locked, fix } = useDesigner()
  const here = findings.get(at) ?? []
  if (here.length === 0) return null
  return (
    <ul className={styles.notes} id={id}>
      {byGravity(here).map((finding) => {
        const { sign, tone } = severities[finding.severity]
        return (
          <li key={`${finding.rule} ${finding.range.start}`} className={classes(styles.note, tones[tone])}>
            <span className={styles.sign} role="img" aria-label={say(`designer:severity.${finding.severity}`)}>
              {sign}
            </span>
            <span>{sayFinding(finding, language, audience)}</span>
            {finding.fix !== null && !locked && (
              <button type="button" className={styles.deed} onClick={() => fix(finding)}>
                {sayFix(finding.fix, language)}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
