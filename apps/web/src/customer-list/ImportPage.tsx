import { Button } from '@fluentui/react-components'
import type { CustomerListResult } from '@lotse/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { ChooseFile, type OpenedSheet } from '../list-import/ChooseFile.tsx'
import { JobWatch } from '../list-import/JobWatch.tsx'
import styles from '../list-import/list-import.module.css'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { CustomerOutcomes } from './CustomerOutcomes.tsx'
import { customerFields } from './heads.ts'
import { MapAndPreview } from './MapAndPreview.tsx'

/** A customer list from a file: choose it, match its columns, see what would happen, then create the customers. */
export function ImportPage() {
  const say = useText()
  const { job } = useSearch({ from: '/inside/customers/import' })
  const self = useSelf()
  if (self && !self.may.createCustomer)
    return (
      <Empty
        level={1}
        what={say('customerList:title')}
        why={say('customerList:mayNot')}
        how={<Link to="/portfolio">{say('customerList:toPortfolio')}</Link>}
      />
    )
  return (
    <>
      <PageHead title={say('customerList:title')} line={say('customerList:line')} />
      {job === undefined ? <Prepare /> : <Done jobId={job} />}
    </>
  )
}

function Prepare() {
  const say = useText()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<OpenedSheet>()
  if (opened === undefined)
    return (
      <ChooseFile
        template={{
          name: say('customerList:title'),
          heads: customerFields.map((field) => say(`customerList:field.${field}`)),
        }}
        onOpened={setOpened}
      />
    )
  return (
    <MapAndPreview
      opened={opened}
      onOther={() => setOpened(undefined)}
      onStarted={(job) => void navigate({ to: '/customers/import', search: { job } })}
    />
  )
}

function Done({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const navigate = useNavigate()
  return (
    <Panel>
      <JobWatch jobId={jobId} interrupted={say('customerList:interrupted')}>
        {/* Only this import writes the result of a job of its kind. */}
        {(result) => <CustomerOutcomes result={result as CustomerListResult} finding="customerList:done" />}
      </JobWatch>
      <div className={styles.buttons}>
        <Button onClick={() => void navigate({ to: '/customers/import', search: {} })}>
          {say('listImport:other')}
        </Button>
        <Link to="/portfolio">{say('customerList:toPortfolio')}</Link>
      </div>
    </Panel>
  )
}
