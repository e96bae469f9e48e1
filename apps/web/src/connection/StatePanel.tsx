import { Button } from '@fluentui/react-components'
import type { Connection, ConnectionView } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Panel } from '../ui/Panel.tsx'
import styles from './connection.module.css'
import { useTenantPlace } from './connection-query.ts'
import { RunProgress } from './RunProgress.tsx'
import { useRenew } from './use-renew.ts'
import { useStateWords } from './use-state-words.ts'

interface Props {
  readonly view: ConnectionView
  readonly connection: Connection
}

/** The answer to the page's question, and what to do next. */
export function StatePanel({ view, connection }: Props) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const { title, why } = useStateWords()(connection)
  const { state, jobId, dataOf, lastReadAt, nextReadAt, lastImport } = connection
  const wantsFiles = ['noReports', 'failing', 'expired', 'notImported'].includes(state)
  return (
    <Panel title={title} actions={view.may.change && jobId === null && <Ask connection={connection} />}>
      <div className={styles.state} data-state={state}>
        <p className={styles.lead}>{why}</p>
        {state === 'notImported' && lastImport && <ImportProblems problems={lastImport.problems} />}
        {lastImport?.isOver === false && <p className={styles.quiet}>{say('connection:imported.running')}</p>}
        {jobId !== null && <RunProgress jobId={jobId} />}
        <Facts
          facts={[
            { label: say('connection:fact.dataOf'), value: dataOf === null ? '–' : format.date(dataOf) },
            {
              label: say('connection:fact.lastRead'),
              value: lastReadAt === null ? say('connection:fact.never') : format.moment(lastReadAt),
            },
            { label: say('connection:fact.nextRead'), value: format.moment(nextReadAt) },
          ]}
        />
        {wantsFiles && (
          <p className={styles.lead}>
            <Link to={`${engagementPath}/usage`} params={place}>
              {say('connection:files')}
            </Link>
          </p>
        )}
      </div>
    </Panel>
  )
}

/** File by file why something that came is not in the figures. */
function ImportProblems({ problems }: Pick<NonNullable<Connection['lastImport']>, 'problems'>) {
  const say = useText()
  const pick = useLocalised()
  return (
    <ul className={styles.problems} aria-label={say('connection:imported.problems')}>
      {problems.map(({ file, message }) => (
        <li key={`${file} ${message.de}`}>
          {file !== null && <strong>{file}: </strong>}
          {pick(message)}
        </li>
      ))}
    </ul>
  )
}

/** The two things one can ask for; what is more urgent is the primary one. */
function Ask({ connection }: { readonly connection: Connection }) {
  const say = useText()
  const place = useTenantPlace()
  const renew = useRenew()
  const options = { onSuccess: () => renew(), onError: reportProblem }
  const test = useMutation(api.connection.test.mutationOptions(options))
  const read = useMutation(api.connection.read.mutationOptions(options))
  const isTested = connection.sources.length > 0
  const isBusy = test.isPending || read.isPending
  const [askTest, askRead] = [test.mutate, read.mutate]
  usePageActions(
    useMemo(
      (): readonly Action[] => [
        { id: 'connection.test', label: 'connection:actions.test', section: 'page', run: () => askTest(place) },
        {
          id: 'connection.read',
          label: 'connection:actions.read',
          section: 'page',
          shortcut: 'r',
          run: () => askRead(place),
        },
      ],
      [askTest, askRead, place],
    ),
  )
  return (
    <>
      <Button
        appearance={isTested ? 'secondary' : 'primary'}
        disabledFocusable={isBusy}
        onClick={() => test.mutate(place)}
      >
        {say('connection:act.test')}
      </Button>
      <Button
        appearance={isTested ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => read.mutate(place)}
      >
        {say('connection:act.read')}
      </Button>
    </>
  )
}
