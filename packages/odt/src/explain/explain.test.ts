import { describe, expect, it } from 'vitest'
import { readOdtText } from '../reading/read.ts'
import { bare, file } from '../testing/fixture.ts'
import { explainOdt } from './explain.ts'

describe('OD40 an explanation', () => {
  it('OD40 says what happens on a device that is known', () => {
    const device = { architecture: '32', msi: ['Visio Professional 2016'], clickToRun: ['O365ProPlusRetail'] } as const
    const { does, chance, sees } = explainOdt(readOdtText(file()), device, 'en')
    expect(does).toContain(
      'Removes what Windows Installer has installed: Visio Professional 2016. A restart may be needed.',
    )
    expect(does).toContain('Fails (1603): the device has the other architecture than 64 bit.')
    expect(does).toContain('Changes the installed Microsoft 365 Apps for enterprise, languages: MatchOS.')
    expect(chance).toContain('Version: the latest of the channel.')
    expect(sees).toEqual(['People see no installation.', 'Open apps are closed; unsaved work is lost.'])
  })

  it('OD40 says in German what is left to an unknown device', () => {
    const { chance, sees } = explainOdt(
      readOdtText(bare('<Add><Product ID="O365ProPlusRetail"><Language ID="MatchOS" /></Product></Add>')),
      {},
      'de',
    )
    expect(chance).toContain('Kanal: der installierte, sonst Current.')
    expect(chance).toContain('Sprache: MatchOS richtet sich nach dem Gerät (bekannt: –).')
    expect(sees[0]).toBe('Fenster zeigen den Fortschritt.')
  })

  it('OD40 says what is pinned, conditional, kept in part and decided elsewhere', () => {
    const text = bare(
      '<Remove><Product ID="LanguagePack"><Language ID="fr-fr" /></Product></Remove>' +
        '<Add Channel="Current" Version="16.0.17928.20216" SourcePath="\\\\files\\apps"><Product ID="VisioProRetail" MSICondition="VisPro"><Language ID="de-de" /><ExcludeApp ID="OneDrive" /></Product></Add>',
    )
    const { does, chance } = explainOdt(readOdtText(text), { clickToRun: ['visioproretail'] }, 'en')
    expect(does).toEqual([
      'Removes fr-fr of LanguagePack; the product and other languages stay.',
      'Changes the installed Visio Plan 2 desktop app, languages: de-de.',
      'Visio Plan 2 desktop app only where Windows Installer has VisPro.',
      'Without OneDrive. Where the file names every installed language, this replaces what was left out before, otherwise it adds to it; what of it is installed is removed, except Teams.',
      'Takes the build from Current.',
      'Takes exactly version 16.0.17928.20216.',
      'Takes the files from \\\\files\\apps; languages missing there are left out.',
      'Updates come by themselves.',
    ])
    expect(chance).toContain('Channel and updates: a policy or Cloud Update that says otherwise wins.')
  })

  it('OD40 refuses what is no configuration', () => {
    expect(() => explainOdt(readOdtText('<x/>'), {}, 'de')).toThrow(RangeError)
  })
})
