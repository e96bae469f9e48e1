import { Button } from '@fluentui/react-components'
import { findDecision, sayChoice } from '@lotse/assessment'
import type { Configuration } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import styles from './configurations.module.css'

interface Props {
  readonly configuration: Configuration
  /** Something typed is not saved yet: deriving anew would stand beside it. */
  readonly isDirty: boolean
  readonly onDerive: () => void
}

/** Which decisions are different from when the configuration was derived, and the way to take that over. */
export function ChangedDecisions({ configuration, isDirty, onDerive }: Props) {
  const say = useText()
  const language = useLanguage()
  const place = usePlace()
  return (
    <section className={styles.notice} aria-label={say('configurations:changed.title')}>
      <div>
        <strong>{say('configurations:changed.title')}</strong>
        <ul>
          {configuration.changedDecisions.map(({ decisionId, was, now }) => (
            <li key={decisionId}>
              <Link to={`${engagementPath}/workshop`} params={place} search={{ decision: decisionId } as never}>
                {findDecision(decisionId)?.decision.question[language] ?? decisionId}
              </Link>{' '}
              {say('configurations:changed.line', {
                was: was.length === 0 ? say('configurations:changed.open') : sayChoice(decisionId, was, language),
                now: now === null ? say('configurations:changed.open') : sayChoice(decisionId, now, language),
              })}
            </li>
          ))}
        </ul>
      </div>
      {configuration.may.keep && configuration.removedAt === null && (
        <Button disabledFocusable={isDirty} onClick={() => !isDirty && onDerive()}>
          {say('configurations:changed.derive')}
        </Button>
      )}
    </section>
  )
}
