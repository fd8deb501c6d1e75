import { armType } from '../armType.ts';
import { withLinkedInsights } from './linkedInsights.ts';
import { isFunctionApp, siteHosts, siteLeftOut, siteRelations, siteSummary } from './site.ts';
import { siteSettings } from './siteSettings.ts';

export const functionApp = withLinkedInsights(
  armType({
    id: 'azure.web.functionApp',
    title: 'Function app',
    plural: 'Function apps',
    icon: 'zap',
    glyph: 'function',
    diagrams: 'azure.compute.FunctionApps',
    arm: 'Microsoft.Web/sites',
    isOne: isFunctionApp,
    leftOut: siteLeftOut,
    details: siteSettings,
    relations: siteRelations,
    summary: siteSummary,
    aliases: siteHosts,
  }),
);
