import type { MailServer, MailTls } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

type Name = 'host' | 'tls' | 'port' | 'userName' | 'password' | 'sender'
type Values = Record<Name, string>

const kinds: readonly MailTls[] = ['startTls', 'implicit', 'none']
const kindOf = (tls: string): MailTls => kinds.find((kind) => kind === tls) ?? 'startTls'

const EMPTY: Values = { host: '', tls: 'startTls', port: '587', userName: '', password: '', sender: '' }

const valuesOf = ({ host, tls, port, userName, sender }: MailServer): Values => ({
  ...{ host, tls, sender, password: '' },
  ...{ port: String(port), userName: userName ?? '' },
})

const bodyOf = ({ host, port, tls, userName, password, sender }: Values) => ({
  ...{ host, port: Number(port), tls: kindOf(tls), sender: sender.trim() },
  userName: userName.trim() || null,
  ...(password !== '' && { password }),
})

interface Props {
  readonly server: MailServer | null
  readonly onClose: () => void
}

/** Sets the mail server up or changes it; where somebody was faster both sides are shown. The password never comes out. */
export function ServerDialog({ server, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: api.mail.key() })
  if (server === null)
    return (
      <FormDialog<Values>
        title={say('mail:setUp')}
        submitLabel={say('mail:save')}
        defaultValues={EMPTY}
        onSubmit={async (values) => {
          await client.mail.setUp(bodyOf(values))
          await renew()
        }}
        onClose={onClose}
      >
        <Fields />
      </FormDialog>
    )
  return (
    <EditDialog<Name, MailServer>
      title={say('mail:change')}
      submitLabel={say('mail:save')}
      thing={server}
      valuesOf={valuesOf}
      fields={{
        host: { label: say('mail:host') },
        tls: { label: say('mail:tls'), show: (tls) => say(`mail:tlsKind.${kindOf(tls)}`) },
        port: { label: say('mail:port') },
        userName: { label: say('mail:userName') },
        password: { label: say('mail:password'), show: (typed) => (typed === '' ? '' : '••••••') },
        sender: { label: say('mail:sender') },
      }}
      save={async (values, { version }) => {
        await client.mail.change({ params: {}, headers: { 'if-match': ifMatch(version) }, body: bodyOf(values) })
        await renew()
      }}
      onClose={onClose}
    >
      <Fields />
    </EditDialog>
  )
}

function Fields() {
  const say = useText()
  return (
    <>
      <TextField name="host" label={say('mail:host')} hint={say('mail:hostHint')} required />
      <SelectField
        name="tls"
        label={say('mail:tls')}
        options={kinds.map((kind) => ({ value: kind, label: say(`mail:tlsKind.${kind}`) }))}
      />
      <TextField name="port" type="number" label={say('mail:port')} required />
      <TextField name="userName" label={say('mail:userName')} hint={say('mail:userHint')} />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={say('mail:password')}
        hint={say('mail:passwordHint')}
      />
      <TextField name="sender" type="email" label={say('mail:sender')} hint={say('mail:senderHint')} required />
    </>
  )
}
