import { PRODUCTS } from '@lotse/odt'
import { type Content, INSTALL_FILE, UNINSTALL_FILE } from '../content.ts'
import { CLICK_TO_RUN, type Condition, conditionsOf } from '../detection/conditions.ts'
import { detectionScript } from '../detection/script.ts'
import { literal, literals, scriptText, table } from '../powershell/literal.ts'
import { setupCommand } from '../setup-command.ts'
import { atSite, indented, opening, ringLines } from './frame.ts'
import { type ConfigMgrPlan, checkPlan } from './plan.ts'

/** Minutes that an installation may take, and usually takes (odt.md §4). */
const MOST_MINUTES = 120
const USUAL_MINUTES = 60

/**
 * A script for Configuration Manager: application, deployment type with detection, content, collections as rings, deployments. What
 * exists already stays as it is, so that it can be run again. Texts of the plan are literals throughout.
 * @throws PackagingError where the plan would not do what it says, or a text fits no script
 */
export function configMgrScript(content: Content, plan: ConfigMgrPlan): string {
  checkPlan(plan)
  return scriptText([
    ...opening(PURPOSE, parameters(plan), 'Medium'),
    `$applicationName = ${literal(plan.applicationName)}`,
    `$deploymentTypeName = ${literal(`${plan.applicationName} (Click-to-Run)`)}`,
    ...ringLines(plan.rings),
    '',
    ...contentCheck(plan),
    '',
    ...atSite([
      ...application(plan),
      '',
      ...deploymentType(plan, conditionsOf(content, plan.floor)),
      '',
      ...distribution(),
      '',
      ...rings(plan),
    ]),
  ])
}

const PURPOSE = [
  'Creates an application with its deployment type, distributes the content, and creates a collection and a deployment for each',
  'ring. What exists already is left as it is.',
]

const parameters = (plan: ConfigMgrPlan): readonly string[] => [
  `    [string]$ContentLocation = ${literal(plan.contentLocation)},`,
  '',
  `    [string]$DistributionPointGroupName = ${literal(plan.distributionPointGroup)},`,
  '',
  `    [string]$LimitingCollectionName = ${literal(plan.limitingCollection)},`,
  '',
  '    # Distributes the content also where the deployment type exists already.',
  '    [switch]$DistributeAgain',
]

const contentCheck = ({ setupFile }: ConfigMgrPlan): readonly string[] => [
  `foreach ($file in ${literals([setupFile, INSTALL_FILE, UNINSTALL_FILE])}) {`,
  "    if (-not (Test-Path -LiteralPath ('FileSystem::' + (Join-Path $ContentLocation $file)))) {",
  "        throw ('The content has no ' + $file + '. Copy it to ' + $ContentLocation + ' first.')",
  '    }',
  '}',
]

const application = (plan: ConfigMgrPlan): readonly string[] => [
  'if ($null -eq (Get-CMApplication -Name $applicationName -Fast -DisableWildcardHandling)) {',
  "    if ($PSCmdlet.ShouldProcess($applicationName, 'Create application')) {",
  ...indented(
    indented([
      ...table('application', {
        Name: '$applicationName',
        LocalizedName: '$applicationName',
        Description: literal(plan.description),
        Publisher: literal(plan.publisher),
        SoftwareVersion: literal(plan.softwareVersion),
        AutoInstall: '$true',
      }),
      'New-CMApplication @application -DisableWildcardHandling | Out-Null',
    ]),
  ),
  '    }',
  '}',
]

/** Clauses look for a text within a text: an id that is part of another one would be found there. */
const needsScript = (one: Condition): boolean =>
  one.what === 'language' || (one.what === 'product' && isPartOfAnother(one.id.toLowerCase()))

const isPartOfAnother = (id: string): boolean =>
  [...PRODUCTS.keys()].some((other) => other !== id && other.includes(id))

