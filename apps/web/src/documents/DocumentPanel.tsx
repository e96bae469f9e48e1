import { Button } from '@fluentui/react-components'
import type { DocumentDetails } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { AttachedTo } from './AttachedTo.tsx'
import { contentAddress } from './address.ts'
import styles from './documents.module.css'
import { UploadState } from './UploadState.tsx'
import { useRemove, useRestore } from './use-remove.ts'
import { useUpload } from './use-upload.ts'

const EditDocument = onDemand(async () => (await import('./EditDocument.tsx')).EditDocument)

interface Props {
  readonly documentId: string
  readonly onClose: () => void
}

/** One document: what it is, all its versions, and what one can do with it. */
export function DocumentPanel({ documentId, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.documents.get.queryOptions({ input: { ...place, documentId } }))
  return (
    <SidePanel title={query.data?.name ?? say('documents:one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
        {(document) => <Opened document={document} onClose={onClose} />}
      </Loaded>
    </SidePanel>
  )
}

function Opened({ document, onClose }: { readonly document: DocumentDetails; readonly onClose: () => void }) {
  const say = useText()
  return (
    <div className={styles.panel}>
      {document.removedAt !== null && <Removed document={document} />}
      <Facts
        facts={[
          { label: say('documents:field.kind'), value: say(`documents:kind.${document.kind}`) },
          { label: say('documents:field.audience'), value: say(`documents:audience.${document.audience}`) },
          { label: say('documents:field.attached'), value: <AttachedTo attached={document.attached} /> },
          { label: say('documents:field.description'), value: document.description ?? '–' },
        ]}
      />
      {document.may.change && document.removedAt === null && <Work document={document} onClose={onClose} />}
      <h3>{say('documents:versions')}</h3>
      <Versions document={document} />
    </div>
  )
}

/** Removed: it stands in no list, and comes back with all its versions. */
function Removed({ document: { id, may } }: { readonly document: DocumentDetails }) {
  const say = useText()
  const restore = useRestore()
  return (
    <Partial
      what={say('documents:gone.what')}
      why={say('documents:gone.why')}
      {...(may.change && {
        how: <Button onClick={() => void restore(id).catch(reportProblem)}>{say('documents:gone.restore')}</Button>,
      })}
    />
  )
}

function Work({ document, onClose }: { readonly document: DocumentDetails; readonly onClose: () => void }) {
  const say = useText()
  const remove = useRemove()
  const uploads = useUpload()
  const [isEditing, setEditing] = useState(false)
  const { send } = uploads
  const { id } = document
  const bring = useCallback((files: readonly File[]) => send(files.slice(0, 1), { documentId: id }), [send, id])
  const [picker, choose] = useFilePicker(bring, true)
  return (
    <>
      <div className={styles.actions}>
        {picker}
        <Button disabledFocusable={uploads.sending !== null} onClick={choose}>
          {say('documents:newVersion')}
        </Button>
        <Button {...EditDocument.fetchedBy} onClick={() => setEditing(true)}>
          {say('documents:edit.action')}
        </Button>
        <Button
          onClick={() => {
            // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
            onClose()
            void remove(document)
          }}
        >
          {say('documents:remove')}
        </Button>
      </div>
      <UploadState uploads={uploads} />
      {isEditing && <EditDocument document={document} onClose={() => setEditing(false)} />}
    </>
  )
}

function Versions({ document: { id, name, versions } }: { readonly document: DocumentDetails }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  return (
    <ol className={styles.versions} reversed>
      {versions.map(({ number, bytes, sha256, uploadedAt, uploadedBy }) => (
        <li key={number} className={styles.version}>
          <span>
            <strong>{say('documents:version', { number })}</strong>{' '}
            {say('documents:versionLine', {
              date: format.moment(uploadedAt),
              name: uploadedBy?.name ?? '–',
              size: format.bytes(bytes),
            })}
          </span>
          <a
            href={contentAddress(place, id, number)}
            download={name}
            aria-label={say('documents:saveVersion', { name, number })}
          >
            {say('documents:save')}
          </a>
          <span className={styles.hash}>SHA-256 {sha256}</span>
        </li>
      ))}
    </ol>
  )
}
