import { Button } from '@fluentui/react-components'
import type { IntuneUpload, IntuneUploads, Package } from '@lotse/contract'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useFilePicker } from '../../ui/files/use-file-picker.tsx'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import { Confirmation, requireConfirmed } from './Confirmation.tsx'
import { whyNot } from './file-fits.ts'
import styles from './upload.module.css'
import { type FileOnItsWay, usePackagePlace, useRenewUploads } from './use-uploads.ts'

interface Values {
  readonly kind: IntuneUpload['kind']
  readonly name: string
  readonly confirmed: string
}

interface Props {
  readonly one: Package
  readonly view: IntuneUploads
  readonly onSend: FileOnItsWay['send']
  readonly onClose: () => void
}

/** Begins an upload: which app, which file, under which name, and the one confirmation. */
export function BeginDialog({ one, view, onSend, onClose }: Props) {
  const say = useText()
  const place = usePackagePlace(one.id)
  const renew = useRenewUploads()
  const [file, setFile] = useState<File | null>(null)
  const { connection } = view.target
  if (connection === null) return null
  const { cloud, directoryId } = connection
  return (
    <FormDialog<Values>
      title={say('intuneUploads:title')}
      submitLabel={say('intuneUploads:form.submit')}
      defaultValues={{ kind: 'win32', name: one.name, confirmed: '' }}
      onSubmit={async ({ kind, name, confirmed }) => {
        const why = kind === 'suite' ? null : file === null ? 'intuneUploads:form.noFile' : whyNot(file)
        if (why !== null) throw new FormRefusal(say(why))
        requireConfirmed(confirmed, say)
        const asked = { ...place, kind, name, cloud, directoryId, confirmed: true as const }
        // Somebody who was faster is shown in any case.
        const begun = await client.intuneUploads.begin(asked).finally(renew)
        if (kind === 'win32' && file !== null) onSend({ uploadId: begun.id, file })
      }}
      onClose={onClose}
    >
      {one.state === 'draft' && <p className={styles.problem}>{say('intuneUploads:form.draft')}</p>}
      <ChoiceField
        name="kind"
        label={say('intuneUploads:kind.label')}
        options={[
          { value: 'win32', label: say('intuneUploads:kind.win32') },
          { value: 'suite', label: say('intuneUploads:kind.suite'), disabled: view.suite === null },
        ]}
        {...(view.suite === null && { hint: say('intuneUploads:kind.suiteKeys') })}
      />
      <About view={view} file={file} onFile={setFile} />
      <TextField name="name" label={say('intuneUploads:form.name')} required />
      <Confirmed view={view} directoryId={directoryId} />
    </FormDialog>
  )
}

const useValues = () => useWatch({ control: useFormContext<Values>().control })

interface AboutProps {
  readonly view: IntuneUploads
  readonly file: File | null
  readonly onFile: (file: File) => void
}

/** What only one kind of app needs: a file, or a word about how it is made. */
function About({ view: { suite }, file, onFile }: AboutProps) {
  const say = useText()
  const format = useFormat()
  const { kind } = useValues()
  const [picker, choose] = useFilePicker(([chosen]) => chosen && onFile(chosen), true)
  if (kind === 'suite')
    return (
      <p className={styles.quiet}>
        {say(suite === 'xml' ? 'intuneUploads:kind.suiteXml' : 'intuneUploads:kind.suiteFields')}{' '}
        {say('intuneUploads:kind.suiteOnce')}
      </p>
    )
  return (
    <div>
      {picker}
      <p className={styles.row}>
        <span>{say('intuneUploads:form.file')}:</span>
        {file && (
          <span className={styles.id}>
            {file.name}, {format.bytes(file.size)}
          </span>
        )}
        <Button onClick={choose}>{say('intuneUploads:form.choose')}</Button>
      </p>
      <p className={styles.quiet}>
        {say(suite === null ? 'intuneUploads:form.keysHint' : 'intuneUploads:form.fileHint')}
      </p>
    </div>
  )
}

function Confirmed({ view, directoryId }: { readonly view: IntuneUploads; readonly directoryId: string }) {
  const { name = '' } = useValues()
  const { customer, tenant } = view.target
  return <Confirmation customer={customer} tenant={tenant} directoryId={directoryId} app={name} />
}
