/** Words of identifiers that the providers chose: what stands before the part that tells one resource from another. */

/**
 * Beginnings of ids that AWS makes: `vpc-0a1b…`
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html and the services' API references).
 */
export const awsIdPrefixes: ReadonlySet<string> = new Set(
  `
  acl acl-assoc aclassoc ami apl app cgw dopt dxcon dxlag dxvif eigw eipalloc eipassoc eni eni-attach fl fs fsap fsmt i igw
  ins key lag lgw lt nat o ou p pcx pl ps r rtb rtbassoc sg sgr snap ssoins subnet subnet-cidr-assoc tgw tgw-attach tgw-rtb
  vgw vol vpc vpc-cidr-assoc vpce vpce-svc vpn vo
  `
    .trim()
    .split(/\s+/),
);

/**
 * What stands first in the last part of an ARN, by the service authorization reference
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html),
 * and the words of Orrery's own ids.
 */
export const arnKinds: ReadonlySet<string> = new Set(
  `
  access-point accesspoint account accountAssignment activity alarm alias apis api application applicationAssignment
  assumed-role autoScalingGroup autoScalingGroupName capacity-provider carrier-gateway certificate cluster configuration
  connection container-instance customer-gateway dashboard db default-policy-version delegatedAdministrator deployment
  destination dhcp-options distribution domain domainnames dx-gateway dxcon dxlag dxvif egress-only-internet-gateway
  elastic-ip event-bus event-source-mapping export fargateprofile federated-user file-system firewall firewall-policy
  function global group hosted-zone hostedzone identity-provider image instance instance-profile internet-gateway ipset key
  key-pair launch-template launchConfiguration layer listener listener-rule loadbalancer local-gateway log-group managed
  mesh mfa mountTarget natgateway network-acl network-interface network-insights-path nodegroup oidc-provider organization
  origin-access-control ou parameter permissionSet pg placement-group policy policyContent prefix-list proxy recordset
  regional region replicationgroup repository restapis role root route-table route53 rule rulegroup saml-provider secret
  security-group security-group-rule server-certificate serverlesscache service snapshot spot-instances-request sso
  stack stackset stateMachine stateful-rulegroup stateless-rulegroup subgrp subnet subnetgroup table targetgroup task
  task-definition tenant transit-gateway transit-gateway-attachment transit-gateway-route-table trustedService user
  userpool vaults volume vpc vpc-endpoint vpc-endpoint-service vpc-peering-connection vpcendpoints vpclinks vpcorigin
  vpn-connection vpn-gateway webacl
  `
    .trim()
    .split(/\s+/),
);

/** What follows some of these kinds: `loadbalancer/app/…`, `regional/webacl/…`. */
export const arnSubkinds: Readonly<Record<string, ReadonlySet<string>>> = {
  loadbalancer: new Set(['app', 'net', 'gwy']),
  listener: new Set(['app', 'net', 'gwy']),
  'listener-rule': new Set(['app', 'net', 'gwy']),
  regional: new Set(['webacl', 'ipset', 'rulegroup', 'regexpatternset', 'managedruleset']),
  global: new Set(['webacl', 'ipset', 'rulegroup', 'regexpatternset', 'managedruleset']),
};

/** Services whose ARNs have no such word: what stands first is a name. */
export const servicesWithoutKinds: ReadonlySet<string> = new Set(['s3', 'sns', 'sqs', 'execute-api']);

/** Services in ARNs besides those of known resource types. */
export const moreServices: readonly string[] = `
  access-analyzer acm apigateway application-autoscaling athena autoscaling backup cloudformation cloudfront cloudtrail
  cloudwatch codebuild codepipeline cognito-identity cognito-idp config directconnect dms dynamodb ebs ec2 ecr ecs eks elasticache
  elasticfilesystem elasticloadbalancing es events execute-api firehose fsx glue guardduty iam identitystore imagebuilder
  kafka kinesis kms lambda license-manager logs network-firewall organizations ram rds redshift resource-groups route53
  route53resolver s3 sagemaker secretsmanager securityhub servicecatalog servicediscovery ses shield sns sqs ssm sso states
  storagegateway sts synthetics tag transfer wafv2 workspaces xray
`
  .trim()
  .split(/\s+/);

/** Regions of Azure, as it spells them in properties (https://learn.microsoft.com/azure/reliability/regions-list). */
const azureRegions: ReadonlySet<string> = new Set(
  `
  global asia asiapacific australia australiacentral australiacentral2 australiaeast australiasoutheast austriaeast
  belgiumcentral brazil brazilsouth brazilsoutheast canada canadacentral canadaeast centralindia centralus chilecentral
  chinaeast chinaeast2 chinaeast3 chinanorth chinanorth2 chinanorth3 denmarkeast eastasia eastus eastus2 eastus3 europe
  france francecentral francesouth germany germanynorth germanywestcentral india indonesiacentral israelcentral italynorth
  japan japaneast japanwest jioindiacentral jioindiawest korea koreacentral koreasouth malaysiawest mexicocentral
  newzealandnorth northcentralus northeurope norway norwayeast norwaywest polandcentral qatarcentral singapore
  southafricanorth southafricawest southcentralus southeastasia southindia spaincentral sweden swedencentral swedensouth
  switzerland switzerlandnorth switzerlandwest uae uaecentral uaenorth uk uksouth ukwest unitedstates usdodcentral usdodeast
  usgovarizona usgovtexas usgovvirginia westcentralus westeurope westindia westus westus2 westus3
  `
    .trim()
    .split(/\s+/),
);

/** Regions, zones and local zones of AWS: `eu-west-1`, `us-gov-east-1`, `eu-west-1a`, `us-west-2-lax-1a`. */
const awsRegion =
  /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-(?:gov|iso|isob|isoe|isof|de))?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}(?:[a-z]|-[a-z]{3}-\d{1,2}[a-z]?)?$/;

/** Whether a text names a place of the provider, which says little about who is there. */
export function isRegion(text: string): boolean {
  return awsRegion.test(text) || azureRegions.has(text.toLowerCase()) || text === 'aws-global';
}

/** Ends of host names that belong to the providers; what stands before is their customers'. The longest first. */
export const providerDomains: readonly string[] = [
  'compute.amazonaws.com.cn',
  'amazonaws.com.cn',
  'amazonaws.com',
  'compute.internal',
  'ec2.internal',
  'amazoncognito.com',
  'awsapps.com',
  'awsglobalaccelerator.com',
  'cloudfront.net',
  'elasticbeanstalk.com',
  'on.aws',
  'azure-api.net',
  'azure-devices.net',
  'azurecontainerapps.io',
  'azurecr.io',
  'azuredatabricks.net',
  'azureedge.net',
  'azurefd.net',
  'azurestaticapps.net',
  'azurewebsites.net',
  'azure.com',
  'azure.net',
  'applicationinsights.azure.com',
  'cloudapp.net',
  'msappproxy.net',
  'onmicrosoft.com',
  'trafficmanager.net',
  'windows.net',
];

/** Labels of such host names that the providers chose: services and their endpoints. */
export const providerLabels: ReadonlySet<string> = new Set(
  `
  blob cache cloudapp cluster cluster-ro cluster-custom core database dfs documents dynamodb ec2 ecr dkr efs eks elasticache elb
  es execute-api file fs gr7 instance internal-api kafka kinesis lambda-url mongo monitor mysql oms ods postgres privatelink
  queue rds redis redshift redshift-serverless s3 s3-website scm secretsmanager serverless service servicebus sns sqs ssm sts
  table vault vaultcore vpce web workspace
  `
    .trim()
    .split(/\s+/),
);
