import { Button } from '@fluentui/react-components'
import type { TemplateSummary } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { templatesSearch } from './search.ts'
import styles from './templates.module.css'
import { useDraftActs } from './use-draft-acts.ts'

interface Props {
  readonly summary: TemplateSummary
  /** The version in sight. */
  readonly which: string
}

/** What is in force, who is behind, and the way to the draft. */
export function EditionHead({ summary, which }: Props) {
  const say = useText()
  const format = useFormat()
  const { edition, newest, behind, draft, may } = summary
  const { begin } = useDraftActs(edition)
  const to = (version: string | undefined) => templatesSearch({ edition, version }) as never
  return (
    <div className={styles.status}>
      <div>
        <p className={styles.small}>
          {say('remediationTemplates:inForce', { version: newest })}{' '}
          {behind === 0
            ? say('remediationTemplates:behindNone')
            : say('remediationTemplates:behind', { count: behind })}
        </p>
        {draft && (
          <p className={styles.small}>
            {say('remediationTemplates:draft')}:{' '}
            {say('remediationTemplates:draftChanged', {
              person: draft.changedBy?.name ?? say('remediationTemplates:somebody'),
              moment: format.moment(draft.changedAt),
            })}
          </p>
        )}
        {!may.draft && <p className={styles.small}>{say('remediationTemplates:onlyAdministrators')}</p>}
      </div>
      <span className={styles.buttons}>
        {which !== newest && (
          <Link to="/checklist-templates" search={to(newest)}>
            {say('remediationTemplates:openInForce')}
          </Link>
        )}
        {draft !== null && which !== 'draft' && (
          <Link to="/checklist-templates" search={to(undefined)}>
            {say('remediationTemplates:openDraft')}
          </Link>
        )}
        {draft === null && may.draft && (
          <Button appearance="primary" disabledFocusable={begin.isPending} onClick={() => begin.mutate()}>
            {say('remediationTemplates:begin')}
          </Button>
        )}
      </span>
    </div>
  )
}
