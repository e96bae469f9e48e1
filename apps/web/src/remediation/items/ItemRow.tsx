import { Button } from '@fluentui/react-components'
import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import styles from '../remediation.module.css'
import { daysOpen } from './narrowed.ts'
import { StatusPill } from './StatusPill.tsx'
import { mayAgree, useAgree } from './use-agree.ts'

/** One item of the list: what, why it is here, how far, who and until when. */
export function ItemRow({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { id, title, reason, severity, owner, responsible, dueOn, confirmedOn, comments, inheritedFrom } = item
  const days = daysOpen(item, useToday())
  const facts = [
    say(`remediation:severity.${severity}`),
    responsible?.name ?? say(`remediation:owner.${owner}`),
    dueOn && say('remediation:items.due', { date: format.date(dueOn) }),
    confirmedOn && say('remediation:items.agreed', { date: format.date(confirmedOn) }),
    inheritedFrom && say('remediation:items.inherited', { date: format.date(inheritedFrom) }),
    days > 0 && say('remediation:items.openFor', { count: days }),
    item.files > 0 && say('remediation:items.files', { count: item.files }),
    comments > 0 && say('remediation:items.comments', { count: comments }),
  ]
  return (
    <li className={styles.item} data-scope={item.scope}>
      <span className={styles.code}>{id}</span>
      <div className={styles.itemWords}>
        <Link to="." search={((before: object) => ({ ...before, item: id })) as never} resetScroll={false}>
          {localised(title)}
        </Link>
        <p className={styles.small}>{localised(reason)}</p>
        <p className={styles.small}>{facts.filter(Boolean).join(' · ')}</p>
        <Signed item={item} />
      </div>
      <div className={styles.itemState}>
        <StatusPill item={item} />
        {run.may.work && confirmedOn === null && mayAgree(item) && <Agree item={item} run={run} />}
      </div>
    </li>
  )
}

/** On paper also what was written: whoever signs has to see what for. */
function Signed({ item: { evidence, note, acceptedBy } }: { readonly item: RemediationItem }) {
  const say = useText()
  const written = [
    { label: say('remediation:item.evidence'), words: evidence },
    { label: say('remediation:item.note'), words: note },
    { label: say('remediation:item.acceptedBy'), words: acceptedBy },
  ].filter(({ words }) => words !== '')
  return written.map(({ label, words }) => (
    <p key={label} className={styles.onPaper}>
      {label}: {words}
    </p>
  ))
}

/** Agrees without opening the item: a whole list is agreed to one by one. */
function Agree({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const agree = useAgree(run)
  return (
    <Button
      size="small"
      aria-label={say('remediation:items.agreeTo', { item: item.id })}
      onClick={() => void agree(item, true)}
    >
      {say('remediation:items.agree')}
    </Button>
  )
}
