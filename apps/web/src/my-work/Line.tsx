import { Button } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import type { WorkLine } from '@lotse/contract'
import { roles, workloads } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './MyWork.module.css'
import { workAddress } from './work-address.ts'

interface Props {
  readonly line: WorkLine
  readonly onAct: (line: WorkLine) => void
}

/** One line: what, at which customer, why, until when, and the one thing that can be done here. */
export function Line({ line, onAct }: Props) {
  const say = useText()
  const pick = useLocalised()
  const { to, search } = workAddress(line)
  const title = pick(line.title)
  return (
    <li className={styles.line} data-urgency={line.group === 'overdue' ? 'overdue' : undefined}>
      <span className={styles.when}>
        <When line={line} />
      </span>
      <span className={styles.words}>
        <Link to={to} search={search as never} className={styles.title} data-line>
          {title}
        </Link>
        <span className={styles.about}>
          <Link
            to="/customers/$customerId/engagements/$engagementId"
            params={{ customerId: line.customerId, engagementId: line.engagementId }}
          >
            {line.customerName}
          </Link>
          {line.workload !== 'apps' && <Pill tone="moving">{pick(workloads[line.workload].label)}</Pill>}
          {line.why && <span>{pick(line.why)}</span>}
        </span>
      </span>
      <span className={styles.signs}>
        {line.owner && <Pill>{line.owner.name}</Pill>}
        {line.role && <Pill>{pick(roles[line.role].label)}</Pill>}
        <Pill tone={line.kind === 'alarm' ? 'bad' : 'quiet'}>{say(`myWork:kind.${line.kind}`)}</Pill>
        {line.act && (
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            aria-label={say(`myWork:act.${line.act.do}Named`, { words: title })}
            onClick={() => onAct(line)}
          >
            {say(`myWork:act.${line.act.do}`)}
          </Button>
        )}
      </span>
    </li>
  )
}

function When({ line: { due, startsAt } }: { readonly line: WorkLine }) {
  const format = useFormat()
  const today = useToday()
  if (startsAt !== null) return <time dateTime={startsAt}>{format.moment(startsAt)}</time>
  if (due === null) return null
  return (
    <time dateTime={due} title={format.date(due)}>
      {format.relativeDays(due, today)}
    </time>
  )
}
