/**
 * What the service moves on by itself, and the usual times of maintenance: those belong to Azure, one for each region,
 * and are named in every subscription as if they were there.
 * https://learn.microsoft.com/azure/azure-sql/database/maintenance-window
 */
export const leftOutOfDatabases: readonly string[] = [
  'properties.earliestRestoreDate',
  'properties.pausedDate',
  'properties.resumedDate',
  'properties.maintenanceConfigurationId',
];
