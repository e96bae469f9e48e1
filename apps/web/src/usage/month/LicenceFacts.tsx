import type { UsageOverview, UsagePoint } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useDenominatorWords } from '../numerator-words.ts'
import type { Numerator } from '../search.ts'
import { FactList } from './FactList.tsx'
import styles from './month.module.css'
import { licencesBehind } from './rules-of.ts'

interface Props {
  readonly point: UsagePoint
  readonly overview: UsageOverview
  readonly numerator: Numerator
}

const kinds = ['disabled', 'guest', 'service-account', 'long-absence', 'new'] as const

type Units = Pick<UsageOverview['licences'][number], 'entitledByPlan' | 'assigned' | 'activated' | 'paidUnits'>

/** What the month was divided by: which licences are known of its day, and who was left out of them. */
export function LicenceFacts({ point, overview, numerator }: Props) {
  const say = useText()
  const format = useFormat()
  const words = useDenominatorWords()
  const { wantedDenominator } = overview.settings
  const known = licencesBehind(point, overview.licences)
  // Why a denominator that is known is not used yet stands among the remarks of the month.
  const isUnknown = wantedDenominator !== point.denominator && !known?.[wantedDenominator as keyof Units]
  const units = (count: number | null, readOn: string | null, file: string | null): string => {
    if (count === null) return say('provenance:licences.unknown')
    const people = format.number(count)
    return [
      people,
      ...(readOn === null ? [] : [say('provenance:licences.readOn', { date: format.date(readOn) })]),
      ...(file === null ? [] : [file]),
    ].join(', ')
  }
  const facts: (readonly [string, ReactNode])[] = [[say('provenance:licences.denominator'), words(point.denominator)]]
  if (known) {
    const { takenOn, files, exclusions } = known
    facts.push(
      [say('provenance:licences.entitledByPlan'), units(known.entitledByPlan, takenOn.directory, files.directory)],
      [say('provenance:licences.assigned'), units(known.assigned, takenOn.activations, files.activations)],
      [say('provenance:licences.activated'), units(known.activated, takenOn.activations, files.activations)],
      [say('provenance:licences.paidUnits'), units(known.paidUnits, takenOn.products, files.products)],
    )
    if (exclusions) {
      const all = kinds.reduce((sum, kind) => sum + exclusions.counts[kind], 0)
      const each = kinds
        .filter((kind) => exclusions.counts[kind] > 0)
        .map((kind) =>
          say('provenance:licences.excludedOf', {
            people: format.number(exclusions.counts[kind]),
            kind: say(`provenance:licences.kind.${kind}`),
          }),
        )
      const sum = say('provenance:licences.excludedCount', {
        people: format.number(all),
        percent: format.percent(exclusions.percent / 100),
      })
      const { entitled, active } = exclusions.before
      facts.push(
        [say('provenance:licences.excluded'), each.length === 0 ? sum : `${sum}: ${format.list(each)}`],
        [
          say('provenance:licences.before'),
          say('provenance:month.rate', {
            active: format.number(active[numerator]),
            entitled: format.number(entitled),
            rate: entitled === 0 ? '–' : format.rate(active[numerator] / entitled, overview.settings.targetRate, 2),
          }),
        ],
      )
    }
  }
  return (
    <>
      <FactList facts={facts} />
      {isUnknown && (
        <p className={styles.quiet}>{say('provenance:licences.standIn', { wanted: words(wantedDenominator) })}</p>
      )}
      {known?.exclusions?.needsApproval && <p className={styles.quiet}>{say('provenance:licences.approval')}</p>}
    </>
  )
}
