import type { InventoryFindings } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Partial } from '../../ui/states/Partial.tsx'
import tones from '../../ui/tone.module.css'
import { BesideActive } from './BesideActive.tsx'
import styles from './findings.module.css'
import { SegmentsFinding } from './SegmentsFinding.tsx'
import { SupportFinding } from './SupportFinding.tsx'

/** What the inventories show, first in words, then figure by figure. */
export function Findings({ findings }: { readonly findings: InventoryFindings }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { takenFrom, takenTo, asOf, devices, sentences, beside, besideMissing, segments } = findings
  const from = format.date(takenFrom)
  const span = takenFrom === takenTo ? from : say('inventory:findings.span', { from, to: format.date(takenTo) })
  return (
    <>
      <Panel title={say('inventory:findings.title')}>
        <ul className={styles.sentences}>
          {sentences.map(({ code, tone, words }) => (
            <li key={code} className={tones[tone]} data-tone={tone}>
              {local(words)}
            </li>
          ))}
        </ul>
        <p className={styles.small}>
          {say('inventory:findings.line', {
            count: devices,
            devices: format.number(devices),
            from: span,
            asOf: format.date(asOf),
          })}
        </p>
      </Panel>
      {beside && <BesideActive beside={beside} />}
      {besideMissing && (
        <div className={styles.missing}>
          <Partial what={say('inventory:beside.missing')} why={local(besideMissing)} />
        </div>
      )}
      <SupportFinding support={findings.support} />
      {segments.length > 0 && <SegmentsFinding segments={segments} takenTo={takenTo} />}
    </>
  )
}
