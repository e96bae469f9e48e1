import type { Answers } from '../answers/types.ts'
import type { Problem } from '../messages/problem.ts'
import { editionOf, isCloud } from '../template/editions.ts'
import type { Template } from '../template/types.ts'
import type { Facts } from './types.ts'

/** Why nothing may be generated: services or cloud not answered, the wrong edition, or another cloud than recorded. */
export function refusalsOf(template: Template, answers: Answers, facts: Facts): readonly Problem[] {
  const services = answers.get('svc')
  const cloud = answers.get('cloud')
  const problems: Problem[] = []
  if (services === undefined || (Array.isArray(services) && services.length === 0)) {
    problems.push({ code: 'services-needed', params: {} })
  }
  if (cloud === undefined) problems.push({ code: 'cloud-needed', params: {} })
  const answered = Array.isArray(cloud) ? cloud.find(isCloud) : undefined
  const known = answered ?? facts.tenantCloud
  if (known !== undefined && known !== null && editionOf(known) !== template.edition) {
    const params = { cloud: known, edition: template.edition, right: editionOf(known) }
    problems.push({ code: 'wrong-edition', params })
  }
  if (answered !== undefined && facts.tenantCloud !== null && answered !== facts.tenantCloud) {
    problems.push({ code: 'other-cloud', params: { cloud: answered, recorded: facts.tenantCloud } })
  }
  return problems
}
