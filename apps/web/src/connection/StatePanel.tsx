import { Button } from '@fluentui/react-components'
import type { Connection, ConnectionView } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
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
  const { state, jobId, dataOf, lastReadAt, nextReadAt } = connection
  const wantsFiles = state === 'noReports' || state === 'failing' || state === 'expired'
  return (
    <Panel title={title} actions={view.may.change && jobId === null && <Ask connection={connection} />}>
      <div className={styles.state} data-state={state}>
        <p className={styles.lead}>{why}</p>
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
