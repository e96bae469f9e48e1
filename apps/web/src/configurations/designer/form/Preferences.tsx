import { Button } from '@fluentui/react-components'
import { addElements, attributeOf, childrenOf, type Element, REGISTRY_TYPES, setAttributeAt } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import { companyEdits, companyIn } from './company.ts'
import styles from './form.module.css'
import { Labelled } from './Labelled.tsx'
import { Ordered } from './Ordered.tsx'
import { Setting } from './Setting.tsx'
import { TextInput } from './TextInput.tsx'

const SETTINGS = 'Configuration/AppSettings'
const ATTRIBUTES = ['Key', 'Name', 'Value', 'Type', 'App', 'Id'] as const

/** Preferences that setup writes once: the company, and settings of users. */
export function Preferences({ appSettings }: { readonly appSettings: Element | null }) {
  const say = useText()
  const { change, readOnly } = useDesigner()
  const users = childrenOf(appSettings, 'User')
  const add = () =>
    change((file) =>
      addElements(file, SETTINGS, [
        { name: 'User', attributes: { Key: '', Name: '', Value: '', Type: 'REG_DWORD', App: 'office16', Id: '' } },
      ]),
    )
  return (
    <>
      <Notes at={SETTINGS} />
      <Company appSettings={appSettings} />
      <div className={styles.group}>
        <h4>{say('designer:preference.users')}</h4>
        {users.length > 0 && (
          <ol className={styles.cards} aria-label={say('designer:preference.users')}>
            {users.map((user, index) => (
              <User key={user.path} user={user} number={index + 1} last={index === users.length - 1} />
            ))}
          </ol>
        )}
        {users.length === 0 && <p className={styles.small}>{say('designer:preference.none')}</p>}
        {!readOnly && (
          <div>
            <Button onClick={add}>{say('designer:preference.add')}</Button>
          </div>
        )}
      </div>
    </>
  )
}

function Company({ appSettings }: { readonly appSettings: Element | null }) {
  const say = useText()
  const { change } = useDesigner()
  const setup = companyIn(appSettings)
  const write = (value: string) => change((file) => companyEdits(file, value), true)
  return (
    <Setting
      label={say('designer:preference.company')}
      at={setup?.path ?? `${SETTINGS}/Setup`}
      unsaid={setup === null ? say('designer:preference.noCompany') : null}
    >
      {(ids) => <TextInput {...ids} value={attributeOf(setup, 'Value')?.value ?? ''} onValue={write} />}
    </Setting>
  )
}

interface UserProps {
  readonly user: Element
  readonly number: number
  readonly last: boolean
}

function User({ user, number, last }: UserProps) {
  const say = useText()
  const { change } = useDesigner()
  const written = (name: string) => attributeOf(user, name)?.value ?? null
  const write = (name: string, value: string | null, typing: boolean) =>
    change((file) => setAttributeAt(file, user.path, name, value), typing)
  return (
    <li className={styles.card}>
      <div className={styles.entryHead}>
        <h5 className={styles.entryName}>{written('Name') || say('designer:preference.number', { number })}</h5>
        <Ordered
          path={user.path}
          name={say('designer:preference.number', { number })}
          first={number === 1}
          last={last}
        />
      </div>
      <div className={styles.pair}>
        {ATTRIBUTES.map((name) => (
          <Labelled key={name} label={say(`designer:preference.${name}`)} className={styles.stacked}>
            {(id) =>
              name === 'Type' ? (
                <ChoiceInput
                  id={id}
                  value={written(name)}
                  options={REGISTRY_TYPES.map((value) => ({ value, label: value }))}
                  onValue={(value) => write(name, value, false)}
                />
              ) : (
                <TextInput id={id} value={written(name) ?? ''} onValue={(value) => write(name, value, true)} />
              )
            }
          </Labelled>
        ))}
      </div>
      <Notes at={user.path} />
    </li>
  )
}
