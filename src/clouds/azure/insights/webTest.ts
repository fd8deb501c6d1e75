import { armType } from '../armType.ts';

export const webTest = armType({
  id: 'azure.insights.webTest',
  title: 'Availability test',
  plural: 'Availability tests',
  icon: 'globe',
  glyph: 'alarm',
  diagrams: 'azure.general.WebTest',
  arm: 'Microsoft.Insights/webTests',
  // A recorded test as XML, with whatever it sends along: passwords, too.
  leftOut: ['properties.Configuration', 'properties.Request.RequestBody', 'properties.Request.Headers'],
  relations: [{ path: 'properties.Request.RequestUrl', verb: 'uses', to: 'anything', hostOf: true, ifKnown: true }],
  summary: [
    'properties.Kind',
    'properties.Enabled',
    'properties.Request.RequestUrl',
    'properties.Frequency',
    'properties.Locations',
    'location',
  ],
});
