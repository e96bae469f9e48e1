import type { Gap, GapKind } from '@lotse/contract'
import { roles, workloads } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import styles from './DataQuality.module.css'
import { gapAddress } from './gap-address.ts'
import { gapKinds } from './search.ts'

interface Props {
  readonly gaps: readonly Gap[]
  /** How many there are of each kind, also beyond what is loaded. */
  readonly counts: ReadonlyMap<GapKind, number>
}

/** Gaps under the heading of their kind, each with the link that closes it. */
export function GapList({ gaps, counts }: Props) {
  const say = useText()
  return gapKinds.map((kind) => {
    const part = gaps.filter((gap) => gap.kind === kind)
    if (part.length === 0) return null
    const count = counts.get(kind) ?? part.length
    return (
      <Panel key={kind} title={say('dataQuality:heading', { kind: say(`dataQuality:kind.${kind}`), count })}>
        <ol className={styles.gaps}>
          {part.map((gap) => (
            <GapLine key={gap.key} gap={gap} />
          ))}
        </ol>
      </Panel>
    )
  })
}

function GapLine({ gap }: { readonly gap: Gap }) {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  const { to, search } = gapAddress(gap)
  const who = gap.role ? pick(roles[gap.role].label) : say('dataQuality:keeper')
  return (
    <li className={styles.gap}>
      <span className={styles.words}>
        <span>
          <span className={styles.customer}>{gap.customerName}</span>
          <span>{pick(gap.text)}</span>
        </span>
        <span className={styles.about}>
          {gap.workload === 'core' && <span>{pick(workloads.core.label)}</span>}
          <span>{say('dataQuality:since', { date: format.date(gap.since) })}</span>
          {gap.lead && <span>{say('dataQuality:lead', { name: gap.lead.name })}</span>}
        </span>
      </span>
      <span className={styles.signs}>
        <Pill>{who}</Pill>
        <Link
          to={to}
          search={search as never}
          aria-label={say('dataQuality:fixNamed', {
            customer: gap.customerName,
            kind: say(`dataQuality:kind.${gap.kind}`),
          })}
          data-line
        >
          {say('dataQuality:fix')}
        </Link>
      </span>
    </li>
  )
}
