import { armType } from '../armType.ts';
import { withLinkedInsights } from './linkedInsights.ts';
import { isFunctionApp, siteHosts, siteLeftOut, siteRelations, siteSummary } from './site.ts';
import { siteSettings } from './siteSettings.ts';

export const webApp = withLinkedInsights(
  armType({
    id: 'azure.web.webApp',
    title: 'Web app',
    plural: 'Web apps',
    icon: 'browser',
    glyph: 'web',
    diagrams: 'azure.web.AppServices',
    arm: 'Microsoft.Web/sites',
    isOne: (row) => !isFunctionApp(row),
    leftOut: siteLeftOut,
    details: siteSettings,
    relations: siteRelations,
    summary: siteSummary,
    aliases: siteHosts,
  }),
);
