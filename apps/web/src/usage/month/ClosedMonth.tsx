import type { UsageOverview, UsagePoint } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useNumeratorWords } from '../numerator-words.ts'
import { FileLink } from '../reports/FileLink.tsx'
import { useUsageSearch } from '../use-usage-search.ts'
import { GrowthSum } from './GrowthSum.tsx'
import styles from './month.module.css'
import { Rules } from './Rules.tsx'
import { SettingsList } from './SettingsList.tsx'
import { SnapshotFacts } from './SnapshotFacts.tsx'

interface Props {
  readonly point: UsagePoint
  readonly overview: UsageOverview
}

/** A closed month, reckoned before the reader's eyes: people, growth, file, rules, settings. */
export function ClosedMonth({ point, overview }: Props) {
  const say = useText()
  const format = useFormat()
  const words = useNumeratorWords()
  const local = useLocalised()
  const [search] = useUsageSearch()
  const numerator = search.numerator ?? overview.settings.numerator
  const snapshot = overview.snapshots.find(({ id }) => id === point.snapshotId)
  return (
    <>
      <section>
        <h3>{say('usage:month.rateTitle')}</h3>
        <p className={styles.sum}>
          {say('usage:month.rate', {
            active: format.number(point.active),
            entitled: format.number(point.entitled),
            rate: format.percent(point.active / point.entitled, 2),
          })}
        </p>
        <p className={styles.quiet}>
          {say('usage:month.window', {
            numerator: words(numerator),
            from: format.date(point.windowFrom),
            to: format.date(point.windowTo),
          })}
        </p>
        {point.remarks.length > 0 && (
          <ul className={styles.list}>
            {point.remarks.map((remark) => (
              <li key={remark.de}>{local(remark)}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{say('usage:month.growthTitle')}</h3>
        <GrowthSum point={point} overview={overview} />
      </section>
      {snapshot && (
        <section>
          <h3>{say('usage:month.fileTitle')}</h3>
          <p className={styles.file}>
            <FileLink snapshot={snapshot} />
          </p>
          <SnapshotFacts snapshot={snapshot} />
        </section>
      )}
      <section>
        <h3>{say('usage:month.rulesTitle')}</h3>
        <Rules rules={point.rules} />
      </section>
      <section>
        <h3>{say('usage:month.settingsTitle')}</h3>
        <SettingsList settings={overview.settings} />
      </section>
    </>
  )
}
