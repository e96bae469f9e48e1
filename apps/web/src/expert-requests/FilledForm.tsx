import { type ExpertRequestForm, expertFieldText, expertRequestFields } from '@lotse/playbook'
import { useLanguage, useLocalised } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import styles from './expert-requests.module.css'

/** What a request says, field by field in the order of the form; empty fields are left out. */
export function FilledForm({ form }: { readonly form: ExpertRequestForm }) {
  const localised = useLocalised()
  const language = useLanguage()
  const facts = expertRequestFields.flatMap(({ id, label }) => {
    const text = expertFieldText(form, id, language)
    return text === '' ? [] : [{ label: localised(label), value: <span className={styles.text}>{text}</span> }]
  })
  return <Facts facts={facts} />
}
