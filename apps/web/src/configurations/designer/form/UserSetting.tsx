import { attributeOf, type Element, REGISTRY_TYPES, setAttributeAt } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import { type CommonSetting, commonOf } from './common-settings.ts'
import styles from './form.module.css'
import { Labelled } from './Labelled.tsx'
import { Ordered } from './Ordered.tsx'
import { TextInput } from './TextInput.tsx'

const ATTRIBUTES = ['Key', 'Name', 'Value', 'Type', 'App', 'Id'] as const

interface Props {
  readonly user: Element
  readonly number: number
  readonly last: boolean
}

/** A setting of users: a frequent one as a choice, with what it consists of behind it; one of somebody's own as it stands. */
export function UserSetting({ user, number, last }: Props) {
  const say = useText()
  const common = commonOf(user)
  const own = attributeOf(user, 'Name')?.value || say('designer:preference.number', { number })
  return (
    <li className={styles.card}>
      <div className={styles.entryHead}>
        <h5 className={styles.entryName}>{common ? say(`designer:common.${common.id}`) : own}</h5>
        <Ordered
          path={user.path}
          name={say('designer:preference.number', { number })}
          first={number === 1}
          last={last}
        />
      </div>
      {common === undefined ? (
        <Attributes user={user} names={ATTRIBUTES} />
      ) : (
        <>
          <CommonChoice user={user} common={common} />
          <details className={styles.parts}>
            <summary>{say('designer:preference.parts')}</summary>
            <Attributes user={user} names={ATTRIBUTES.filter((name) => name !== 'Value')} />
          </details>
        </>
      )}
      <Notes at={user.path} />
    </li>
  )
}

function CommonChoice({ user, common: { values } }: { readonly user: Element; readonly common: CommonSetting }) {
  const say = useText()
  const { change } = useDesigner()
  const written = attributeOf(user, 'Value')?.value
  const chosen = values.findIndex(({ value }) => value.toLowerCase() === written?.trim().toLowerCase())
  return (
    <Labelled label={say('designer:preference.Value')} className={styles.stacked}>
      {(id) => (
        <select
          id={id}
          className={styles.input}
          value={chosen}
          onChange={({ target }) => {
            const value = values[Number(target.value)]?.value
            if (value !== undefined) change((file) => setAttributeAt(file, user.path, 'Value', value))
          }}
        >
          {chosen < 0 && <option value={-1}>{say('designer:form.asWritten', { value: written ?? '–' })}</option>}
          {values.map(({ value, ending, words }, index) => (
            <option key={value} value={index}>
              {ending ?? (words && say(`designer:commonValue.${words}`))}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

interface AttributesProps {
  readonly user: Element
  readonly names: readonly (typeof ATTRIBUTES)[number][]
}

function Attributes({ user, names }: AttributesProps) {
  const say = useText()
  const { change } = useDesigner()
  const written = (name: string) => attributeOf(user, name)?.value ?? null
  const write = (name: string, value: string | null, typing: boolean) =>
    change((file) => setAttributeAt(file, user.path, name, value), typing)
  return (
    <div className={styles.pair}>
      {names.map((name) => (
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
  )
}
