import { Button } from '@fluentui/react-components'
import type { Attachment, Document, DocumentAudience } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { contentAddress } from './address.ts'
import { withoutFiles } from './choices.ts'
import styles from './documents.module.css'
import { UploadState } from './UploadState.tsx'
import { useRemove } from './use-remove.ts'
import { useUpload } from './use-upload.ts'

/** More than a task ever has; the documents page has all of them. */
const shown = 50

/**
 * The files of one task, and the way to bring more: for the panel of a task. They are evidence where the task is
 * skipped. Tasks of the network test take none and say what to record instead.
 */
export function TaskFiles({ taskId }: { readonly taskId: string }) {
  return <AttachedFiles attached={{ to: 'task', id: taskId }} audience="team" takesFiles={!withoutFiles.has(taskId)} />
}

interface Props {
  readonly attached: Attachment
  /** Whom new files are for. */
  readonly audience: DocumentAudience
  readonly takesFiles: boolean
  /** Whether the reader may bring files here; what the list says where nothing is said. */
  readonly mayBring?: boolean
}

/** The files at one thing of the engagement, and the way to bring more. */
export function AttachedFiles({ attached, audience, takesFiles, mayBring }: Props) {
  const say = useText()
  const place = usePlace()
  const input = { ...place, attachedTo: attached.to, attachedId: attached.id, limit: shown }
  const query = useQuery({ ...api.documents.list.queryOptions({ input }), enabled: takesFiles })
  return (
    <section className={styles.task} aria-label={say('documents:task.title')}>
      <h3>{say('documents:task.title')}</h3>
      {takesFiles ? (
        <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
          {({ items, may }) => (
            <>
              {items.length === 0 && (
                <p className={styles.small}>
                  {say(audience === 'team' ? 'documents:task.none' : 'documents:task.noneBoth')}
                </p>
              )}
              <ul className={styles.versions}>
                {items.map((document) => (
                  <Item key={document.id} document={document} />
                ))}
              </ul>
              {(mayBring ?? may.upload) && <Bring attached={attached} audience={audience} />}
            </>
          )}
        </Loaded>
      ) : (
        <p className={styles.small}>{say('documents:task.networkTest')}</p>
      )}
    </section>
  )
}

function Item({ document }: { readonly document: Document }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const remove = useRemove()
  const { id, name, latest, audience, may } = document
  return (
    <li className={styles.version}>
      <span>
        <a href={contentAddress(place, id)} download={name} aria-label={say('documents:saveOf', { name })}>
          {name}
        </a>
        <span className={styles.small}>
          {' '}
          {say('documents:task.line', {
            size: format.bytes(latest.bytes),
            date: format.moment(latest.uploadedAt),
            audience: say(`documents:audience.${audience}`),
          })}
        </span>
      </span>
      <span>
        <Link
          to="/customers/$customerId/engagements/$engagementId/documents"
          params={place}
          search={{ document: id } as never}
          aria-label={say('documents:detailsOf', { name })}
        >
          {say('documents:details')}
        </Link>{' '}
        {may.change && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={say('documents:removeOf', { name })}
            onClick={() => void remove(document)}
          >
            {say('documents:remove')}
          </Button>
        )}
      </span>
    </li>
  )
}

function Bring({ attached: { to, id }, audience }: Pick<Props, 'attached' | 'audience'>) {
  const say = useText()
  const uploads = useUpload()
  const { send, sending } = uploads
  const bring = useCallback(
    (files: readonly File[]) => send(files, { attachedTo: to, attachedId: id, audience }),
    [send, to, id, audience],
  )
  const [picker, choose] = useFilePicker(bring)
  const hovering = usePageDrop(sending === null ? bring : undefined)
  return (
    <>
      {hovering && (
        <div className={styles.veil}>
          {say(audience === 'team' ? 'documents:task.release' : 'documents:task.releaseBoth')}
        </div>
      )}
      <div className={styles.taskUpload}>
        {picker}
        <Button disabledFocusable={sending !== null} onClick={choose}>
          {say('documents:upload.choose')}
        </Button>
        <span className={styles.small}>
          {say(audience === 'team' ? 'documents:task.rules' : 'documents:task.rulesBoth')}
        </span>
      </div>
      <UploadState uploads={uploads} />
    </>
  )
}
