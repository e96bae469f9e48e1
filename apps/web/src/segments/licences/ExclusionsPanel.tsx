import { Button } from '@fluentui/react-components'
import type { Licences } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useNumeratorWords } from '../numerator-words.ts'
import { ExclusionTable } from './ExclusionTable.tsx'
import { KindList } from './KindList.tsx'
import styles from './licences.module.css'
import type { TenantPlace } from './tenant-place.ts'
import { useExclusions } from './use-exclusions.ts'

const AddExclusion = onDemand(async () => (await import('./AddExclusion.tsx')).AddExclusion)
const ApproveExclusions = onDemand(async () => (await import('./ApproveExclusions.tsx')).ApproveExclusions)

interface Props {
  readonly licences: Licences
  readonly place: TenantPlace
}

/** Active use with exclusions and without, who is left out by which rule, and who approved it. */
export function ExclusionsPanel({ licences, place }: Props) {
  const say = useText()
  const format = useFormat()
  const [open, setOpen] = useState<'add' | 'approve' | null>(null)
  const { withdrawApproval } = useExclusions(place)
  const { figure, approval, may } = licences
  const cap = format.number(licences.maxExcludedPercent)
  return (
    <Panel
      title={say('segments:exclusions.title')}
      actions={
        may.change && (
          <Button size="small" onClick={() => setOpen('add')} {...AddExclusion.fetchedBy}>
            {say('segments:exclusions.add')}
          </Button>
        )
      }
    >
      <p className={styles.line}>{say('segments:exclusions.lead', { cap })}</p>
      {figure !== null && <Figures figure={figure} licences={licences} />}
      {figure?.needsApproval && (
        <p className={styles.warning}>
          <span>{say('segments:exclusions.needsApproval', { cap })}</span>
          {may.approve && (
            <Button size="small" onClick={() => setOpen('approve')} {...ApproveExclusions.fetchedBy}>
              {say('segments:exclusions.approve')}
            </Button>
          )}
        </p>
      )}
      {approval !== null && (
        <p className={styles.warning}>
          <span>
            {say('segments:exclusions.approved', {
              name: approval.by?.name ?? '–',
              date: format.date(approval.at),
              reason: approval.reason,
            })}
          </span>
          {may.approve && (
            <Button size="small" onClick={() => withdrawApproval(approval.reason)}>
              {say('segments:exclusions.withdraw')}
            </Button>
          )}
        </p>
      )}
      <KindList licences={licences} place={place} />
      <ExclusionTable licences={licences} place={place} />
      {open === 'add' && <AddExclusion place={place} onClose={() => setOpen(null)} />}
      {open === 'approve' && <ApproveExclusions place={place} cap={cap} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

interface FiguresProps {
  readonly figure: NonNullable<Licences['figure']>
  readonly licences: Licences
}

function Figures({ figure, licences: { numerator, targetRate, month, refreshDate } }: FiguresProps) {
  const numeratorWords = useNumeratorWords()
  const say = useText()
  const format = useFormat()
  const words = ({ entitled, active }: typeof figure.withExclusions) =>
    say('segments:exclusions.figure', {
      active: format.number(active[numerator]),
      entitled: format.number(entitled),
      rate: entitled === 0 ? '–' : format.rate(active[numerator] / entitled, targetRate),
    })
  const percent = say('segments:exclusions.percent', { percent: format.percent(figure.percent / 100) })
  const isCounted = (one: typeof figure.counted) => figure.counted === one
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{say('segments:exclusions.with')}</dt>
          <dd>
            {words(figure.withExclusions)}{' '}
            {isCounted('with-exclusions') && <Pill>{say('segments:exclusions.counts')}</Pill>}
            <span className={styles.quiet}>{percent}</span>
          </dd>
        </div>
        <div>
          <dt>{say('segments:exclusions.without')}</dt>
          <dd>
            {words(figure.withoutExclusions)}{' '}
            {isCounted('without-exclusions') && <Pill>{say('segments:exclusions.counts')}</Pill>}
          </dd>
        </div>
      </dl>
      {month !== null && refreshDate !== null && (
        <p className={styles.quiet}>
          {say('segments:exclusions.definition', {
            month: format.month(month),
            date: format.date(refreshDate),
            numerator: numeratorWords(numerator),
          })}
        </p>
      )}
    </>
  )
}
