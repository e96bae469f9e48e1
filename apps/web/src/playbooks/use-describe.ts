import type { PlaybookContent } from '@lotse/contract'
import {
  audiences,
  completionRules,
  dataFieldIds,
  dataFields,
  type GateCondition,
  gateIds,
  gateLabels,
  obligationIds,
  obligations,
  origins,
  type PhaseId,
  phaseIds,
  phases,
  roleIds,
  roles,
  type TaskCondition,
  usageStatuses,
} from '@lotse/playbook'
import { useMemo } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'

type Branch = PlaybookContent['questions'][number]['yes']

/** Words for what a playbook says in data: conditions, targets, roles, and any field of it. */
export interface Describe {
  role(id: string): string
  condition(condition: TaskCondition | GateCondition): string
  target(target: Branch['leadsTo']): string
  /** The value of a field, line by line; texts in both languages, so that no change stays unseen. */
  value(field: string, value: unknown): readonly string[]
}

/** Gives the words in the language of the moment. */
export function useDescribe(): Describe {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return useMemo(() => {
    const role = (id: string): string => {
      if (id === 'customer') return say('playbooks:customerLane')
      const known = roleIds.find((one) => one === id)
      return known ? local(roles[known].label) : id
    }
    const condition = (one: TaskCondition | GateCondition): string => {
      switch (one.kind) {
        case 'roleAssigned':
          return say('playbooks:condition.roleAssigned', { role: role(one.role) })
        case 'origin':
          return say('playbooks:condition.origin', { origin: local(origins[one.origin].label) })
        case 'largeEnterprise':
          return say('playbooks:condition.largeEnterprise', { seats: format.number(one.seats), level: one.orLevel })
        case 'oneOf':
          return say('playbooks:condition.oneOf', { tasks: one.taskIds.join(', ') })
        case 'answered':
          return say('playbooks:condition.answered', {
            question: one.questionId,
            answer: say(`playbooks:${one.answer}`),
          })
        case 'taskSettled':
        case 'taskComplete':
        case 'accelerationClosed':
          return say(`playbooks:condition.${one.kind}`, { task: one.taskId })
        default:
          return say(`playbooks:condition.${one.kind}`)
      }
    }
    const target = (to: Branch['leadsTo']): string => {
      switch (to.kind) {
        case 'task':
          return say('playbooks:target.task', { name: to.taskId })
        case 'question':
          return say('playbooks:target.question', { name: to.questionId })
        case 'activity':
          return say('playbooks:target.activity', { name: to.activityId })
        case 'status':
          return say('playbooks:target.status', { name: local(usageStatuses[to.l1].label) })
        case 'gate':
          return say('playbooks:target.gate', { name: to.gateId })
        case 'contacts':
          return say('playbooks:target.contacts')
      }
    }
    const word = (field: string, value: string): string => {
      if (['role', 'lane', 'by'].includes(field)) return role(value)
      if (field === 'phase' || field === 'phases' || field === 'alsoIn') return phaseWord(value)
      if (field === 'obligation') {
        const known = obligationIds.find((one) => one === value)
        return known ? local(obligations[known].label) : value
      }
      if (field === 'audience') {
        const known = audiences.find((one) => one === value)
        return known ? say(`playbooks:audience.${known}`) : value
      }
      if (field === 'service' && (value === 'apps' || value === 'core' || value === 'all'))
        return say(`playbooks:service.${value}`)
      if (field === 'completion') {
        const known = completionRules.find((one) => one === value)
        return known ? say(`playbooks:completion.${known}`) : value
      }
      if (field === 'demands') {
        const known = dataFieldIds.find((one) => one === value)
        return known ? local(dataFields[known].label) : value
      }
      if (field === 'id') {
        const known = gateIds.find((one) => one === value)
        return known ? `${known} ${local(gateLabels[known])}` : value
      }
      return value
    }
    const phaseWord = (id: string): string => {
      const known: PhaseId | undefined = phaseIds.find((one) => one === id)
      return known ? local(phases[known].label) : id
    }
    const value = (field: string, given: unknown): readonly string[] => {
      if (given === null || given === undefined || given === '') return [say('playbooks:none')]
      if (typeof given === 'boolean') return [say(given ? 'playbooks:yes' : 'playbooks:no')]
      if (typeof given === 'number') return [String(given)]
      if (typeof given === 'string') return [word(field, given)]
      if (Array.isArray(given)) {
        if (given.length === 0) return [say('playbooks:none')]
        return given.every((one) => typeof one !== 'object')
          ? [given.map((one) => word(field, String(one))).join(', ')]
          : given.flatMap((one: unknown) => value(field, one))
      }
      if (isText(given)) {
        const who = given.audience === undefined ? '' : `${word('audience', given.audience)} · `
        return [`${who}DE: ${given.de}`, `${who}EN: ${given.en}`]
      }
      if (isKind(given)) return [condition(given)]
      if (isBranch(given)) return [...value(field, given.text), target(given.leadsTo)]
      return Object.entries(given as object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([key, inner]) => value(key, inner))
    }
    return { role, condition, target, value }
  }, [say, local, format])
}

function isText(value: object): value is { de: string; en: string; audience?: string } {
  return 'de' in value && 'en' in value
}

function isKind(value: object): value is TaskCondition | GateCondition {
  return 'kind' in value
}

function isBranch(value: object): value is Branch {
  return 'leadsTo' in value
}
