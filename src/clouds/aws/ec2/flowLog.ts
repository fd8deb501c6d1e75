import { ec2Type } from './ec2Type.ts';

export const flowLog = ec2Type({
  noun: 'flowLog',
  title: 'Flow log',
  plural: 'Flow logs',
  icon: 'output',
  glyph: 'log',
  diagrams: 'aws.network.VPCFlowLogs',
  prefix: 'fl',
  page: { app: 'vpcconsole', path: 'FlowLogs:flowLogId' },
  listed: {
    operation: 'DescribeFlowLogs',
    pageSize: 1000,
    items: (page) => page.FlowLogs,
    config: { name: 'AWS::EC2::FlowLog' },
    identifier: (log) => log.FlowLogId,
  },
  relations: [
    {
      path: 'ResourceId',
      verb: 'reads from',
      to: [
        'aws.ec2.vpc',
        'aws.ec2.subnet',
        'aws.ec2.networkInterface',
        'aws.ec2.transitGateway',
        'aws.ec2.transitGatewayAttachment',
      ],
      detail: ['TrafficType'],
    },
    // Either of the two names the log group; buckets and delivery streams are only in the second.
    { path: 'LogGroupName', verb: 'sends to', to: ['aws.logs.logGroup'] },
    { path: 'LogDestination', verb: 'sends to', to: ['aws.logs.logGroup', 'aws.s3.bucket'] },
    { path: 'DeliverLogsPermissionArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'DeliverCrossAccountRole', verb: 'uses', to: ['aws.iam.role'] },
  ],
  summary: ['ResourceId', 'TrafficType', 'LogDestinationType', 'FlowLogStatus'],
});
