import { armType } from '../armType.ts';

export const notificationHub = armType({
  id: 'azure.notificationhubs.notificationHub',
  title: 'Notification hub',
  plural: 'Notification hubs',
  icon: 'bell-dot',
  glyph: 'topic',
  diagrams: 'azure.iot.NotificationHubs',
  arm: 'Microsoft.NotificationHubs/namespaces/notificationHubs',
  // What it signs in with at the makers of phones.
  leftOut: [
    'properties.admCredential',
    'properties.apnsCredential',
    'properties.baiduCredential',
    'properties.browserCredential',
    'properties.fcmV1Credential',
    'properties.gcmCredential',
    'properties.mpnsCredential',
    'properties.wnsCredential',
    'properties.xiaomiCredential',
    'properties.authorizationRules',
    'properties.dailyMaxActiveDevices',
  ],
  summary: ['properties.registrationTtl', 'sku.name', 'location'],
});
