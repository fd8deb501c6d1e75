import { armType } from '../armType.ts';

export const component = armType({
  id: 'azure.insights.component',
  title: 'Application Insights',
  plural: 'Application Insights',
  icon: 'pulse',
  glyph: 'log',
  detail: 'supporting',
  diagrams: 'azure.devops.ApplicationInsights',
  arm: 'Microsoft.Insights/components',
  // Whoever has one of these can send telemetry in its name.
  leftOut: [
    'properties.InstrumentationKey',
    'properties.ConnectionString',
    'properties.HockeyAppToken',
    'properties.instrumentationKey',
    'properties.connectionString',
    'properties.hockeyAppToken',
  ],
  relations: [
    { path: 'properties.WorkspaceResourceId', verb: 'sends to', to: ['azure.operationalinsights.workspace'] },
    {
      path: 'properties.PrivateLinkScopedResources[].ResourceId',
      verb: 'is member of',
      to: ['azure.insights.privateLinkScope'],
    },
  ],
  summary: [
    'properties.Application_Type',
    'properties.IngestionMode',
    'properties.RetentionInDays',
    'properties.SamplingPercentage',
    'properties.publicNetworkAccessForIngestion',
    'properties.publicNetworkAccessForQuery',
    'location',
  ],
});