function deploymentType(plan: ConfigMgrPlan, conditions: readonly Condition[]): readonly string[] {
  const byScript = conditions.some(needsScript)
  const detection: Readonly<Record<string, string>> = byScript
    ? { ScriptLanguage: "'PowerShell'", ScriptText: '$detectionScript' }
    : { AddDetectionClause: '$clauses' }
  return [
    '$created = $false',
    '$existing = $null',
    'if ($null -ne (Get-CMApplication -Name $applicationName -Fast -DisableWildcardHandling)) {',
    '    $existing = Get-CMDeploymentType -ApplicationName $applicationName -DeploymentTypeName $deploymentTypeName -DisableWildcardHandling',
    '}',
    "if ($null -eq $existing -and $PSCmdlet.ShouldProcess($deploymentTypeName, 'Create deployment type')) {",
    ...indented([
      ...(byScript ? scriptLines(conditions) : clauseLines(conditions)),
      ...table('deploymentType', {
        ApplicationName: '$applicationName',
        DeploymentTypeName: '$deploymentTypeName',
        ContentLocation: '$ContentLocation',
        InstallCommand: literal(setupCommand(plan.setupFile, INSTALL_FILE)),
        UninstallCommand: literal(setupCommand(plan.setupFile, UNINSTALL_FILE)),
        ...detection,
        InstallationBehaviorType: "'InstallForSystem'",
        LogonRequirementType: "'WhetherOrNotUserLoggedOn'",
        UserInteractionMode: "'Hidden'",
        RebootBehavior: "'BasedOnExitCode'",
        EstimatedRuntimeMins: String(USUAL_MINUTES),
        MaximumRuntimeMins: String(MOST_MINUTES),
        ContentFallback: '$true',
      }),
      'Add-CMScriptDeploymentType @deploymentType -DisableWildcardHandling | Out-Null',
      '$created = $true',
    ]),
    '}',
  ]
}

/** Detection that clauses cannot express, line by line as literals: no text of it can end early. */
const scriptLines = (conditions: readonly Condition[]): readonly string[] => [
  '$detectionScript = @(',
  ...detectionScript(conditions)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => `    ${literal(line)}`),
  ') -join [Environment]::NewLine',
]

/** One clause for each condition; without a connector all of them have to hold. */
const clauseLines = (conditions: readonly Condition[]): readonly string[] => [
  '$clauses = @()',
  ...conditions.flatMap((condition) => {
    const { name, type, operator, expected } = clauseOf(condition)
    return [
      ...table('clause', {
        Hive: "'LocalMachine'",
        KeyName: literal(CLICK_TO_RUN),
        ValueName: literal(name),
        PropertyType: literal(type),
        ExpressionOperator: literal(operator),
        ExpectedValue: literal(expected),
      }),
      '$clauses += New-CMDetectionClauseRegistryKeyValue @clause -Value -Is64Bit -DisableWildcardHandling',
    ]
  }),
]

function clauseOf(condition: Condition): { name: string; type: string; operator: string; expected: string } {
  if (condition.what === 'version')
    return { name: 'VersionToReport', type: 'Version', operator: 'GreaterEquals', expected: condition.atLeast }
  if (condition.what === 'platform')
    return { name: 'Platform', type: 'String', operator: 'IsEquals', expected: condition.equals }
  const expected = condition.what === 'product' ? condition.id : condition.tag
  return { name: 'ProductReleaseIds', type: 'String', operator: 'Contains', expected }
}

const distribution = (): readonly string[] => [
  "if (($created -or $DistributeAgain) -and $PSCmdlet.ShouldProcess($DistributionPointGroupName, 'Distribute content')) {",
  '    Start-CMContentDistribution -ApplicationName $applicationName -DistributionPointGroupName $DistributionPointGroupName -DisableWildcardHandling',
  '}',
]

const rings = (plan: ConfigMgrPlan): readonly string[] => [
  'foreach ($ring in $rings) {',
  ...indented([
    '$collection = Get-CMDeviceCollection -Name $ring.Name | Where-Object { $_.Name -eq $ring.Name }',
    "if ($null -eq $collection -and $PSCmdlet.ShouldProcess($ring.Name, 'Create collection')) {",
    '    New-CMDeviceCollection -Name $ring.Name -LimitingCollectionName $LimitingCollectionName | Out-Null',
    '    if ($null -ne $ring.Query) {',
    '        Add-CMDeviceCollectionQueryMembershipRule -CollectionName $ring.Name -RuleName $ring.Name -QueryExpression $ring.Query -DisableWildcardHandling',
    '    }',
    '}',
    '$deployed = $null',
    'if ($null -ne $collection -and $null -ne $existing) {',
    '    $deployed = Get-CMApplicationDeployment -Name $applicationName -CollectionName $ring.Name -DisableWildcardHandling',
    '}',
    "if ($null -eq $deployed -and $PSCmdlet.ShouldProcess($ring.Name, 'Deploy application')) {",
    ...indented([
      ...table('deployment', {
        Name: '$applicationName',
        CollectionName: '$ring.Name',
        DeployAction: "'Install'",
        DeployPurpose: "'Available'",
        AvailableDateTime: '$ring.Available',
        TimeBaseOn: literal(plan.timeBase),
        UserNotification: literal(plan.notification),
        OverrideServiceWindow: plan.overrideServiceWindow ? '$true' : '$false',
      }),
      'if ($null -ne $ring.Deadline) {',
      "    $deployment.DeployPurpose = 'Required'",
      '    $deployment.DeadlineDateTime = $ring.Deadline',
      '}',
      'New-CMApplicationDeployment @deployment -DisableWildcardHandling | Out-Null',
    ]),
    '}',
  ]),
  '}',
]
