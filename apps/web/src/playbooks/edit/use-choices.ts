import { phaseIds, phases, roleIds, roles, taskName } from '@lotse/playbook'
import { useMemo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import type { Editable } from './editable.ts'

/** What can be chosen from while editing: roles, lanes, phases, and what the draft itself has. */
export function useChoices({ tasks, processes, steps, questions }: Editable) {
  const say = useText()
  const local = useLocalised()
  return useMemo(() => {
    const ofRoles = roleIds.map((value) => ({ value, label: local(roles[value].label) }))
    return {
      roles: ofRoles,
      lanes: [{ value: 'customer' as const, label: say('playbooks:customerLane') }, ...ofRoles],
      phases: phaseIds.map((value) => ({ value, label: local(phases[value].label) })),
      tasks: tasks.map((task) => ({ value: task.id, label: local(taskName(task)) })),
      processes: [
        { value: '', label: say('playbooks:edit.noProcess') },
        ...processes.map(({ id, title }) => ({ value: id, label: local(title) })),
      ],
      steps: [
        { value: '', label: say('playbooks:edit.noStep') },
        ...steps.map(({ number, title }) => ({
          value: String(number),
          label: say('playbooks:read.step', { number, title: local(title) }),
        })),
      ],
      questions: questions.map(({ id, text }) => ({ value: id, label: local(text) })),
    }
  }, [say, local, tasks, processes, steps, questions])
}
