/**
 * Cmdlets of the Configuration Manager module with their documented parameters, and the values of those that take one of a list.
 * Source: the vendor's reference of the module as of January 2026. Every parameter is listed, not only those that are used, so
 * that a script can be checked against it.
 */
export interface CmdletFact {
  readonly parameters: readonly string[]
  readonly values: Readonly<Record<string, readonly string[]>>
}

const cmdlet = (parameters: string, values: CmdletFact['values'] = {}): CmdletFact => ({
  parameters: parameters.split(' '),
  values,
})

export const CMDLETS: Readonly<Record<string, CmdletFact>> = {
  'Get-CMApplication': cmdlet(
    'DisableWildcardHandling Fast ForceWildcardHandling Id InputObject ModelName Name ShowHidden',
  ),
  'New-CMApplication': cmdlet(
    'AddOwner AddSupportContact AppCatalog AutoInstall DefaultLanguageId Description ' +
      'DisableWildcardHandling DisplaySupersedenceInApplicationCatalog ForceWildcardHandling ' +
      'IconLocationFile IsFeatured Keyword LinkText LocalizedDescription LocalizedName Name ' +
      'OptionalReference Owner PrivacyUrl Publisher ReleaseDate SoftwareVersion SupportContact ' +
      'UserDocumentation Confirm WhatIf',
  ),
  'Remove-CMApplication': cmdlet(
    'DisableWildcardHandling Force ForceWildcardHandling Id InputObject ModelName Name Confirm ' + 'WhatIf',
  ),
  'New-CMDetectionClauseRegistryKeyValue': cmdlet(
    'DisableWildcardHandling Existence ExpectedValue ExpressionOperator ForceWildcardHandling Hive ' +
      'Is64Bit KeyName PropertyType Value ValueName',
    {
      ExpressionOperator: [
        'IsEquals',
        'NotEquals',
        'GreaterThan',
        'LessThan',
        'Between',
        'GreaterEquals',
        'LessEquals',
        'OneOf',
        'NoneOf',
        'BeginsWith',
        'NotBeginsWith',
        'EndsWith',
        'NotEndsWith',
        'Contains',
        'NotContains',
      ],
      Hive: ['ClassesRoot', 'CurrentConfig', 'CurrentUser', 'LocalMachine', 'Users'],
      PropertyType: ['Version', 'Integer', 'String'],
    },
  ),
  'Get-CMDeploymentType': cmdlet(
    'ApplicationName DeploymentTypeId DeploymentTypeName DisableWildcardHandling ' +
      'ForceWildcardHandling InputObject',
  ),
  'Add-CMScriptDeploymentType': cmdlet(
    'AddDetectionClause AddLanguage AddRequirement ApplicationId ApplicationName CacheContent ' +
      'Comment ContentFallback ContentLocation DeploymentTypeName DetectionClauseConnector ' +
      'DisableWildcardHandling EnableBranchCache EstimatedRuntimeMins Force Force32Bit ' +
      'ForceScriptDetection32Bit ForceWildcardHandling GroupDetectionClauses InputObject ' +
      'InstallationBehaviorType InstallCommand InstallWorkingDirectory LogonRequirementType ' +
      'MaximumRuntimeMins ProductCode RebootBehavior RemoveLanguage RemoveRequirement RepairCommand ' +
      'RepairWorkingDirectory RequireUserInteraction ScriptFile ScriptLanguage ScriptText ' +
      'SlowNetworkDeploymentMode SourceUpdateProductCode UninstallCommand UninstallContentLocation ' +
      'UninstallOption UninstallWorkingDirectory UserInteractionMode Confirm WhatIf',
    {
      InstallationBehaviorType: [
        'InstallForUser',
        'InstallForSystem',
        'InstallForSystemIfResourceIsDeviceOtherwiseInstallForUser',
      ],
      LogonRequirementType: [
        'OnlyWhenUserLoggedOn',
        'WhereOrNotUserLoggedOn',
        'WhetherOrNotUserLoggedOn',
        'OnlyWhenNoUserLoggedOn',
      ],
      RebootBehavior: ['BasedOnExitCode', 'NoAction', 'ForceReboot', 'ProgramReboot'],
      ScriptLanguage: ['PowerShell', 'VBScript', 'JavaScript'],
      UserInteractionMode: ['Normal', 'Minimized', 'Maximized', 'Hidden'],
    },
  ),
  'Start-CMContentDistribution': cmdlet(
    'ApplicationId ApplicationName BootImageId BootImageName CollectionName DeploymentPackageId ' +
      'DeploymentPackageName DisableContentDependencyDetection DisableWildcardHandling ' +
      'DistributionPointGroupName DistributionPointName DriverPackageId DriverPackageName ' +
      'ForceWildcardHandling InputObject OperatingSystemImage OperatingSystemImageId ' +
      'OperatingSystemImageName OperatingSystemInstallerId OperatingSystemInstallerName PackageId ' +
      'PackageName TaskSequenceId TaskSequenceName Confirm WhatIf',
  ),
  'Get-CMDeviceCollection': cmdlet(
    'DistributionPointGroup DistributionPointGroupId DistributionPointGroupName Id Name',
  ),
  'New-CMDeviceCollection': cmdlet(
    'Comment InputObject LimitingCollectionId LimitingCollectionName Name RefreshSchedule ' +
      'RefreshType Confirm WhatIf',
    {
      RefreshType: ['None', 'Manual', 'Periodic', 'Continuous', 'Both'],
    },
  ),
  'Remove-CMCollection': cmdlet(
    'DisableWildcardHandling Force ForceWildcardHandling Id InputObject Name Confirm WhatIf',
  ),
  'Add-CMDeviceCollectionQueryMembershipRule': cmdlet(
    'CollectionId CollectionName DisableWildcardHandling ForceWildcardHandling InputObject ' +
      'PassThru QueryExpression RuleName ValidateQueryHasResult Confirm WhatIf',
  ),
  'Get-CMApplicationDeployment': cmdlet(
    'Collection CollectionId CollectionName DeploymentId DisableWildcardHandling ' +
      'ForceWildcardHandling InputObject Name SmsObjectId Summary',
  ),
  'New-CMApplicationDeployment': cmdlet(
    'AllowRepairApp ApprovalRequired AutoCloseExecutable AvailableDateTime Collection CollectionId ' +
      'CollectionName Comment DeadlineDateTime DeployAction DeployPurpose ' +
      'DisableContentDependencyDetection DisableWildcardHandling DistributeCollectionName ' +
      'DistributeContent DistributionPointGroupName DistributionPointName EnableMomAlert ' +
      'EnableSoftDeadline FailParameterValue ForceWildcardHandling GenerateScomAlertOnFailure Id ' +
      'InputObject Name OverrideServiceWindow PersistOnWriteFilterDevice PostponeDateTime PreDeploy ' +
      'RebootOutsideServiceWindow ReplaceToastNotificationWithDialog SendWakeupPacket Simulation ' +
      'SuccessParameterValue TimeBaseOn UpdateSupersedence UseMeteredNetwork UserNotification ' +
      'Confirm WhatIf',
    {
      DeployAction: ['Install', 'Uninstall'],
      DeployPurpose: ['Available', 'Required'],
      TimeBaseOn: ['LocalTime', 'Utc'],
      UserNotification: ['DisplayAll', 'DisplaySoftwareCenterOnly', 'HideAll'],
    },
  ),
  'Remove-CMApplicationDeployment': cmdlet(
    'Collection CollectionId CollectionName DeploymentId DisableWildcardHandling Force ' +
      'ForceWildcardHandling InputObject Name SmsObjectId Confirm WhatIf',
  ),
  'Get-CMPackage': cmdlet('DisableWildcardHandling Fast ForceWildcardHandling Id Name'),
  'New-CMPackage': cmdlet(
    'Description DisableWildcardHandling ForceWildcardHandling FromDefinition Language Manufacturer Name ' +
      'PackageDefinitionName PackageNoSourceFile PackagePath Path SourceFileType SourceFolderPath ' +
      'SourceFolderPathType Version Confirm WhatIf',
  ),
  'Get-CMProgram': cmdlet('DisableWildcardHandling ForceWildcardHandling Package PackageId PackageName ProgramName'),
  'New-CMProgram': cmdlet(
    'AddSupportedOperatingSystemPlatform CommandLine CommandLineFolder Comment DeviceProgramName ' +
      'DisableWildcardHandling DiskSpaceRequirement DiskSpaceUnit DownloadProgramType DriveLetter DriveMode ' +
      'Duration ForceWildcardHandling PackageId PackageName ProgramRunType Reconnect Requirement RunMode RunType ' +
      'StandardProgramName UserInteraction WorkingDirectory Confirm WhatIf',
    {
      ProgramRunType: ['OnlyWhenUserIsLoggedOn', 'WhetherOrNotUserIsLoggedOn', 'OnlyWhenNoUserIsLoggedOn'],
      RunMode: ['RunWithUserRights', 'RunWithAdministrativeRights'],
      RunType: ['Normal', 'Minimized', 'Maximized', 'Hidden'],
    },
  ),
  'New-CMSchedule': cmdlet(
    'DayOfMonth DayOfWeek DisableWildcardHandling DurationCount DurationInterval End ForceWildcardHandling IsUtc ' +
      'LastDayOfMonth Nonrecurring OffsetDay RecurCount RecurInterval ScheduleString Start WeekOrder Confirm WhatIf',
    { RecurInterval: ['Minutes', 'Hours', 'Days'] },
  ),
  'Get-CMPackageDeployment': cmdlet(
    'Collection CollectionId CollectionName DeploymentId DisableWildcardHandling ForceWildcardHandling InputObject ' +
      'Name PackageId ProgramName Summary',
  ),
  'New-CMPackageDeployment': cmdlet(
    'AllowFallback AllowSharedContent AvailableDateTime Collection CollectionId CollectionName Comment ' +
      'DeadlineDateTime DeployPurpose DeviceProgram DisableWildcardHandling DistributeCollectionName ' +
      'DistributeContent DistributionPointGroupName DistributionPointName FastNetworkOption ForceWildcardHandling ' +
      'Package PackageId PackageName PersistOnWriteFilterDevice Program ProgramName RecurUnit RecurValue Rerun ' +
      'RerunBehavior RunFromSoftwareCenter Schedule ScheduleEvent SendWakeupPacket SlowNetworkOption ' +
      'SoftwareInstallation StandardProgram SystemRestart UseMeteredNetwork UseUtc UseUtcForAvailableSchedule ' +
      'UseUtcForExpireSchedule Confirm WhatIf',
    {
      DeployPurpose: ['Available', 'Required'],
      RerunBehavior: [
        'NeverRerunDeployedProgram',
        'AlwaysRerunProgram',
        'RerunIfFailedPreviousAttempt',
        'RerunIfSucceededOnPreviousAttempt',
      ],
      FastNetworkOption: ['RunProgramFromDistributionPoint', 'DownloadContentFromDistributionPointAndRunLocally'],
      SlowNetworkOption: [
        'DoNotRunProgram',
        'DownloadContentFromDistributionPointAndLocally',
        'RunProgramFromDistributionPoint',
      ],
    },
  ),
}
