import { deriveOdt, importOdt, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { faultOfChoice } from '../change/choice.ts'
import { decisionsFrom } from './choices.ts'
import { beyondChoices, choicesFrom } from './choices-from.ts'

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

  it('AS64 what no option of the workshop stands for is named by its path', () => {
    const said = (parts: string) => {
      const text = `<Configuration><Add Channel="Current"${parts}</Configuration>`
      return beyondChoices(importOdt(readOdtText(text)).decisions)
    }
    const suite = '<Product ID="O365ProPlusRetail"><Language ID="de-de" /></Product></Add>'
    expect(said(`>${suite}`)).toEqual([])
    expect(said(` Version="16.0.17928.20156">${suite}`)).toEqual(['Configuration/Add/@Version'])
    expect(said(`>${suite}<Updates UpdatePath="\\\\hafen\\office" /><Logging Level="Standard" />`)).toEqual([
      'Configuration/Updates/@UpdatePath',
      'Configuration/Logging',
    ])
  })
})

describe('a preview channel', () => {
  it('is what those get who see changes first', () => {
    const choices = choicesFrom({ channel: 'CurrentPreview' })
    expect(choices['channel.early']).toEqual(['currentPreview'])
    expect(choices.channel).toBeUndefined()
    expect(beyondChoices({ channel: 'CurrentPreview' })).toEqual([])
    const { decided } = decisionsFrom({ ...choices, channel: ['semiAnnual'] }, { ring: 'early' })
    expect(decided.channel).toBe('CurrentPreview')
  })

  it.each(['SemiAnnualPreview', 'BetaChannel'])('%s has no option, and is named', (channel) => {
    expect(choicesFrom({ channel })['channel.early']).toBeUndefined()
    expect(beyondChoices({ channel })).toEqual(['Configuration/Add/@Channel'])
  })
})
