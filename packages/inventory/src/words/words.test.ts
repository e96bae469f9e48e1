import { describe, expect, it } from 'vitest'
import { readChannel } from './channel.ts'
import { isPrincipalName, isPseudonym, readPerson } from './people.ts'
import { readProductIds, readProductName } from './product.ts'
import { isVirtualModel, readArchitecture, readFlag, readLanguages, readTechnology } from './small-words.ts'
import { readSystem } from './system.ts'
import { readVersion } from './version.ts'

describe('IN10 versions and builds', () => {
  it.each([
    ['2608', '2608', null],
    ['16.0.20326.20100', null, '16.0.20326.20100'],
    ['20326.20100', null, '16.0.20326.20100'],
    ['Version 2608 (Build 20326.20100 Click-to-Run)', '2608', '16.0.20326.20100'],
    ['15.0.4569.1506', null, '15.0.4569.1506'],
    ['16.0.4266.1001', null, '16.0.4266.1001'],
    ['', null, null],
  ])('%s', (text, version, build) => {
    expect(readVersion(text)).toEqual({ version, build })
  })

  it.each(['2016', '2613', '9999', 'latest', '1.2', '-'])('%s is neither', (text) => {
    expect(readVersion(text)).toBeNull()
  })
})

describe('IN11 channels', () => {
  it.each([
    ['http://officecdn.microsoft.com/pr/55336b82-a18d-4dd6-b5f6-9e5095c314a6', 'MonthlyEnterprise'],
    ['HTTP://OFFICECDN.MICROSOFT.COM/PR/492350F6-3A01-4F97-B9C0-C7C6DDF67D60', 'Current'],
    ['Semi-Annual Enterprise Channel', 'SemiAnnual'],
    ['Semi-Annual Enterprise Channel (Preview)', 'SemiAnnualPreview'],
    ['Semi-Annual Channel (Targeted)', 'SemiAnnualPreview'],
    ['Monthly Channel', 'Current'],
    ['Monthly Enterprise', 'MonthlyEnterprise'],
    ['Monatlicher Enterprise-Kanal', 'MonthlyEnterprise'],
    ['Halbjährlicher Enterprise-Kanal', 'SemiAnnual'],
    ['Production::MEC', 'MonthlyEnterprise'],
    ['PerpetualVL2021', 'PerpetualVL2021'],
    ['http://officecdn.microsoft.com/pr/00000000-0000-0000-0000-000000000000', null],
    ['Quarterly', null],
  ])('%s', (text, channel) => {
    expect(readChannel(text)).toBe(channel)
  })
})

describe('IN12 products of the list of installed software', () => {
  it.each([
    ['Microsoft 365 Apps for enterprise - de-de', 'suite', 'm365', false, 'clickToRun', 'de-de'],
    ['Microsoft 365 Apps for business - en-us', 'suite', 'm365', false, 'clickToRun', 'en-us'],
    ['Microsoft Office 365 ProPlus - en-us', 'suite', 'm365', false, 'clickToRun', 'en-us'],
    ['Microsoft 365 - de-de', 'suite', 'm365', true, 'clickToRun', 'de-de'],
    ['Microsoft Office Professional Plus 2016', 'suite', '2016', false, null, null],
    ['Microsoft Office Professional Plus 2016 - de-de', 'suite', '2016', false, 'clickToRun', 'de-de'],
    ['Microsoft Office Standard 2013', 'suite', '2013', false, null, null],
    ['Microsoft Office LTSC Professional Plus 2021 - de-de', 'suite', '2021', false, 'clickToRun', 'de-de'],
    ['Microsoft Office Home and Business 2021 - de-de', 'suite', '2021', true, 'clickToRun', 'de-de'],
    ['Microsoft Visio Professional 2016', 'visio', '2016', false, null, null],
    ['Microsoft Visio - de-de', 'visio', 'm365', false, 'clickToRun', 'de-de'],
    ['Microsoft Project Standard 2019 - de-de', 'project', '2019', false, 'clickToRun', 'de-de'],
    ['Microsoft Access Runtime 2016', 'runtime', '2016', false, null, null],
    ['Microsoft Access database engine 2010 (English)', 'runtime', '2010', false, null, null],
    ['Microsoft Office Language Pack 2016 - German/Deutsch', 'language', '2016', false, null, null],
    ['Microsoft Office Excel 2007', 'app', '2007', false, null, null],
    ['Microsoft 365 Apps for enterprise (no Teams) - de-de', 'suite', 'm365', false, 'clickToRun', 'de-de'],
    ['M365 Apps', 'suite', 'm365', false, 'clickToRun', null],
    ['O365 ProPlus', 'suite', 'm365', false, 'clickToRun', null],
    ['MS Office 2016 Standard', 'suite', '2016', false, null, null],
    ['Office 2010', 'suite', '2010', false, null, null],
    ['Microsoft Office', 'suite', null, false, null, null],
    ['Visio 2016', 'visio', '2016', false, null, null],
    ['Microsoft Word LTSC 2021 - de-de', 'app', '2021', false, 'clickToRun', 'de-de'],
  ])('%s', (name, kind, generation, consumer, technology, language) => {
    expect(readProductName(name)).toEqual({ kind, generation, consumer, technology, language })
  })

  it.each([
    'Security Update for Microsoft Office 2016 (KB4011574) 32-Bit Edition',
    'Update for Microsoft Outlook 2013 (KB3172519)',
    'Office 16 Click-to-Run Extensibility Component',
    'Microsoft Office Shared MUI (German) 2016',
    'Microsoft Office Proofing (English) 2016',
    'Microsoft Office 32-bit Components 2016',
    'Microsoft OneDrive',
    'Teams Machine-Wide Installer',
    'Microsoft Visual Studio Tools for Office Runtime 2010',
    'Teams Meeting Add-in for Microsoft Office',
    'Grammarly for Microsoft Office Suite',
    'Microsoft Support and Recovery Assistant for Office 365',
    'Microsoft 365 Copilot',
    'Microsoft .NET Framework 4.8 Language Pack',
    'Microsoft 365 (Office)',
    'Microsoft Project Server 2016',
    'LibreOffice 7.6',
    'Adobe Acrobat DC',
    'Microsoft Edge',
    '7-Zip 24.08',
  ])('%s is none', (name) => {
    expect(readProductName(name)).toBeNull()
  })

  it.each([
    ['O365ProPlusRetail', [['suite', 'm365']]],
    [
      'VisioProRetail,O365ProPlusRetail',
      [
        ['visio', null],
        ['suite', 'm365'],
      ],
    ],
    [
      'ProPlus2021Volume|ProjectPro2021Volume',
      [
        ['suite', '2021'],
        ['project', '2021'],
      ],
    ],
    ['VisioStdXVolume', [['visio', '2016']]],
    ['ProPlusRetail', [['suite', '2016']]],
    ['AccessRuntimeRetail', [['runtime', null]]],
    ['something', []],
  ])('IN12 ids %s', (ids, expected) => {
    expect(readProductIds(ids).map(({ kind, generation }) => [kind, generation])).toEqual(expected)
  })
})

