import { deriveOdt, importOdt, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { faultOfChoice } from '../change/choice.ts'
import { decisionsFrom } from './choices.ts'
import { choicesFrom } from './choices-from.ts'

const CHOSEN = {
  'scope.product': ['enterprise'],
  architecture: ['x64'],
  'architecture.conversion': ['now'],
  channel: ['monthlyEnterprise'],
  languages: ['de-de'],
  'languages.method': ['matchOs'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['configMgr'],
  activation: ['perUser'],
  existingOffice: ['removeAll'],
  'applications.leftOut': ['groove', 'oneDrive'],
  publisher: ['leaveOut'],
  'experience.display': ['silent'],
  'experience.close': ['outsideHours'],
}

describe('AS64 a file as choices of the workshop', () => {
  it('AS64 what was chosen is read back from the file it made', () => {
    const { text } = deriveOdt(decisionsFrom(CHOSEN, { ring: 'all' }).decided)
    const choices = choicesFrom(importOdt(readOdtText(text ?? '')).decisions)
    expect(choices).toEqual(CHOSEN)
    for (const [id, choice] of Object.entries(choices)) expect(faultOfChoice(id, choice)).toBeNull()
  })

  it('AS64 what the file leaves to the device says nothing', () => {
    const file = readOdtText('<Configuration><Add><Product ID="VisioProRetail" /></Add></Configuration>')
    const choices = choicesFrom(importOdt(file).decisions)
    expect(choices.channel).toBeUndefined()
    expect(choices['scope.product']).toBeUndefined()
    expect(choices.existingOffice).toBeUndefined()
  })
})
