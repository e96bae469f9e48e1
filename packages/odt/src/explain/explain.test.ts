import { describe, expect, it } from 'vitest'
import { readOdtText } from '../reading/read.ts'
import { bare, file, GOOD_REST, product, properties, suite } from '../testing/fixture.ts'
import type { DeviceFacts } from './device.ts'
import { type Explanation, explainOdt } from './explain.ts'

const explained = (text: string, device: DeviceFacts = {}): Explanation => explainOdt(readOdtText(text), device, 'en')
const E64 = 'OfficeClientEdition="64" Channel="Current"'
const fallback = (add: string): string => file({ add: `${E64} SourcePath="\\\\files\\apps" ${add}` })

/** What section 1 of odt.md says of a part, with a file and a device on which it has to be said. */
type Said = readonly [part: keyof Explanation, sentence: string, text: string, device?: DeviceFacts]

const SAID: readonly Said[] = [
  [
    'does',
    'VisioProRetail on the device takes the same channel: there is one for all.',
    file(),
    { clickToRun: ['VisioProRetail'] },
  ],
  [
    'does',
    'Overlaps with O365BusinessRetail on the device, which is not supported; remove it first.',
    file(),
    { clickToRun: ['O365BusinessRetail'] },
  ],
  [
    'does',
    'Fails (1603) if the same version is there by Windows Installer: Office 2016.',
    file({ products: product('VisioProRetail'), rest: '' }),
    { msi: ['Office 2016'] },
  ],
  [
    'does',
    'Replaces the installed architecture by 64 bit; products and languages stay.',
    file({ add: `${E64} MigrateArch="TRUE"` }),
    { architecture: '32' },
  ],
  [
    'does',
    'That fails as a whole if the source lacks one of the languages.',
    fallback('MigrateArch="TRUE"'),
    { architecture: '32' },
  ],
  ['does', 'The Access Database Engine goes with it; other applications may need that.', file()],
  ['does', 'Settings and documents stay.', file(), { msi: ['Microsoft Office Professional Plus 2016'] }],
  [
    'does',
    'Removes nothing of Windows Installer: all that the device has is kept.',
    file({ rest: '<RemoveMSI><IgnoreProduct ID="VisPro" /></RemoveMSI>' }),
    { msi: ['Visio Professional 2016'] },
  ],
  [
    'does',
    'Fails (1603) if the same version is there by Windows Installer: Visio Professional 2016.',
    file({ rest: '<RemoveMSI><IgnoreProduct ID="VisPro" /></RemoveMSI>' }),
    { msi: ['Visio Professional 2016', 'Microsoft Office Professional Plus 2016'] },
  ],
  [
    'does',
    'Of what is installed, VisioProRetail does not come back.',
    file({ rest: '<Remove All="TRUE" />' }),
    { clickToRun: ['VisioProRetail', 'O365ProPlusRetail'] },
  ],
  [
    'does',
    'Removes nothing for VisioProRetail: the device does not have it.',
    bare('<Remove><Product ID="VisioProRetail" /></Remove>'),
    { clickToRun: [] },
  ],
  [
    'does',
    'Without Bing; what of it is installed is removed, except Teams. Apps that were left out before and are not named come back.',
    file({ products: suite('<ExcludeApp ID="Bing" />', '<Language ID="de-de" />') }),
    { clickToRun: ['O365ProPlusRetail'], languages: ['de-DE'] },
  ],
  [
    'does',
    'Without Bing; what of it is installed is removed, except Teams. What was left out before stays out, because not every installed language is named.',
    file({ products: suite('<ExcludeApp ID="Bing" />', '<Language ID="de-de" />') }),
    { clickToRun: ['O365ProPlusRetail'], languages: ['de-de', 'fr-fr'] },
  ],
  [
    'does',
    'Apps that were left out before come back: the file names every installed language and leaves none out.',
    file({ products: suite('', '<Language ID="de-de" />') }),
    { clickToRun: ['O365ProPlusRetail'], languages: ['de-de'] },
  ],
  [
    'does',
    'OneDrive still comes: Groove is only its old sync client.',
    file({ products: suite('<ExcludeApp ID="Groove" />') }),
  ],
  ['does', 'Visio Plan 2 desktop app brings OneDrive with it.', file({ products: product('VisioProRetail') })],
  [
    'does',
    'Teams is not added, but one that is there stays, and it can be added later.',
    file({ products: suite('<ExcludeApp ID="Teams" />') }),
  ],
  ['does', 'Teams is not part of a source on a share: without internet it does not come.', fallback('')],
  [
    'does',
    'The new Outlook is not left out, only the classic one.',
    file({ products: suite('<ExcludeApp ID="Outlook" />') }),
  ],
  [
    'does',
    'Classic Outlook comes; Windows may bring the new one all the same.',
    file({ products: suite('<ExcludeApp ID="OutlookForWindows" />') }),
  ],
  ['does', 'Publisher comes along, which is unsupported after October 2026.', file()],
  [
    'does',
    'Fails (17004): Visio Plan 2 desktop app does not exist in en-gb.',
    file({ products: product('VisioProRetail', '', '<Language ID="en-gb" />') }),
  ],
  ['does', 'Fails (17002): there is no Office in de.', file({ products: suite('', '<Language ID="de" />') })],
  ['does', 'Fails (17004): there is no product Offfice.', file({ products: product('Offfice') })],
  [
    'does',
    'The first language, de-de, is that of menus in Windows until Office is installed anew.',
    file({ products: suite('', '<Language ID="de-de" /><Language ID="en-us" />') }),
  ],
  ['does', 'Each person activates by signing in.', file()],
  [
    'does',
    'Several people share the device; each activates for themselves, for 30 days at a time.',
    file({ rest: properties(['SharedComputerLicensing', '1']) }),
  ],
  [
    'does',
    'Activations follow their people in D:\\t.',
    file({
      rest: properties(
        ['SharedComputerLicensing', '1'],
        ['SCLCacheOverride', '1'],
        ['SCLCacheOverrideDirectory', 'D:\\t'],
      ),
    }),
  ],
  [
    'does',
    'Shared activation does nothing for volume products.',
    file({ products: product('ProPlus2024Volume'), rest: properties(['SharedComputerLicensing', '1']) }),
  ],
  ['does', 'The device is licensed, not the person.', file({ rest: properties(['DeviceBasedLicensing', '1']) })],
  [
    'does',
    'A key server (KMS) activates Office LTSC Professional Plus 2024.',
    file({ products: product('ProPlus2024Volume') }),
  ],
  [
    'does',
    'The key in the file activates Office LTSC Professional Plus 2024.',
    file({
      products: product('ProPlus2024Volume').replace('<Product', '<Product PIDKEY="AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX"'),
    }),
  ],
  ['does', 'Configuration Manager updates the device.', file({ add: `${E64} OfficeMgmtCOM="TRUE"` })],
  [
    'does',
    'Configuration Manager updates the device, but a change of channel never happens while updates are off.',
    file({ add: `${E64} OfficeMgmtCOM="TRUE"`, rest: '<Updates Enabled="FALSE" />' }),
  ],
  ['does', 'Needs the deployment tool 16.0.12827.20268 or newer.', file()],
  [
    'does',
    'Needs the deployment tool 16.0.11615.33602 or newer.',
    bare('<Add OfficeClientEdition="64" MigrateArch="TRUE" />'),
  ],
  [
    'does',
    'Moves the device to SemiAnnual at the next update, unless a policy says otherwise.',
    bare('<Updates Channel="SemiAnnual" />'),
  ],
  [
    'does',
    'The next update is forced from 05/16/2027 18:30 (UTC) on; apps are closed 15 minutes after a warning.',
    bare('<Updates Deadline="05/16/2027 18:30" />'),
  ],
  [
    'chance',
    'Architecture: the installed one, otherwise 64 bit, or 32 on 32-bit Windows or below 4 GB.',
    file({ add: 'Channel="Current"' }),
  ],
  ['chance', 'Architecture: stays 32 bit.', file({ add: 'Channel="Current"' }), { architecture: '32' }],
  ['chance', 'Architecture: where the other one than 64 bit is installed, it fails (1603).', file()],
  [
    'chance',
    'Architecture: where the other one is installed, it is replaced by 64 bit.',
    file({ add: `${E64} MigrateArch="TRUE"` }),
  ],
  ['chance', 'Channel: the installed one, otherwise Current.', file({ add: 'OfficeClientEdition="64"' })],
  ['chance', 'Channel: stays SemiAnnual.', file({ add: 'OfficeClientEdition="64"' }), { channel: 'SemiAnnual' }],
  [
    'chance',
    'Channel: Current, because nothing is installed.',
    file({ add: 'OfficeClientEdition="64"' }),
    { clickToRun: [] },
  ],
  ['chance', 'Version: the latest of the channel.', file()],
  ['chance', 'Display: nothing is said, so setup shows its windows.', file({ rest: '<RemoveMSI />' })],
  ['chance', 'Updates: nothing is said, so they come from the internet.', file({ rest: '<RemoveMSI />' })],
  ['chance', 'Channel and updates: a policy or Cloud Update that says otherwise wins.', file()],
  ['chance', 'Languages: those of Windows and of its profiles; en-us where Office or the source lacks them.', file()],
  [
    'chance',
    'Languages: also those of the Office of Windows Installer that goes.',
    file({ products: suite('', '<Language ID="de-de" /><Language ID="MatchPreviousMSI" />') }),
  ],
  [
    'chance',
    'Languages: those that are installed: de-de, fr-fr.',
    file({ products: suite('', '<Language ID="MatchInstalled" />') }),
    { languages: ['de-de', 'fr-fr'] },
  ],
  [
    'chance',
    'Languages: those that are installed, but nothing is.',
    file({ products: suite('', '<Language ID="MatchInstalled" />') }),
    { clickToRun: [] },
  ],
  [
    'chance',
    'Office of Windows Installer: if there is any of the same version, the installation fails (1603).',
    file({ rest: GOOD_REST.replace('<RemoveMSI />', '') }),
  ],
  ['sees', 'A restart may be needed, which nobody forces.', file()],
  ['sees', 'People may be asked to accept the licence terms.', file({ rest: '<Display Level="None" />' })],
  ['sees', 'Open apps may block changes.', bare('<Remove All="TRUE" /><Display Level="None" />')],
  ['sees', 'At the first start people sign in to activate.', file()],
]

