import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { ChooseFile, type OpenedSheet } from './ChooseFile.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { MapAndPreview } from './MapAndPreview.tsx'

/** A customer list from a file: choose it, match its columns, see what would happen, then create the customers. */
export function ImportPage() {
  const say = useText()
  const navigate = useNavigate()
  const { job } = useSearch({ from: '/inside/customers/import' })
  const [opened, setOpened] = useState<OpenedSheet>()
  const watch = (jobId: string | undefined) =>
    void navigate({ to: '/customers/import', search: jobId === undefined ? {} : { job: jobId } })
  return (
    <>
      <PageHead title={say('customerList:title')} line={say('customerList:line')} />
      {job !== undefined ? (
        <ImportProgress
          jobId={job}
          onOther={() => {
            setOpened(undefined)
            watch(undefined)
          }}
        />
      ) : opened === undefined ? (
        <ChooseFile onOpened={setOpened} />
      ) : (
        <MapAndPreview opened={opened} onOther={() => setOpened(undefined)} onStarted={watch} />
      )}
    </>
  )
}
