import { Button } from '@fluentui/react-components'
import type { PortalResult } from '@lotse/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { ChooseFile, type OpenedSheet } from '../list-import/ChooseFile.tsx'
import { JobWatch } from '../list-import/JobWatch.tsx'
import styles from '../list-import/list-import.module.css'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { portalFields } from './heads.ts'
import { PortalOutcomes } from './PortalOutcomes.tsx'
import { TryAndTake } from './TryAndTake.tsx'

/** Task states from the vendor's portal: choose the list, match its columns, try it, then take it over. */
export function PortalImportPage() {
  const say = useText()
  const { job } = useSearch({ from: '/inside/portal-import' })
  return (
    <>
      <PageHead title={say('portalImport:title')} line={say('portalImport:line')} />
      {job === undefined ? <Prepare /> : <Taken jobId={job} />}
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
          name: say('portalImport:title'),
          heads: portalFields.map((field) => say(`portalImport:field.${field}`)),
        }}
        onOpened={setOpened}
      />
    )
  return (
    <TryAndTake
      opened={opened}
      onOther={() => setOpened(undefined)}
      onTaking={(job) => void navigate({ to: '/portal-import', search: { job } })}
    />
  )
}

function Taken({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const navigate = useNavigate()
  return (
    <Panel>
      <JobWatch jobId={jobId} interrupted={say('portalImport:interrupted')}>
        {/* Only this import writes the result of a job of its kind. */}
        {(result) => <PortalOutcomes result={result as PortalResult} />}
      </JobWatch>
      <div className={styles.buttons}>
        <Button onClick={() => void navigate({ to: '/portal-import', search: {} })}>{say('listImport:other')}</Button>
      </div>
    </Panel>
  )
}