describe('OD40 an explanation', () => {
  it.each(SAID.map((one) => [one[0], one[1], one] as const))('OD40 in %s: %s', (part, sentence, [, , text, device]) => {
    expect(explained(text, device)[part]).toContain(sentence)
    const german = explainOdt(readOdtText(text), device ?? {}, 'de')
    for (const line of [...german.does, ...german.chance, ...german.sees]) {
      expect(line).not.toMatch(/\{|\?/)
      expect(explained(text, device)[part]).not.toContain(line)
    }
  })

  it('OD40 says of a known device only what happens on it', () => {
    const device = {
      architecture: '32',
      msi: ['Visio Professional 2016'],
      clickToRun: ['O365ProPlusRetail'],
    } as const
    const { does, sees } = explained(file(), device)
    expect(does.slice(0, 4)).toEqual([
      'Removes what Windows Installer has installed: Visio Professional 2016. A restart may be needed.',
      'Settings and documents stay.',
      'Fails (1603): the device has the other architecture than 64 bit.',
      'Changes the installed Microsoft 365 Apps for enterprise, languages: MatchOS.',
    ])
    expect(sees.slice(0, 2)).toEqual(['People see no installation.', 'Open apps are closed; unsaved work is lost.'])
    const excluding = file({ products: suite('<ExcludeApp ID="Bing" />', '<Language ID="MatchPreviousMSI" />') })
    const clean = explained(excluding, { architecture: '32', msi: [], clickToRun: [] })
    expect(clean.does).toContain('Without Bing.')
    expect([...clean.does, ...clean.chance, ...clean.sees].join()).not.toMatch(/1603|restart|that goes/)
  })

  it('OD40 says in German what is left to an unknown device', () => {
    const text = bare('<Add><Product ID="O365ProPlusRetail"><Language ID="MatchOS" /></Product></Add>')
    const { chance, sees } = explainOdt(readOdtText(text), {}, 'de')
    expect(chance).toContain('Kanal: der installierte, sonst Current.')
    expect(chance).toContain(
      'Sprachen: die von Windows und seinen Profilen; fehlen sie Office oder der Quelle, bleibt keine.',
    )
    expect(sees[0]).toBe('Fenster zeigen den Fortschritt.')
  })

  it('OD40 says what is pinned, conditional, kept in part and decided elsewhere', () => {
    const text = bare(
      '<Remove><Product ID="LanguagePack"><Language ID="fr-fr" /></Product></Remove>' +
        '<Add Channel="Current" Version="16.0.17928.20216" SourcePath="\\\\files\\apps"><Product ID="VisioProRetail" MSICondition="VisPro"><Language ID="de-de" /><ExcludeApp ID="OneDrive" /></Product></Add>',
    )
    expect(explained(text, { clickToRun: ['visioproretail'] }).does).toEqual([
      'Removes fr-fr of LanguagePack; the product and other languages stay.',
      'Changes the installed Visio Plan 2 desktop app, languages: de-de.',
      'Visio Plan 2 desktop app only where Windows Installer has VisPro.',
      'Without OneDrive. Where the file names every installed language, this replaces what was left out before, otherwise it adds to it; what of it is installed is removed, except Teams.',
      'Takes the build from Current.',
      'Takes exactly version 16.0.17928.20216.',
      'Takes the files from \\\\files\\apps; languages missing there are left out.',
      'Updates come by themselves.',
      'Needs the deployment tool 16.0.12827.20268 or newer.',
    ])
  })

  it('OD40 shows no key, and refuses what is no configuration', () => {
    const keyed = file({ products: product('AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX') })
    expect(JSON.stringify(explained(keyed))).not.toContain('AB2CD')
    expect(() => explainOdt(readOdtText('<x/>'), {}, 'de')).toThrow(RangeError)
  })
})
