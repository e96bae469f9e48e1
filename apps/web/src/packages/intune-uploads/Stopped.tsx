import { Button } from '@fluentui/react-components'
import type { IntuneUpload } from '@lotse/contract'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ConfirmIrreversible } from '../../ui/dialog/ConfirmIrreversible.tsx'
import { useFilePicker } from '../../ui/files/use-file-picker.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { whyNot } from './file-fits.ts'
import styles from './upload.module.css'
import { type FileOnItsWay, usePackagePlace, useRenewUploads } from './use-uploads.ts'

const RenameDialog = onDemand(async () => (await import('./RenameDialog.tsx')).RenameDialog)

interface Props {
  readonly upload: IntuneUpload
  readonly onFile: FileOnItsWay['send']
}

/** An upload that waits for a person: why it stopped, and how it goes on. */
export function Stopped({ upload, onFile }: Props) {
  const say = useText()
  const format = useFormat()
  const place = { ...usePackagePlace(upload.packageId), uploadId: upload.id }
  const renew = useRenewUploads()
  const [asks, setAsks] = useState<'giveUp' | 'rename' | null>(null)
  const [refused, setRefused] = useState<ReturnType<typeof whyNot>>(null)
  const [picker, choose] = useFilePicker(([file]) => {
    if (file === undefined) return
    const why = whyNot(file)
    setRefused(why)
    if (why === null) onFile({ uploadId: upload.id, file })
  }, true)
  const run = (work: () => Promise<unknown>) => work().catch(reportProblem).finally(renew)
  const { may, state, app, tried } = upload
  return (
    <>
      <Why upload={upload} />
      {refused !== null && (
        <p role="alert" className={styles.problem}>
          {say(refused)}
        </p>
      )}
      {picker}
      <p className={styles.row}>
        {may.resume && (
          <Button
            appearance="primary"
            onClick={() => void run(() => client.intuneUploads.resume({ ...place, renamed: null }))}
          >
            {say('intuneUploads:act.resume')}
          </Button>
        )}
        {may.rename && (
          <Button {...RenameDialog.fetchedBy} onClick={() => setAsks('rename')}>
            {say('intuneUploads:act.rename')}
          </Button>
        )}
        {may.bringFile && (
          <Button appearance={state === 'awaitingFile' ? 'primary' : 'secondary'} onClick={choose}>
            {say(state === 'awaitingFile' ? 'intuneUploads:form.choose' : 'intuneUploads:act.otherFile')}
          </Button>
        )}
        {may.giveUp && <Button onClick={() => setAsks('giveUp')}>{say('intuneUploads:act.giveUp')}</Button>}
      </p>
      {asks === 'rename' && <RenameDialog upload={upload} onClose={() => setAsks(null)} />}
      {asks === 'giveUp' && (
        <ConfirmIrreversible
          title={say('intuneUploads:giveUp.title')}
          verb={say('intuneUploads:act.giveUp')}
          onConfirm={() => void run(() => client.intuneUploads.giveUp(place))}
          onClose={() => setAsks(null)}
        >
          <p>{say('intuneUploads:giveUp.file')}</p>
          {app && <p>{say('intuneUploads:giveUp.app')}</p>}
          {tried.length > 0 && <p>{say('intuneUploads:giveUp.tried', { names: format.list(tried) })}</p>}
        </ConfirmIrreversible>
      )}
    </>
  )
}

function Why({ upload: { state, problem, blocks, bytes } }: { readonly upload: IntuneUpload }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  if (state === 'awaitingFile') return <p>{say('intuneUploads:awaiting')}</p>
  if (state !== 'stopped') return null
  return (
    <>
      <p role={problem ? 'alert' : undefined} className={problem ? styles.problem : undefined}>
        {problem ? local(problem.detail) : say('intuneUploads:stoppedByHand')}
      </p>
      {blocks && bytes && blocks.done > 0 && (
        <p className={styles.quiet}>
          {say('intuneUploads:arrived', {
            done: format.bytes(bytes.done),
            of: format.bytes(bytes.of),
            blocks: format.number(blocks.done),
            ofBlocks: format.number(blocks.of),
          })}
        </p>
      )}
    </>
  )
}
