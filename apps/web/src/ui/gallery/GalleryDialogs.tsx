import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Problem } from '../../problem/problem.ts'
import { ConfirmIrreversible } from '../dialog/ConfirmIrreversible.tsx'
import { ConflictDialog } from '../dialog/ConflictDialog.tsx'
import { DateField } from '../form/DateField.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { TextField } from '../form/TextField.tsx'
import { SidePanel } from '../SidePanel.tsx'

type Shown = 'form' | 'conflict' | 'confirm' | 'panel' | null

interface Values {
  name: string
  targetDate: string
  cloud: string
  words: string
}

const conflict = [
  { name: 'name', label: 'Name', base: 'Fabrikam', mine: 'Fabrikam AG', theirs: 'Fabrikam SE' },
  { name: 'city', label: 'Ort', base: 'Leipzig', mine: 'Leipzig', theirs: 'Halle' },
] as const

const refuse = async () => {
  throw new Problem({
    code: 'input-not-valid',
    status: 422,
    title: 'Einige Angaben stimmen noch nicht.',
    detail: 'Der Zieltermin liegt in der Vergangenheit.',
    errors: [{ field: 'body.targetDate', code: 'past', message: 'Einen Tag ab heute wählen.' }],
  })
}

/** One button per dialog. The form is refused on purpose, to show where errors stand. */
export function GalleryDialogs() {
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  const defaultValues: Values = { name: '', targetDate: '', cloud: 'commercial', words: '' }
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Button onClick={() => setShown('form')}>Formular</Button>
      <Button onClick={() => setShown('conflict')}>Konflikt</Button>
      <Button onClick={() => setShown('confirm')}>Unumkehrbar</Button>
      <Button onClick={() => setShown('panel')}>Seitenleiste</Button>
      {shown === 'form' && (
        <FormDialog<Values>
          title="Neuer Kunde"
          submitLabel="Anlegen"
          defaultValues={defaultValues}
          onSubmit={refuse}
          onClose={close}
        >
          <TextField name="name" label="Name" required />
          <DateField name="targetDate" label="Zieltermin" hint="Bis wann 70 % erreicht sein sollen." />
          <SelectField name="cloud" label="Cloud" options={[{ value: 'commercial', label: 'Kommerziell' }]} />
          <TextField name="words" label="Bemerkung" multiline />
        </FormDialog>
      )}
      {shown === 'conflict' && <ConflictDialog fields={conflict} onResolve={close} onClose={close} />}
      {shown === 'confirm' && (
        <ConfirmIrreversible title="Kunde Fabrikam AG löschen?" verb="Löschen" onConfirm={close} onClose={close}>
          12 Notizen und 6 Berichte gehen verloren.
        </ConfirmIrreversible>
      )}
      <SidePanel title="3080 Analyse-Workshop" open={shown === 'panel'} onClose={close}>
        18 von 20 Entscheidungen sind getroffen.
      </SidePanel>
    </div>
  )
}
