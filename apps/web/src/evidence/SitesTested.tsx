import { Button } from '@fluentui/react-components'
import type { Evidence, NetworkTest } from '@lotse/contract'
import { readSummary, type Summary } from '@lotse/network'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './evidence.module.css'
import { useEvidence } from './evidence-query.ts'
import { useRemoveTest } from './use-remove-test.ts'

const RecordDialog = onDemand(async () => (await import('./RecordDialog.tsx')).RecordDialog)

interface Chosen {
  readonly summary: Summary
  /** The file held more, which stays where it is. */
  readonly hadMore: boolean
}

/** Which sites were tested and when, and the way to record another test. */
export function SitesTested() {
  const seen = useEvidence()
  if (seen === undefined || (seen.tests.length === 0 && !seen.may.record)) return null
  return <Tested seen={seen} />
}

function Tested({ seen: { tests, may } }: { readonly seen: Evidence }) {
  const say = useText()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Chosen>()
  const [fault, setFault] = useState<'no-json' | 'no-summary' | 'newer-form' | 'damaged'>()
  const [picker, choose] = useFilePicker(async ([file]) => {
    const read = file === undefined ? null : await summaryIn(file)
    setFault(typeof read === 'string' ? read : undefined)
    if (read !== null && typeof read !== 'string') setChosen(read)
  }, true)
  const sites = new Set(tests.map(({ site }) => site.trim().toLowerCase())).size
  const [newest] = tests
  return (
    <details className={styles.tested} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{say('evidence:tests.title')}</strong>{' '}
        {newest === undefined
          ? say('evidence:tests.none')
          : say('evidence:tests.sites', { count: sites, date: format.date(newest.date) })}
      </summary>
      <div className={styles.inside}>
        <p className={styles.small}>{say('evidence:tests.words')}</p>
        <ul className={styles.tests}>
          {tests.map((test) => (
            <OneTest key={test.id} test={test} mayRemove={may.record} />
          ))}
        </ul>
        {may.record && (
          <div>
            {picker}
            <Button {...RecordDialog.fetchedBy} onClick={choose}>
              {say('evidence:record.action')}
            </Button>
          </div>
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {say(`evidence:fault.${fault}`)}
          </p>
        )}
        {chosen && <RecordDialog {...chosen} onClose={() => setChosen(undefined)} />}
      </div>
    </details>
  )
}

async function summaryIn(file: File): Promise<Chosen | 'no-json' | 'no-summary' | 'newer-form' | 'damaged'> {
  try {
    const read = readSummary(JSON.parse(await file.text()))
    return 'fault' in read ? read.fault : read
  } catch {
    return 'no-json'
  }
}

function OneTest({ test, mayRemove }: { readonly test: NetworkTest; readonly mayRemove: boolean }) {
  const say = useText()
  const format = useFormat()
  const { pending, remove } = useRemoveTest()
  const { site, date, cloud, counts, listAsOf, recordedBy } = test
  return (
    <li className={styles.test}>
      <div className={styles.words}>
        <strong>{site}</strong> {format.date(date)} <Verdict counts={counts} />
        <p className={styles.small}>
          {say('evidence:tests.counts', {
            reached: format.number(counts.reached),
            connections: format.number(counts.connections),
            cloud: say(`evidence:cloud.${cloud}`),
            list: format.date(listAsOf),
          })}
          {counts.setsNotTestable > 0 && ` ${say('evidence:tests.notTestable', { count: counts.setsNotTestable })}`}
          {recordedBy && ` ${say('evidence:tests.recordedBy', { who: recordedBy.name })}`}
        </p>
      </div>
      {mayRemove && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={pending}
          aria-label={say('evidence:tests.removeOf', { site })}
          onClick={() => remove(test)}
        >
          {say('evidence:tests.remove')}
        </Button>
      )}
    </li>
  )
}

function Verdict({ counts }: Pick<NetworkTest, 'counts'>) {
  const say = useText()
  const { requiredNotReached, inspected, notTested, oldTls, otherFindings } = counts
  const against = [
    requiredNotReached > 0 && say('evidence:count.notReached', { count: requiredNotReached }),
    inspected > 0 && say('evidence:count.inspected', { count: inspected }),
    oldTls > 0 && say('evidence:count.oldTls', { count: oldTls }),
    otherFindings > 0 && say('evidence:count.other', { count: otherFindings }),
    notTested > 0 && say('evidence:count.notTested', { count: notTested }),
  ].filter((one) => one !== false)
  if (against.length === 0) return <Pill tone="good">{say('evidence:count.fine')}</Pill>
  return against.map((words) => (
    <Pill key={words} tone="warn">
      {words}
    </Pill>
  ))
}
