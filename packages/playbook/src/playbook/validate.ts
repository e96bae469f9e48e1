import type { Playbook } from './model.ts'
import { found, type PlaybookProblem } from './problems.ts'
import { circles, references } from './validate-references.ts'
import { forbiddenWords, missingTexts } from './validate-texts.ts'

/** Everything wrong with a playbook, each with its place and a sentence. An empty list: it can be published. */
export function validatePlaybook(playbook: Playbook): readonly PlaybookProblem[] {
  return [
    ...ownership(playbook),
    ...uniqueness(playbook),
    ...references(playbook),
    ...circles(playbook),
    ...missingTexts(playbook),
    ...forbiddenWords(playbook),
  ]
}

function ownership({ owner, version, history }: Playbook): PlaybookProblem[] {
  const problems: PlaybookProblem[] = []
  if (owner.trim() === '') {
    problems.push(
      found(
        'owner',
        'Der Leitfaden hat niemanden, der für ihn einsteht. Tragen Sie ein, wer das ist.',
        'The playbook has no owner. Enter who answers for it.',
      ),
    )
  }
  if (!Number.isInteger(version) || version < 1) {
    problems.push(
      found('version', `${version} ist keine positive ganze Zahl.`, `${version} is not a positive whole number.`),
    )
  }
  if (!history.some((entry) => entry.version === version)) {
    problems.push(
      found(
        'history',
        `Der Änderungsverlauf sagt nicht, was Version ${version} ändert.`,
        `The change history does not say what version ${version} changes.`,
      ),
    )
  }
  return problems
}

function uniqueness(playbook: Playbook): PlaybookProblem[] {
  return [
    ...repeated('phases', playbook.phases, 'Phase', 'Phase'),
    ...repeated(
      'processes',
      playbook.processes.map(({ id }) => id),
      'Prozess',
      'Process',
    ),
    ...repeated(
      'steps',
      playbook.steps.map(({ number }) => number),
      'Schritt',
      'Step',
    ),
    ...repeated(
      'steps',
      playbook.steps.flatMap(({ printed }) => printed),
      'Gedruckter Schritt',
      'Printed step',
    ),
    ...repeated(
      'tasks',
      playbook.tasks.map(({ id }) => id),
      'Aufgabe',
      'Task',
    ),
    ...repeated(
      'gates',
      playbook.gates.map(({ id }) => id),
      'Tor',
      'Gate',
    ),
    ...repeated(
      'questions',
      playbook.questions.map(({ id }) => id),
      'Frage',
      'Question',
    ),
    ...repeated(
      'activities',
      playbook.activities.map(({ id }) => id),
      'Tätigkeit',
      'Activity',
    ),
  ]
}

function repeated(path: string, values: readonly (string | number)[], german: string, english: string) {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index))
  return [...twice].map((value) =>
    found(path, `${german} ${value} kommt zweimal vor.`, `${english} ${value} is listed twice.`),
  )
}
