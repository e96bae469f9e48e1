import type { ObjectionFact } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import type { EntryField } from '../form-values.ts'

type Fact = Parameters<typeof client.adoption.checkFact>[0]['body']

/** Confirms what is answered to a known objection, or puts it in the organisation's words, for every customer. */
export function CheckFact({ fact, onClose }: { readonly fact: ObjectionFact; readonly onClose: () => void }) {
  const say = useText()
  const today = useToday()
  const fields = useMemo<readonly EntryField[]>(
    () => [
      {
        name: 'checkedOn',
        kind: 'day',
        label: say('adoption:known.checkedOn'),
        hint: say('adoption:known.checkedHint'),
        required: true,
      },
      { name: 'source', kind: 'line', label: say('adoption:known.sourceField') },
      { name: 'answerDe', kind: 'prose', label: say('adoption:known.answerDe'), required: true },
      { name: 'answerEn', kind: 'prose', label: say('adoption:known.answerEn'), required: true },
      { name: 'rightDe', kind: 'prose', label: say('adoption:known.rightDe') },
      { name: 'rightEn', kind: 'prose', label: say('adoption:known.rightEn') },
    ],
    [say],
  )
  const texts = (one: ObjectionFact | null) => ({
    // Whoever opens this looks at the source today.
    checkedOn: one === fact ? today : (one?.checkedOn ?? today),
    source: one?.source ?? '',
    answerDe: one?.answer.de ?? '',
    answerEn: one?.answer.en ?? '',
    rightDe: one?.rightWhere?.de ?? '',
    rightEn: one?.rightWhere?.en ?? '',
  })
  const body = (values: Record<string, string>): Record<string, unknown> => {
    const before: Record<string, string> = texts(fact)
    const changed = (...names: string[]) => names.some((name) => values[name] !== before[name])
    const both = (de = '', en = '') => (de.trim() && en.trim() ? { de, en } : null)
    return {
      checkedOn: values.checkedOn,
      ...(changed('source') && { source: values.source?.trim() || null }),
      ...(changed('answerDe', 'answerEn') && { answer: both(values.answerDe, values.answerEn) }),
      ...(changed('rightDe', 'rightEn') && { rightWhere: both(values.rightDe, values.rightEn) }),
    }
  }
  const save = (values: Record<string, unknown>, on: ObjectionFact) =>
    client.adoption.checkFact({
      params: { objectionId: on.objectionId },
      headers: { 'if-match': ifMatch(on.version) },
      body: values as Fact,
    })
  return (
    <EntryDialog<ObjectionFact>
      title={say('adoption:known.checkOf', { id: fact.objectionId })}
      fields={fields}
      entry={fact}
      texts={texts}
      body={body}
      add={(values) => save(values, fact)}
      change={save}
      onClose={onClose}
    />
  )
}
