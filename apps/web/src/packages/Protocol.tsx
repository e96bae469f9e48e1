import { Button } from '@fluentui/react-components'
import type { Package, PackageTestEntry } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../app/api.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './packages.module.css'
import { useDo, useRequest } from './use-package.ts'

const TestDialog = onDemand(async () => (await import('./TestDialog.tsx')).TestDialog)

interface Props {
  readonly one: Package
  readonly mayKeep: boolean
}

/** On which devices what was checked, and with what result. */
export function Protocol({ one, mayKeep }: Props) {
  const say = useText()
  const request = useRequest(one)
  const run = useDo()
  const [open, setOpen] = useState<PackageTestEntry | 'new' | null>(null)
  return (
    <section>
      <h3>{say('packages:tests.title')}</h3>
      {one.tests.length === 0 && <p>{say('packages:tests.none')}</p>}
      <ul className={styles.tests}>
        {one.tests.map((test) => (
          <li key={test.id}>
            <Test test={test} />
            {mayKeep && (
              <span className={styles.actions}>
                <Button
                  size="small"
                  aria-label={say('packages:tests.changeOf', { devices: test.devices })}
                  {...TestDialog.fetchedBy}
                  onClick={() => setOpen(test)}
                >
                  {say('packages:tests.change')}
                </Button>
                <Button
                  size="small"
                  aria-label={say('packages:tests.removeOf', { devices: test.devices })}
                  onClick={() =>
                    void run(() =>
                      client.packages.removeTest({
                        ...request,
                        params: { ...request.params, testId: test.id },
                        body: {},
                      }),
                    )
                  }
                >
                  {say('packages:remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Button {...TestDialog.fetchedBy} onClick={() => setOpen('new')}>
          {say('packages:tests.add')}
        </Button>
      )}
      {open !== null && <TestDialog one={one} test={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Test({ test }: { readonly test: PackageTestEntry }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  return (
    <span className={styles.stack}>
      <span className={styles.pills}>
        <Pill tone={test.outcome === 'passed' ? 'good' : 'bad'}>{say(`packages:tests.${test.outcome}`)}</Pill>
        <b>{test.devices}</b>
      </span>
      <span className={styles.words}>{test.checked}</span>
      <span className={styles.small}>
        {say('packages:by', { date: format.date(test.day), name: test.by?.name ?? '–' })}
        {test.document !== null && (
          <>
            {' · '}
            <Link to={`${engagementPath}/documents`} params={place} search={{ document: test.document.id } as never}>
              {test.document.name}
            </Link>
          </>
        )}
      </span>
    </span>
  )
}
