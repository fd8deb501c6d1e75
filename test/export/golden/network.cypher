// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// Cypher for Neo4j 5 and later: cypher-shell --file this-file, as often as you like.
// Profile: corp-sso
// Scope: payments
// Oldest reading: 2026-03-01T09:30:00.000Z
// Coverage: every reading that was made is complete.
// Hidden by the view: Network interface (12).
// Content: 14 resources, 15 relations, 3 things outside of the scope at their ends.
// Every node is an OrreryResource with its id; a label says its type, as Cartography calls it where it has one.
// CONTAINS leads from a container to what is directly in it; RESOURCE from an account or subscription to all it owns.
// Nodes that are gone from the cloud stay in the database: readAt says when one was last seen.
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

CREATE CONSTRAINT orrery_resource_id IF NOT EXISTS FOR (node:OrreryResource) REQUIRE node.id IS UNIQUE;

UNWIND [
  {id: 'vpc-1', name: 'payments', type: 'aws.ec2.vpc', typeTitle: 'VPC', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=vpc-1', tags: ['Name=payments', 'team=payments']},
  {id: 'vpc-9', name: 'vpc-0shared', type: 'aws.ec2.vpc', typeTitle: 'VPC', account: null, accountName: null, region: null, inScope: false, missing: 'other-account', readAt: null, console: null, tags: null}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSVpc, node += row;

UNWIND [
  {id: 'igw-1', name: 'payments-igw', type: 'aws.ec2.internetGateway', typeTitle: 'Internet gateway', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=igw-1', tags: ['Name=payments-igw', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSInternetGateway, node += row;

UNWIND [
  {id: 'subnet-1', name: 'public-a', type: 'aws.ec2.subnet', typeTitle: 'Subnet', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=subnet-1', tags: ['Name=public-a', 'team=payments']},
  {id: 'subnet-2', name: 'private-a', type: 'aws.ec2.subnet', typeTitle: 'Subnet', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=subnet-2', tags: ['Name=private-a', 'team=payments']},
  {id: 'subnet-3', name: 'private-b', type: 'aws.ec2.subnet', typeTitle: 'Subnet', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=subnet-3', tags: ['Name=private-b', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSEC2Subnet, node += row;

UNWIND [
  {id: 'nat-1', name: 'nat-a', type: 'aws.ec2.natGateway', typeTitle: 'NAT gateway', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=nat-1', tags: ['Name=nat-a', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSNatGateway, node += row;

UNWIND [
  {id: 'i-bastion', name: 'bastion', type: 'aws.ec2.instance', typeTitle: 'Instance', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=i-bastion', tags: ['Name=bastion', 'team=payments']},
  {id: 'i-web1', name: 'payments-api-web-server-production-blue-1', type: 'aws.ec2.instance', typeTitle: 'Instance', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=i-web1', tags: ['Name=payments-api-web-server-production-blue-1', 'team=payments']},
  {id: 'i-web2', name: 'payments-api-2', type: 'aws.ec2.instance', typeTitle: 'Instance', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=i-web2', tags: ['Name=payments-api-2', 'team=payments']},
  {id: 'i-0123456789abcdef0', name: 'i-0123456789abcdef0', type: 'aws.ec2.instance', typeTitle: 'Instance', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=i-0123456789abcdef0', tags: ['Name=', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSEC2Instance, node += row;

UNWIND [
  {id: 'rtb-1', name: 'public', type: 'aws.ec2.routeTable', typeTitle: 'Route table', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=rtb-1', tags: ['Name=public', 'team=payments']},
  {id: 'rtb-2', name: 'private', type: 'aws.ec2.routeTable', typeTitle: 'Route table', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=rtb-2', tags: ['Name=private', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSEC2RouteTable, node += row;

UNWIND [
  {id: 'sg-web', name: 'web', type: 'aws.ec2.securityGroup', typeTitle: 'Security group', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=sg-web', tags: ['Name=web', 'team=payments']},
  {id: 'sg-bastion', name: 'bastion', type: 'aws.ec2.securityGroup', typeTitle: 'Security group', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=sg-bastion', tags: ['Name=bastion', 'team=payments']},
  {id: 'sg-404', name: 'sg-404', type: 'aws.ec2.securityGroup', typeTitle: 'Security group', account: null, accountName: null, region: null, inScope: false, missing: 'not-found', readAt: null, console: null, tags: null}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSEC2SecurityGroup, node += row;

UNWIND [
  {id: 'pcx-1', name: 'payments-to-shared', type: 'aws.ec2.vpcPeeringConnection', typeTitle: 'Peering connection', account: null, accountName: null, region: null, inScope: false, missing: null, readAt: null, console: null, tags: null}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSPeeringConnection, node += row;

UNWIND [
  {from: 'vpc-1', to: 'igw-1'},
  {from: 'vpc-1', to: 'subnet-1'},
  {from: 'subnet-1', to: 'nat-1'},
  {from: 'subnet-1', to: 'i-bastion'},
  {from: 'vpc-1', to: 'subnet-2'},
  {from: 'subnet-2', to: 'i-web1'},
  {from: 'subnet-2', to: 'i-web2'},
  {from: 'subnet-2', to: 'i-0123456789abcdef0'},
  {from: 'vpc-1', to: 'subnet-3'},
  {from: 'vpc-1', to: 'rtb-1'},
  {from: 'vpc-1', to: 'rtb-2'},
  {from: 'vpc-1', to: 'sg-web'},
  {from: 'vpc-1', to: 'sg-bastion'}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:CONTAINS]->(to);

UNWIND [
  {from: 'igw-1', to: 'rtb-1', basis: 'inferred', evidence: ['Some.Path']},
  {from: 'rtb-1', to: 'subnet-1', basis: 'stated', evidence: ['Some.Path']},
  {from: 'rtb-2', to: 'subnet-2', basis: 'inferred', evidence: ['Some.Path']},
  {from: 'rtb-2', to: 'subnet-3', basis: 'inferred', evidence: ['Some.Path']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:SERVES]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;

UNWIND [
  {from: 'rtb-1', to: 'igw-1', basis: 'stated', evidence: ['Some.Path: 0.0.0.0/0']},
  {from: 'rtb-2', to: 'nat-1', basis: 'stated', evidence: ['Some.Path: 0.0.0.0/0']},
  {from: 'rtb-2', to: 'pcx-1', basis: 'stated', evidence: ['Some.Path: 10.9.0.0/16']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:ROUTES_TO]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;

UNWIND [
  {from: 'i-web1', to: 'sg-web', basis: 'stated', evidence: ['Some.Path']},
  {from: 'i-web2', to: 'sg-web', basis: 'stated', evidence: ['Some.Path']},
  {from: 'i-bastion', to: 'sg-bastion', basis: 'stated', evidence: ['Some.Path']},
  {from: 'subnet-3', to: 'sg-web', basis: 'stated', evidence: ['Some.Path']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:IS_PROTECTED_BY]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;

UNWIND [
  {from: 'sg-web', to: 'sg-bastion', basis: 'stated', evidence: ['Some.Path: tcp 22']},
  {from: 'sg-web', to: 'sg-404', basis: 'stated', evidence: ['Some.Path: tcp 443']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:ALLOWS_TRAFFIC_FROM]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;

UNWIND [
  {from: 'pcx-1', to: 'vpc-1', basis: 'stated', evidence: ['Some.Path']},
  {from: 'pcx-1', to: 'vpc-9', basis: 'stated', evidence: ['Some.Path']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:CONNECTS]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;
