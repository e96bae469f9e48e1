import { Button } from '@fluentui/react-components'
import { addElements, attributeOf, childrenOf, type Element, type NewElement } from '@lotse/odt'
import { useId, useState } from 'react'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { elementFor, stillToChoose } from './common-settings.ts'
import { companyEdits, companyIn } from './company.ts'
import styles from './form.module.css'
import { Setting } from './Setting.tsx'
import { TextInput } from './TextInput.tsx'
import { UserSetting } from './UserSetting.tsx'

const SETTINGS = 'Configuration/AppSettings'
const OWN: NewElement = {
  name: 'User',
  attributes: { Key: '', Name: '', Value: '', Type: 'REG_DWORD', App: 'office16', Id: '' },
}

/** Preferences that setup writes once: the company, and settings of users. */
export function Preferences({ appSettings }: { readonly appSettings: Element | null }) {
  const say = useText()
  const { change, readOnly } = useDesigner()
  const users = childrenOf(appSettings, 'User')
  const add = (one: NewElement) => change((file) => addElements(file, SETTINGS, [one]))
  return (
    <>
      <Notes at={SETTINGS} />
      <Company appSettings={appSettings} />
      <div className={styles.group}>
        <h4>{say('designer:preference.users')}</h4>
        {users.length > 0 && (
          <ol className={styles.cards} aria-label={say('designer:preference.users')}>
            {users.map((user, index) => (
              <UserSetting key={user.path} user={user} number={index + 1} last={index === users.length - 1} />
            ))}
          </ol>
        )}
        {users.length === 0 && <p className={styles.small}>{say('designer:preference.none')}</p>}
        {!readOnly && (
          <div className={styles.adding}>
            <Frequent appSettings={appSettings} onChosen={add} />
            <Button onClick={() => add(OWN)}>{say('designer:preference.add')}</Button>
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

interface FrequentProps {
  readonly appSettings: Element | null
  readonly onChosen: (element: NewElement) => void
}

/** The settings that files have often and this one has not yet, to choose from. */
function Frequent({ appSettings, onChosen }: FrequentProps) {
  const say = useText()
  const id = useId()
  const [wanted, setWanted] = useState('')
  const settings = stillToChoose(appSettings)
  if (settings.length === 0) return null
  const chosen = settings.find((one) => one.id === wanted)
  return (
    <div className={styles.adding}>
      <div className={styles.stacked}>
        <label htmlFor={id}>{say('designer:preference.frequent')}</label>
        <select
          id={id}
          className={styles.input}
          value={chosen?.id ?? ''}
          onChange={({ target }) => setWanted(target.value)}
        >
          <option value="">{say('designer:preference.choose')}</option>
          {settings.map((one) => (
            <option key={one.id} value={one.id}>
              {say(`designer:common.${one.id}`)}
            </option>
          ))}
        </select>
      </div>
      <Button disabledFocusable={chosen === undefined} onClick={() => chosen && onChosen(elementFor(chosen))}>
        {say('designer:preference.addFrequent')}
      </Button>
    </div>
  )
}