describe('IN13 operating systems', () => {
  it.each([
    ['Microsoft Windows 11 Enterprise', '10.0.22631.3447', 'win11'],
    ['Microsoft Windows NT Workstation 10.0', '10.0.19045', 'win10'],
    ['Microsoft Windows NT Workstation 10.0 (Tablet Edition)', '10.0.26100', 'win11'],
    ['Microsoft Windows NT Workstation 10.0', '', 'win10or11'],
    ['Microsoft Windows 10 Enterprise LTSC', '10.0.17763', 'win10ltsc'],
    ['Windows', '10.0.22000.1', 'win11'],
    ['', '10.0.19044', 'win10'],
    ['Microsoft Windows NT Workstation 6.1', '', 'win7'],
    ['Windows 8.1 Pro', '', 'win8'],
    ['Microsoft Windows Server 2019 Standard', '10.0.17763', 'ws2019'],
    ['Microsoft Windows NT Advanced Server 10.0', '10.0.20348', 'ws2022'],
    ['Microsoft Windows Server 2012 R2 Datacenter', '', 'wsOlder'],
    ['Microsoft Windows NT Server 10.0', '', 'wsUnknown'],
    ['macOS', '14.5', 'mac'],
    ['Ubuntu', '22.04', 'other'],
  ])('%s %s', (name, version, family) => {
    expect(readSystem(name, version)?.family).toBe(family)
  })

  it('IN13 tells the edition for several sessions, and gives nothing for nothing', () => {
    expect(readSystem('Windows 11 Enterprise multi-session', '')).toMatchObject({ family: 'win11', multiSession: true })
    expect(readSystem('', ' ')).toBeNull()
  })
})

describe('IN14 an unknown word is never a no', () => {
  it.each([
    ['yes', true],
    ['WAHR', true],
    ['0', false],
    ['Falsch', false],
    ['maybe', null],
    ['', null],
  ])('flag %s', (text, flag) => {
    expect(readFlag(text)).toBe(flag)
  })

  it.each([
    ['x86', 'x86'],
    ['x64', 'x64'],
    ['64-bit', 'x64'],
    ['32 Bit', 'x86'],
    ['x64-based PC', 'x64'],
    ['ARM64', 'arm64'],
    ['AMD64', 'x64'],
    ['Itanium', null],
  ])('architecture %s', (text, architecture) => {
    expect(readArchitecture(text)).toBe(architecture)
  })

  it.each([
    ['Click-to-Run', 'clickToRun'],
    ['Klick-und-Los', 'clickToRun'],
    ['C2R', 'clickToRun'],
    ['MSI', 'msi'],
    ['Windows Installer', 'msi'],
    ['App-V', 'appv'],
    ['Microsoft Store', 'store'],
    ['by hand', null],
  ])('technology %s', (text, technology) => {
    expect(readTechnology(text)).toBe(technology)
  })

  it.each([
    ['de-DE, en-us;de-de', ['de-de', 'en-us']],
    ['sr-Latn-RS', ['sr-latn-rs']],
    ['Deutsch', null],
  ])('languages %s', (text, tags) => {
    expect(readLanguages(text)).toEqual(tags)
  })

  it.each([
    ['VMware7,1', true],
    ['Virtual Machine', true],
    ['Latitude 7420', false],
  ])('model %s', (text, virtual) => {
    expect(isVirtualModel(text)).toBe(virtual)
  })
})

describe('IN15 people', () => {
  it.each([
    [' Anna.Berg@Adatum.example ', 'anna.berg@adatum.example'],
    ['ADATUM\\aberg', 'adatum\\aberg'],
    ['NT AUTHORITY\\SYSTEM', null],
    ['SYSTEM', null],
    ['Window Manager\\DWM-1', null],
    ['ADATUM\\PC-1$', null],
    ['defaultuser0', null],
    ['', null],
  ])('%s', (text, person) => {
    expect(readPerson(text)).toBe(person)
  })

  it('IN15 tells principal names and pseudonyms', () => {
    expect(isPrincipalName('anna.berg@adatum.example')).toBe(true)
    expect(isPrincipalName('adatum\\aberg')).toBe(false)
    expect(isPseudonym('0123456789abcdef0123456789abcdef')).toBe(true)
    expect(isPseudonym('anna')).toBe(false)
  })
})
