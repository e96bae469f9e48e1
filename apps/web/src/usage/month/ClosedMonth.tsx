import type { UsageOverview, UsagePoint } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useNumeratorWords } from '../numerator-words.ts'
import { FileLink } from '../reports/FileLink.tsx'
import { useUsageSearch } from '../use-usage-search.ts'
import { GrowthSum } from './GrowthSum.tsx'
import { LicenceFacts } from './LicenceFacts.tsx'
import styles from './month.module.css'
import { RuleLinks, Rules } from './Rules.tsx'
import { growthRules, stateRules } from './rules-of.ts'
import { SettingsList } from './SettingsList.tsx'
import { SnapshotFacts } from './SnapshotFacts.tsx'
import { StateFacts } from './StateFacts.tsx'

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
        <h3>{say('provenance:month.rateTitle')}</h3>
        <p className={styles.sum}>
          {say('provenance:month.rate', {
            active: format.number(point.active),
            entitled: format.number(point.entitled),
            rate: format.rate(point.active / point.entitled, overview.settings.targetRate, 2),
          })}
        </p>
        <p className={styles.quiet}>
          {say('provenance:month.window', {
            numerator: words(numerator),
            from: format.date(point.windowFrom),
            to: format.date(point.windowTo),
          })}
        </p>
        <RuleLinks rules={point.rules} />
        {point.remarks.length > 0 && (
          <ul className={styles.list}>
            {point.remarks.map((remark) => (
              <li key={remark.de}>{local(remark)}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{say('provenance:licences.title')}</h3>
        <LicenceFacts point={point} overview={overview} numerator={numerator} />
      </section>
      <section>
        <h3>{say('provenance:month.growthTitle')}</h3>
        <GrowthSum point={point} overview={overview} />
        <RuleLinks rules={growthRules} />
      </section>
      <section>
        <h3>{say('provenance:state.title')}</h3>
        <StateFacts judged={point.judged} targetRate={overview.settings.targetRate} />
        <RuleLinks rules={stateRules(point)} />
      </section>
      {snapshot && (
        <section>
          <h3>{say('provenance:month.fileTitle')}</h3>
          <p className={styles.file}>
            <FileLink snapshot={snapshot} />
          </p>
          <SnapshotFacts snapshot={snapshot} />
        </section>
      )}
      <section>
        <h3>{say('provenance:month.rulesTitle')}</h3>
        <Rules rules={[...new Set([...point.rules, ...growthRules, ...stateRules(point)])]} />
      </section>
      <section>
        <h3>{say('provenance:month.settingsTitle')}</h3>
        <SettingsList settings={overview.settings} />
      </section>
    </>
  )
}
