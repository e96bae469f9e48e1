import type { Licences } from '@lotse/contract'
import type { TextKey } from '../../language/text-key.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import styles from './licences.module.css'

/** Names of what the server tells as a plain word; a later word than this page knows is shown as it is. */
const KINDS: Readonly<Record<string, TextKey>> = {
  directory: 'segments:licences.kind.directory',
  'user-list': 'segments:licences.kind.user-list',
  products: 'segments:licences.kind.products',
  plans: 'segments:licences.kind.plans',
  'product-list': 'segments:licences.kind.product-list',
  activations: 'segments:licences.kind.activations',
  'activation-counts': 'segments:licences.kind.activation-counts',
}

const REASONS: Readonly<Record<string, TextKey>> = {
  'no-licence': 'segments:licences.reason.no-licence',
  'no-apps-plan': 'segments:licences.reason.no-apps-plan',
  'plan-disabled': 'segments:licences.reason.plan-disabled',
  'subscription-ended': 'segments:licences.reason.subscription-ended',
  robot: 'segments:licences.reason.robot',
  device: 'segments:licences.reason.device',
  'unknown-product': 'segments:licences.reason.unknown-product',
}

/** Bought, assigned and expected side by side, and why licensed people are not entitled. */
export function SeatsPanel({ licences }: { readonly licences: Licences }) {
  const say = useText()
  const format = useFormat()
  const { seats, expected, figure, notEntitled, paidUnits, activations } = licences
  const count = (people: number | null) =>
    people === null ? <span className={styles.quiet}>{say('segments:licences.unknown')}</span> : format.number(people)
  const named = (names: typeof KINDS, word: string): string => {
    const key = names[word]
    return key === undefined ? word : say(key)
  }
  // Of each kind the newest; the list comes with the newest first.
  const newest = [...new Map(licences.readings.toReversed().map((one) => [one.kind, one])).values()]
  return (
    <Panel title={say('segments:licences.title')}>
      <p className={styles.line}>{say('segments:licences.lead')}</p>
      {seats === null && <p className={styles.line}>{say('segments:licences.none')}</p>}
      <div className={styles.columns}>
        <Facts
          facts={[
            { label: say('segments:licences.bought'), value: count(seats?.bought ?? paidUnits) },
            { label: say('segments:licences.assigned'), value: count(seats?.assigned ?? activations.assigned) },
            { label: say('segments:licences.expected'), value: count(expected) },
            ...((seats?.inGrace ?? 0) > 0
              ? [{ label: say('segments:licences.inGrace'), value: count(seats?.inGrace ?? null) }]
              : []),
            ...((seats?.devices ?? 0) > 0
              ? [{ label: say('segments:licences.devices'), value: count(seats?.devices ?? null) }]
              : []),
            ...((seats?.robots ?? 0) > 0
              ? [{ label: say('segments:licences.robots'), value: count(seats?.robots ?? null) }]
              : []),
          ]}
        />
        {figure !== null && (
          <Facts
            facts={[
              ...notEntitled.map(({ reason, people }) => ({
                label: `${say('segments:licences.notEntitled')}: ${named(REASONS, reason)}`,
                value: count(people),
              })),
              { label: say('segments:licences.strangers'), value: count(figure.activeNotEntitled) },
              { label: say('segments:licences.missing'), value: count(figure.missingInReport) },
            ]}
          />
        )}
      </div>
      {newest.length > 0 && (
        <p className={styles.quiet}>
          {say('segments:licences.readings', {
            readings: format.list(
              newest.map(({ kind, takenOn, file }) => {
                const values = { kind: named(KINDS, kind), date: format.date(takenOn) }
                return file === null
                  ? say('segments:licences.reading', values)
                  : say('segments:licences.readingFile', { ...values, file })
              }),
            ),
          })}
        </p>
      )}
    </Panel>
  )
}
