import { wordsFor } from '../../playbook/content.ts'
import { taskName, taskOf } from '../../playbook/lookup.ts'
import type { Rule, RuleFinding } from '../rule.ts'

/** Ticks that facts contradict or cannot confirm, and skips to look at again (engagement.md §2). */
export const doubtfulTasks: Rule = {
  id: 'doubtful-task',
  behaviour: 'PB27',
  source: 'L',
  evaluate: ({ playbook, tasks }) => ({
    findings: tasks.flatMap((task): RuleFinding[] => {
      const name = taskName(taskOf(playbook, task.taskId))
      const target = { page: 'task' as const, taskId: task.taskId }
      const doneWhen = wordsFor(taskOf(playbook, task.taskId).doneWhen, 'team')
      if (task.completion === 'contradicted') {
        return [
          {
            about: task.taskId,
            severity: 'alarm',
            text: {
              de: `${name.de} ist als erledigt vermerkt, die erfassten Tatsachen widersprechen. Erledigt ist sie so: ${doneWhen.de}`,
              en: `${name.en} is marked complete, but the recorded facts disagree. It is complete when: ${doneWhen.en}`,
            },
            target,
          },
        ]
      }
      if (task.checkAgain) {
        return [
          {
            about: task.taskId,
            severity: 'notice',
            text: {
              de: `${name.de} wurde übersprungen; seither ist eine Berechtigung hinzugekommen. Bitte erneut prüfen.`,
              en: `${name.en} was skipped; an entitlement has been added since. Please check again.`,
            },
            target,
          },
        ]
      }
      return []
    }),
  }),
}
