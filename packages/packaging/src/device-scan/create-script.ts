import { atSite, indented, opening } from '../configmgr/frame.ts'
import { literal, literals, scriptText, table } from '../powershell/literal.ts'
import { checkScanPlan, type DeviceScanPlan, SCAN_FILES } from './plan.ts'

/** Minutes after which Configuration Manager gives up on a device. */
const MOST_MINUTES = 120
const PROGRAM = 'Scan'

/** What Configuration Manager starts on a device; the script finds the 64-bit PowerShell itself. */
export const scanCommand = (): string =>
  `powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File ${SCAN_FILES.device}`

/**
 * A script for the console: package, program, content and deployment. What exists already stays as it is.
 * @throws PackagingError as `checkScanPlan`, or where a text fits no script
 */
export function createScanScript(plan: DeviceScanPlan): string {
  checkScanPlan(plan)
  return scriptText([
    ...opening(PURPOSE, parameters(plan), 'Medium'),
    `$packageName = ${literal(plan.name)}`,
    `$programName = ${literal(PROGRAM)}`,
    '',
    `foreach ($file in ${literals([SCAN_FILES.program, SCAN_FILES.collector, SCAN_FILES.device])}) {`,
    "    if (-not (Test-Path -LiteralPath ('FileSystem::' + (Join-Path $ContentLocation $file)))) {",
    "        throw ('The content has no ' + $file + '. Copy it to ' + $ContentLocation + ' first.')",
    '    }',
    '}',
    '',
    ...atSite([...packageLines(), '', ...programLines(), '', ...deploymentLines(plan)]),
  ])
}

const PURPOSE = [
  'Creates a package that scans the recent documents and the add-ins of each device, with the rights of the person who is signed in,',
  'distributes it, and deploys it to a collection. What exists already is left as it is.',
]

const parameters = (plan: DeviceScanPlan): readonly string[] => [
  `    [string]$ContentLocation = ${literal(plan.contentLocation)},`,
  '',
  `    [string]$DistributionPointGroupName = ${literal(plan.distributionPointGroup)},`,
  '',
  `    [string]$CollectionName = ${literal(plan.collection)},`,
  '',
  '    # When the first scan is due.',
  '    [datetime]$Start = [datetime]::Now',
]

const packageLines = (): readonly string[] => [
  "if ($null -eq (Get-CMPackage -Name $packageName -Fast -DisableWildcardHandling) -and $PSCmdlet.ShouldProcess($packageName, 'Create package')) {",
  ...indented([
    'New-CMPackage -Name $packageName -Path $ContentLocation -DisableWildcardHandling | Out-Null',
    'Start-CMContentDistribution -PackageName $packageName -DistributionPointGroupName $DistributionPointGroupName -DisableWildcardHandling',
  ]),
  '}',
]

const programLines = (): readonly string[] => [
  '$program = Get-CMProgram -PackageName $packageName -ProgramName $programName -DisableWildcardHandling',
  "if ($null -eq $program -and $PSCmdlet.ShouldProcess($programName, 'Create program')) {",
  ...indented([
    ...table('program', {
      PackageName: '$packageName',
      StandardProgramName: '$programName',
      CommandLine: literal(scanCommand()),
      RunType: "'Hidden'",
      RunMode: "'RunWithUserRights'",
      ProgramRunType: "'OnlyWhenUserIsLoggedOn'",
      UserInteraction: '$false',
      Duration: String(MOST_MINUTES),
    }),
    'New-CMProgram @program -DisableWildcardHandling | Out-Null',
  ]),
  '}',
]

const deploymentLines = ({ everyDays }: DeviceScanPlan): readonly string[] => [
  '$deployed = Get-CMPackageDeployment -Name $packageName -ProgramName $programName -CollectionName $CollectionName -DisableWildcardHandling',
  "if ($null -eq $deployed -and $PSCmdlet.ShouldProcess($CollectionName, 'Deploy package')) {",
  ...indented([
    everyDays === null
      ? '$schedule = New-CMSchedule -Start $Start -Nonrecurring'
      : `$schedule = New-CMSchedule -Start $Start -RecurInterval 'Days' -RecurCount ${everyDays}`,
    ...table('deployment', {
      StandardProgram: '$true',
      PackageName: '$packageName',
      ProgramName: '$programName',
      CollectionName: '$CollectionName',
      DeployPurpose: "'Required'",
      Schedule: '$schedule',
      RerunBehavior: everyDays === null ? "'RerunIfFailedPreviousAttempt'" : "'AlwaysRerunProgram'",
      FastNetworkOption: "'DownloadContentFromDistributionPointAndRunLocally'",
      SlowNetworkOption: "'DownloadContentFromDistributionPointAndLocally'",
    }),
    'New-CMPackageDeployment @deployment -DisableWildcardHandling | Out-Null',
  ]),
  '}',
]
