import { armType } from '../armType.ts';
import { withLinkedInsights } from './linkedInsights.ts';
import { siteHosts, siteLeftOut, siteRelations, siteSummary } from './site.ts';
import { siteSettings } from './siteSettings.ts';

export const deploymentSlot = withLinkedInsights(
  armType({
    id: 'azure.web.deploymentSlot',
    title: 'Deployment slot',
    plural: 'Deployment slots',
    icon: 'versions',
    glyph: 'web',
    diagrams: 'azure.general.WebSlots',
    arm: 'Microsoft.Web/sites/slots',

    leftOut: siteLeftOut,
    details: siteSettings,
    relations: siteRelations,
    summary: siteSummary,
    aliases: siteHosts,
  }),
);
