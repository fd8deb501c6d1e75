"""CloudFormation as AWS documents it, for resource types that moto's own CloudFormation lacks or makes only in part.

moto 5.2.1 silently ignores, for example, notifications of buckets, the roles of task definitions, target groups and
networks of ECS services, layers of functions and the VPCs of private hosted zones. Each type here is made by calls to the
service's own API, as CloudFormation does; a property that is not passed on is an error, so that nothing gets lost unseen.
References: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
"""

import json

import boto3
from botocore.config import Config
from moto import mock_aws
from moto.cloudformation import parsing
from moto.cloudformation.exceptions import UnformattedGetAttTemplateException, ValidationError

from motoSeed import CALLER_KEY, CALLER_SECRET

MADE = {}
"""By type of resource, the function that makes one: `(aws, name, properties) -> (what Ref gives, {attribute: value})`."""


def makes(cloudformation_type, name_property=""):
    def register(make):
        MADE[cloudformation_type] = (make, name_property)
        return make

    return register


class Aws:
    """Calls to APIs in the account and region of a stack, made by the one who deploys it."""

    def __init__(self, account, region):
        self.account = account
        self.region = region

    def __call__(self, service, operation, **parameters):
        client = boto3.client(
            service,
            region_name=self.region,
            aws_access_key_id=CALLER_KEY,
            aws_secret_access_key=CALLER_SECRET,
            config=Config(parameter_validation=True, ignore_configured_endpoint_urls=True),
        )
        return getattr(client, operation)(**{name: value for name, value in parameters.items() if value is not None})


def camel(value):
    """Properties as services write them whose names begin with small letters."""
    if isinstance(value, list):
        return [camel(item) for item in value]
    if isinstance(value, dict):
        return {name[0].lower() + name[1:]: camel(item) for name, item in value.items()}
    return value


def document(properties, name):
    return json.dumps(properties.pop(name))


# --- Networks


@makes("AWS::EC2::SecurityGroup")
def security_group(aws, name, properties):
    rules = properties.pop("SecurityGroupIngress", [])
    where = {"GroupName": properties.pop("GroupName", name), "Description": properties.pop("GroupDescription")}
    group = aws("ec2", "create_security_group", **where, **properties)["GroupId"]
    for each in rules:
        aws("ec2", "authorize_security_group_ingress", GroupId=group, IpPermissions=[allowed(each)])
    return group, {"GroupId": group, "VpcId": properties["VpcId"]}


def allowed(rule):
    """A rule as the API takes it: ports, and a list for each kind of source."""
    lists = {
        "CidrIp": ("IpRanges", "CidrIp"),
        "SourcePrefixListId": ("PrefixListIds", "PrefixListId"),
        "SourceSecurityGroupId": ("UserIdGroupPairs", "GroupId"),
    }
    [source] = [name for name in lists if name in rule]
    kind, key = lists[source]
    return {**{name: value for name, value in rule.items() if name != source}, kind: [{key: rule[source]}]}


@makes("AWS::EC2::TransitGateway")
def transit_gateway(aws, name, properties):
    settings = {each: properties.pop(each) for each in list(properties) if each != "Description"}
    made = aws("ec2", "create_transit_gateway", Options=settings, **properties)
    return made["TransitGateway"]["TransitGatewayId"], {}


@makes("AWS::EC2::TransitGatewayAttachment")
def transit_gateway_attachment(aws, name, properties):
    made = aws("ec2", "create_transit_gateway_vpc_attachment", **properties)
    return made["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"], {}


@makes("AWS::EC2::TransitGatewayRouteTable")
def transit_gateway_route_table(aws, name, properties):
    made = aws("ec2", "create_transit_gateway_route_table", **properties)
    return made["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"], {}


@makes("AWS::EC2::TransitGatewayRouteTableAssociation")
def transit_gateway_route_table_association(aws, name, properties):
    aws("ec2", "associate_transit_gateway_route_table", **properties)
    return name, {}


@makes("AWS::EC2::TransitGatewayRouteTablePropagation")
def transit_gateway_route_table_propagation(aws, name, properties):
    aws("ec2", "enable_transit_gateway_route_table_propagation", **properties)
    return name, {}


@makes("AWS::EC2::TransitGatewayRoute")
def transit_gateway_route(aws, name, properties):
    aws("ec2", "create_transit_gateway_route", **properties)
    return name, {}


@makes("AWS::EC2::Route")
def route(aws, name, properties):
    aws("ec2", "create_route", **properties)
    return name, {}


@makes("AWS::EC2::SubnetRouteTableAssociation")
def subnet_route_table_association(aws, name, properties):
    made = aws("ec2", "associate_route_table", **properties)
    return made["AssociationId"], {}


@makes("AWS::EC2::VPCGatewayAttachment")
def vpc_gateway_attachment(aws, name, properties):
    if "InternetGatewayId" in properties:
        aws("ec2", "attach_internet_gateway", **properties)
    else:
        aws("ec2", "attach_vpn_gateway", **properties)
    return name, {}


@makes("AWS::EC2::SecurityGroupIngress")
def security_group_ingress(aws, name, properties):
    group = properties.pop("GroupId")
    aws("ec2", "authorize_security_group_ingress", GroupId=group, IpPermissions=[allowed(properties)])
    return name, {}


@makes("AWS::EC2::VolumeAttachment")
def volume_attachment(aws, name, properties):
    aws("ec2", "attach_volume", **properties)
    return name, {}


@makes("AWS::EC2::NetworkAcl")
def network_acl(aws, name, properties):
    made = aws("ec2", "create_network_acl", **properties)
    return made["NetworkAcl"]["NetworkAclId"], {}


@makes("AWS::EC2::NetworkAclEntry")
def network_acl_entry(aws, name, properties):
    properties["Protocol"] = str(properties["Protocol"])
    aws("ec2", "create_network_acl_entry", Egress=properties.pop("Egress", False), **properties)
    return name, {}


@makes("AWS::EC2::SubnetNetworkAclAssociation")
def subnet_network_acl_association(aws, name, properties):
    known = aws("ec2", "describe_network_acls")["NetworkAcls"]
    [now] = [
        association["NetworkAclAssociationId"]
        for acl in known
        for association in acl["Associations"]
        if association["SubnetId"] == properties["SubnetId"]
    ]
    made = aws("ec2", "replace_network_acl_association", AssociationId=now, NetworkAclId=properties["NetworkAclId"])
    return made["NewAssociationId"], {}


@makes("AWS::EC2::CustomerGateway")
def customer_gateway(aws, name, properties):
    made = aws("ec2", "create_customer_gateway", **properties)
    return made["CustomerGateway"]["CustomerGatewayId"], {}


@makes("AWS::EC2::VPNConnection")
def vpn_connection(aws, name, properties):
    made = aws("ec2", "create_vpn_connection", **properties)
    return made["VpnConnection"]["VpnConnectionId"], {}


@makes("AWS::EC2::PrefixList")
def prefix_list(aws, name, properties):
    made = aws("ec2", "create_managed_prefix_list", **properties)
    return made["PrefixList"]["PrefixListId"], {}


@makes("AWS::EC2::FlowLog")
def flow_log(aws, name, properties):
    properties["ResourceIds"] = [properties.pop("ResourceId")]
    made = aws("ec2", "create_flow_logs", **properties)
    return made["FlowLogIds"][0], {}


@makes("AWS::Route53::HostedZone")
def hosted_zone(aws, name, properties):
    vpcs = [
        {"VPCId": vpc["VPCId"], "VPCRegion": vpc["VPCRegion"]} for vpc in properties.pop("VPCs", [])
    ]
    private = {"HostedZoneConfig": {"PrivateZone": True}, "VPC": vpcs[0]} if vpcs else {}
    zone = aws("route53", "create_hosted_zone", CallerReference=name, **private, **properties)["HostedZone"]["Id"]
    for vpc in vpcs[1:]:
        aws("route53", "associate_vpc_with_hosted_zone", HostedZoneId=zone, VPC=vpc)
    return zone.rpartition("/")[2], {"Id": zone.rpartition("/")[2]}


@makes("AWS::Route53::RecordSet")
def record_set(aws, name, properties):
    zone = properties.pop("HostedZoneId")
    if "ResourceRecords" in properties:
        properties["ResourceRecords"] = [{"Value": value} for value in properties["ResourceRecords"]]
        properties["TTL"] = int(properties["TTL"])
    if "AliasTarget" in properties:
        properties["AliasTarget"].setdefault("EvaluateTargetHealth", False)
    change = {"Action": "CREATE", "ResourceRecordSet": properties}
    aws("route53", "change_resource_record_sets", HostedZoneId=zone, ChangeBatch={"Changes": [change]})
    return properties["Name"], {}


# --- Load balancers, instances, containers


@makes("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name")
def load_balancer(aws, name, properties):
    made = aws("elbv2", "create_load_balancer", **{**properties, "Name": name})["LoadBalancers"][0]
    attributes = {"DNSName": made["DNSName"], "CanonicalHostedZoneID": made["CanonicalHostedZoneId"]}
    return made["LoadBalancerArn"], attributes


@makes("AWS::ElasticLoadBalancingV2::ListenerRule")
def listener_rule(aws, name, properties):
    made = aws("elbv2", "create_rule", **properties)
    return made["Rules"][0]["RuleArn"], {}


@makes("AWS::ElasticLoadBalancingV2::Listener")
def listener(aws, name, properties):
    made = aws("elbv2", "create_listener", **properties)
    return made["Listeners"][0]["ListenerArn"], {"ListenerArn": made["Listeners"][0]["ListenerArn"]}


@makes("AWS::EC2::Instance")
def instance(aws, name, properties):
    made = aws("ec2", "run_instances", MinCount=1, MaxCount=1, **properties)["Instances"][0]
    return made["InstanceId"], {"PrivateIp": made["PrivateIpAddress"]}


@makes("AWS::AutoScaling::AutoScalingGroup", "AutoScalingGroupName")
def auto_scaling_group(aws, name, properties):
    properties["VPCZoneIdentifier"] = ",".join(properties.pop("VPCZoneIdentifier"))
    for size in ("MinSize", "MaxSize", "DesiredCapacity"):
        properties[size] = int(properties[size])
    aws("autoscaling", "create_auto_scaling_group", **{**properties, "AutoScalingGroupName": name})
    return name, {}


@makes("AWS::EC2::LaunchTemplate", "LaunchTemplateName")
def launch_template(aws, name, properties):
    made = aws("ec2", "create_launch_template", **{**properties, "LaunchTemplateName": name})["LaunchTemplate"]
    return made["LaunchTemplateId"], {"LatestVersionNumber": "1", "DefaultVersionNumber": "1"}


@makes("AWS::ECS::Cluster", "ClusterName")
def ecs_cluster(aws, name, properties):
    properties["ClusterName"] = name
    made = aws("ecs", "create_cluster", **camel(properties))["cluster"]
    return name, {"Arn": made["clusterArn"]}


@makes("AWS::ECS::TaskDefinition")
def task_definition(aws, name, properties):
    containers = properties.pop("ContainerDefinitions")
    # Options are a map whose keys are the log driver's own.
    for container in containers:
        options = container.get("LogConfiguration", {}).pop("Options", None)
        converted = camel(container)
        if options is not None:
            converted["logConfiguration"]["options"] = options
        container.clear()
        container.update(converted)
    volumes = camel(properties.pop("Volumes", []))
    for volume in volumes:
        settings = volume.pop("eFSVolumeConfiguration", None)
        if settings is not None:
            settings["fileSystemId"] = settings.pop("filesystemId")
            volume["efsVolumeConfiguration"] = settings
    rest = camel(properties)
    made = aws("ecs", "register_task_definition", containerDefinitions=containers, volumes=volumes, **rest)
    arn = made["taskDefinition"]["taskDefinitionArn"]
    return arn, {"TaskDefinitionArn": arn}


@makes("AWS::ECS::Service", "ServiceName")
def ecs_service(aws, name, properties):
    properties["ServiceName"] = name
    made = aws("ecs", "create_service", **camel(properties))["service"]
    return made["serviceArn"], {"Name": name, "ServiceArn": made["serviceArn"]}


@makes("AWS::ECR::Repository", "RepositoryName")
def repository(aws, name, properties):
    made = aws("ecr", "create_repository", **camel({**properties, "RepositoryName": name.lower()}))["repository"]
    return made["repositoryName"], {"Arn": made["repositoryArn"], "RepositoryUri": made["repositoryUri"]}


@makes("AWS::CertificateManager::Certificate")
def certificate(aws, name, properties):
    # CloudFormation itself writes the records that prove the domain into the zone.
    properties.pop("DomainValidationOptions", None)
    made = aws("acm", "request_certificate", **properties)
    return made["CertificateArn"], {}


@makes("AWS::WAFv2::WebACL", "Name")
def web_acl(aws, name, properties):
    made = aws("wafv2", "create_web_acl", **{**properties, "Name": name})["Summary"]
    return f"{name}|{made['Id']}|{properties['Scope']}", {"Arn": made["ARN"], "Id": made["Id"]}


@makes("AWS::WAFv2::WebACLAssociation")
def web_acl_association(aws, name, properties):
    aws("wafv2", "associate_web_acl", **properties)
    return name, {}


# --- Data


@makes("AWS::DynamoDB::Table", "TableName")
def table(aws, name, properties):
    if "SSESpecification" in properties:
        settings = properties["SSESpecification"]
        settings["Enabled"] = settings.pop("SSEEnabled")
    if "StreamSpecification" in properties:
        properties["StreamSpecification"]["StreamEnabled"] = True
    made = aws("dynamodb", "create_table", **{**properties, "TableName": name})["TableDescription"]
    return name, {"Arn": made["TableArn"], "StreamArn": made.get("LatestStreamArn")}


@makes("AWS::RDS::DBSubnetGroup", "DBSubnetGroupName")
def db_subnet_group(aws, name, properties):
    aws("rds", "create_db_subnet_group", **{**properties, "DBSubnetGroupName": name.lower()})
    return name.lower(), {}


@makes("AWS::RDS::DBInstance", "DBInstanceIdentifier")
def db_instance(aws, name, properties):
    properties["AllocatedStorage"] = int(properties["AllocatedStorage"])
    made = aws("rds", "create_db_instance", **{**properties, "DBInstanceIdentifier": name.lower()})["DBInstance"]
    endpoint = made["Endpoint"]
    arn = made["DBInstanceArn"]
    return name.lower(), {"Endpoint.Address": endpoint["Address"], "Endpoint.Port": endpoint["Port"], "DBInstanceArn": arn}


@makes("AWS::ElastiCache::SubnetGroup", "CacheSubnetGroupName")
def cache_subnet_group(aws, name, properties):
    properties["CacheSubnetGroupDescription"] = properties.pop("Description")
    aws("elasticache", "create_cache_subnet_group", **{**properties, "CacheSubnetGroupName": name.lower()})
    return name.lower(), {}


@makes("AWS::ElastiCache::CacheCluster", "ClusterName")
def cache_cluster(aws, name, properties):
    properties["SecurityGroupIds"] = properties.pop("VpcSecurityGroupIds")
    properties.pop("ClusterName", None)
    aws("elasticache", "create_cache_cluster", CacheClusterId=name.lower(), **properties)
    return name.lower(), {}


@makes("AWS::S3::Bucket", "BucketName")
def bucket(aws, name, properties):
    properties.pop("BucketName", None)
    name = name.lower()
    place = {"CreateBucketConfiguration": {"LocationConstraint": aws.region}}
    aws("s3", "create_bucket", Bucket=name, **place)
    encryption = properties.pop("BucketEncryption", None)
    if encryption is not None:
        rules = [
            {"ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"]}
            for rule in encryption["ServerSideEncryptionConfiguration"]
        ]
        aws("s3", "put_bucket_encryption", Bucket=name, ServerSideEncryptionConfiguration={"Rules": rules})
    notifications = properties.pop("NotificationConfiguration", None)
    if notifications is not None:
        wanted = notification_configuration(notifications)
        aws("s3", "put_bucket_notification_configuration", Bucket=name, NotificationConfiguration=wanted)
    access = properties.pop("PublicAccessBlockConfiguration", None)
    if access is not None:
        aws("s3", "put_public_access_block", Bucket=name, PublicAccessBlockConfiguration=access)
    logging = properties.pop("LoggingConfiguration", None)
    if logging is not None:
        target = {"TargetBucket": logging["DestinationBucketName"], "TargetPrefix": logging["LogFilePrefix"]}
        aws("s3", "put_bucket_logging", Bucket=name, BucketLoggingStatus={"LoggingEnabled": target})
    refuse_rest("AWS::S3::Bucket", properties)
    domain = f"{name}.s3.amazonaws.com"
    return name, {"Arn": f"arn:aws:s3:::{name}", "DomainName": domain}


def notification_configuration(configured):
    wanted = {}
    kinds = {"Lambda": ("Function", "LambdaFunctionArn"), "Queue": ("Queue", "QueueArn"), "Topic": ("Topic", "TopicArn")}
    for kind, (property_name, target) in kinds.items():
        of_kind = configured.pop(f"{kind}Configurations", [])
        made = [{target: one.pop(property_name), "Events": [one.pop("Event")]} for one in of_kind]
        if made:
            wanted[f"{kind}FunctionConfigurations" if kind == "Lambda" else f"{kind}Configurations"] = made
    refuse_rest("NotificationConfiguration", configured)
    return wanted


@makes("AWS::S3::BucketPolicy")
def bucket_policy(aws, name, properties):
    aws("s3", "put_bucket_policy", Bucket=properties["Bucket"], Policy=document(properties, "PolicyDocument"))
    return name, {}


@makes("AWS::Redshift::ClusterSubnetGroup", "ClusterSubnetGroupName")
def redshift_subnet_group(aws, name, properties):
    aws("redshift", "create_cluster_subnet_group", **{**properties, "ClusterSubnetGroupName": name.lower()})
    return name.lower(), {}


@makes("AWS::Redshift::Cluster", "ClusterIdentifier")
def redshift_cluster(aws, name, properties):
    made = aws("redshift", "create_cluster", **{**properties, "ClusterIdentifier": name.lower()})["Cluster"]
    return name.lower(), {"Endpoint.Address": made["Endpoint"]["Address"]}


@makes("AWS::OpenSearchService::Domain", "DomainName")
def search_domain(aws, name, properties):
    if "AccessPolicies" in properties:
        properties["AccessPolicies"] = document(properties, "AccessPolicies")
    made = aws("opensearch", "create_domain", **{**properties, "DomainName": name.lower()})["DomainStatus"]
    return name.lower(), {"Arn": made["ARN"], "DomainEndpoint": made.get("Endpoint", "")}


@makes("AWS::MSK::Cluster", "ClusterName")
def kafka_cluster(aws, name, properties):
    made = aws("kafka", "create_cluster", **{**properties, "ClusterName": name})
    return made["ClusterArn"], {"Arn": made["ClusterArn"]}


@makes("AWS::Kinesis::Stream", "Name")
def stream(aws, name, properties):
    encryption = properties.pop("StreamEncryption", None)
    properties.pop("RetentionPeriodHours", None)
    aws("kinesis", "create_stream", **{**properties, "StreamName": name})
    if encryption is not None:
        aws("kinesis", "start_stream_encryption", StreamName=name, **encryption)
    return name, {"Arn": f"arn:aws:kinesis:{aws.region}:{aws.account}:stream/{name}"}


@makes("AWS::SecretsManager::Secret", "Name")
def secret(aws, name, properties):
    properties.pop("GenerateSecretString", None)
    made = aws("secretsmanager", "create_secret", SecretString="{}", **{**properties, "Name": name})
    return made["ARN"], {"Id": made["ARN"]}


# --- Functions, messages, events


@makes("AWS::Lambda::Function", "FunctionName")
def function(aws, name, properties):
    source = properties.pop("Code")
    refuse_rest("Code", {key: value for key, value in source.items() if key != "ZipFile"})
    if "KmsKeyArn" in properties:
        properties["KMSKeyArn"] = properties.pop("KmsKeyArn")
    made = aws("lambda", "create_function", Code={"ZipFile": b"code"}, **{**properties, "FunctionName": name})
    return name, {"Arn": made["FunctionArn"]}


@makes("AWS::Lambda::LayerVersion", "LayerName")
def layer_version(aws, name, properties):
    properties.pop("Content")
    made = aws("lambda", "publish_layer_version", Content={"ZipFile": b"code"}, **{**properties, "LayerName": name})
    return made["LayerVersionArn"], {}


@makes("AWS::Lambda::EventInvokeConfig")
def event_invoke_config(aws, name, properties):
    aws("lambda", "put_function_event_invoke_config", **properties)
    return name, {}


@makes("AWS::Lambda::Permission")
def permission(aws, name, properties):
    aws("lambda", "add_permission", StatementId=name, **properties)
    return name, {}


@makes("AWS::Lambda::EventSourceMapping")
def event_source_mapping(aws, name, properties):
    made = aws("lambda", "create_event_source_mapping", **properties)
    return made["UUID"], {"Id": made["UUID"]}


@makes("AWS::SNS::Topic", "TopicName")
def topic(aws, name, properties):
    properties.pop("TopicName", None)
    subscriptions = properties.pop("Subscription", [])
    attributes = {key: properties.pop(key) for key in ("KmsMasterKeyId", "DisplayName") if key in properties}
    refuse_rest("AWS::SNS::Topic", properties)
    arn = aws("sns", "create_topic", Name=name, Attributes=attributes)["TopicArn"]
    for each in subscriptions:
        aws("sns", "subscribe", TopicArn=arn, **each)
    return arn, {"TopicName": name, "TopicArn": arn}


@makes("AWS::SNS::Subscription")
def subscription(aws, name, properties):
    made = aws("sns", "subscribe", ReturnSubscriptionArn=True, **properties)
    return made["SubscriptionArn"], {}


@makes("AWS::SNS::TopicPolicy")
def topic_policy(aws, name, properties):
    policy = document(properties, "PolicyDocument")
    for arn in properties["Topics"]:
        aws("sns", "set_topic_attributes", TopicArn=arn, AttributeName="Policy", AttributeValue=policy)
    return name, {}


@makes("AWS::SQS::Queue", "QueueName")
def queue(aws, name, properties):
    properties.pop("QueueName", None)
    if "RedrivePolicy" in properties:
        properties["RedrivePolicy"] = document(properties, "RedrivePolicy")
    attributes = {key: str(value) for key, value in properties.items()}
    url = aws("sqs", "create_queue", QueueName=name, Attributes=attributes)["QueueUrl"]
    return url, {"Arn": f"arn:aws:sqs:{aws.region}:{aws.account}:{name}", "QueueName": name}


@makes("AWS::SQS::QueuePolicy")
def queue_policy(aws, name, properties):
    policy = document(properties, "PolicyDocument")
    for url in properties["Queues"]:
        aws("sqs", "set_queue_attributes", QueueUrl=url, Attributes={"Policy": policy})
    return name, {}


@makes("AWS::CloudWatch::Alarm", "AlarmName")
def alarm(aws, name, properties):
    aws("cloudwatch", "put_metric_alarm", **{**properties, "AlarmName": name})
    return name, {"Arn": f"arn:aws:cloudwatch:{aws.region}:{aws.account}:alarm:{name}"}


@makes("AWS::Logs::LogGroup", "LogGroupName")
def log_group(aws, name, properties):
    retention = properties.pop("RetentionInDays", None)
    aws("logs", "create_log_group", **camel({**properties, "LogGroupName": name}))
    if retention is not None:
        aws("logs", "put_retention_policy", logGroupName=name, retentionInDays=int(retention))
    return name, {"Arn": f"arn:aws:logs:{aws.region}:{aws.account}:log-group:{name}:*"}


@makes("AWS::Events::EventBus", "Name")
def event_bus(aws, name, properties):
    made = aws("events", "create_event_bus", **{**properties, "Name": name})
    return name, {"Arn": made["EventBusArn"], "Name": name}


@makes("AWS::Events::Rule", "Name")
def rule(aws, name, properties):
    targets = properties.pop("Targets")
    if "EventPattern" in properties:
        properties["EventPattern"] = document(properties, "EventPattern")
    bus = {"EventBusName": properties["EventBusName"]} if "EventBusName" in properties else {}
    made = aws("events", "put_rule", **{**properties, "Name": name})
    aws("events", "put_targets", Rule=name, Targets=targets, **bus)
    return name, {"Arn": made["RuleArn"]}


@makes("AWS::StepFunctions::StateMachine", "StateMachineName")
def state_machine(aws, name, properties):
    properties.pop("StateMachineName", None)
    properties["Definition"] = properties.pop("DefinitionString")
    properties.pop("StateMachineType", None)
    made = aws("stepfunctions", "create_state_machine", name=name, **camel_keys(properties))
    return made["stateMachineArn"], {"Arn": made["stateMachineArn"], "Name": name}


def camel_keys(properties):
    logging = properties.pop("LoggingConfiguration", None)
    converted = {name[0].lower() + name[1:]: value for name, value in properties.items()}
    return converted if logging is None else {**converted, "loggingConfiguration": camel(logging)}


# --- APIs


@makes("AWS::ApiGateway::Method")
def method(aws, name, properties):
    integration = camel(properties.pop("Integration"))
    made = camel(properties)
    aws("apigateway", "put_method", **made)
    where = {key: made[key] for key in ("restApiId", "resourceId", "httpMethod")}
    aws("apigateway", "put_integration", **where, **integration)
    return name, {}


@makes("AWS::ApiGateway::Deployment")
def deployment(aws, name, properties):
    made = aws("apigateway", "create_deployment", **camel(properties))
    return made["id"], {"DeploymentId": made["id"]}


@makes("AWS::ApiGateway::Stage")
def stage(aws, name, properties):
    aws("apigateway", "create_stage", **camel(properties))
    return properties["StageName"], {}


@makes("AWS::ApiGatewayV2::Api", "Name")
def http_api(aws, name, properties):
    made = aws("apigatewayv2", "create_api", **{**properties, "Name": name})
    return made["ApiId"], {"ApiEndpoint": made["ApiEndpoint"], "ApiId": made["ApiId"]}


@makes("AWS::ApiGatewayV2::Integration")
def http_integration(aws, name, properties):
    made = aws("apigatewayv2", "create_integration", **properties)
    return made["IntegrationId"], {}


@makes("AWS::ApiGatewayV2::Route")
def http_route(aws, name, properties):
    made = aws("apigatewayv2", "create_route", **properties)
    return made["RouteId"], {}


@makes("AWS::ApiGatewayV2::Stage")
def http_stage(aws, name, properties):
    aws("apigatewayv2", "create_stage", **properties)
    return properties["StageName"], {}


# --- Identities and keys


@makes("AWS::KMS::Key")
def key(aws, name, properties):
    made = aws("kms", "create_key", Policy=document(properties, "KeyPolicy"), **properties)["KeyMetadata"]
    return made["KeyId"], {"Arn": made["Arn"], "KeyId": made["KeyId"]}


@makes("AWS::IAM::Role", "RoleName")
def role(aws, name, properties):
    properties.pop("RoleName", None)
    managed, inline = properties.pop("ManagedPolicyArns", []), properties.pop("Policies", [])
    trust = document(properties, "AssumeRolePolicyDocument")
    made = aws("iam", "create_role", RoleName=name, AssumeRolePolicyDocument=trust, **properties)["Role"]
    for arn in managed:
        aws("iam", "attach_role_policy", RoleName=name, PolicyArn=arn)
    for each in inline:
        policy = document(each, "PolicyDocument")
        aws("iam", "put_role_policy", RoleName=name, PolicyName=each["PolicyName"], PolicyDocument=policy)
    return name, {"Arn": made["Arn"], "RoleId": made["RoleId"]}


@makes("AWS::IAM::Policy")
def inline_policy(aws, name, properties):
    policy = document(properties, "PolicyDocument")
    for role_name in properties.pop("Roles"):
        aws("iam", "put_role_policy", RoleName=role_name, PolicyName=properties["PolicyName"], PolicyDocument=policy)
    refuse_rest("AWS::IAM::Policy", {key: value for key, value in properties.items() if key != "PolicyName"})
    return name, {}


def refuse_rest(where, properties):
    if properties:
        raise ValueError(f"{where}: nothing here makes {', '.join(properties)}")


def install():
    """Puts the types above in the place of moto's own."""
    parsing.get_model_map.cache_clear()
    for cloudformation_type, (make, name_property) in MADE.items():
        parsing.get_model_map()[cloudformation_type] = model(make)
        parsing.get_name_type_map()[cloudformation_type] = name_property
    own = parsing.resource_name_property_from_type
    parsing.resource_name_property_from_type = lambda kind: MADE[kind][1] if kind in MADE else own(kind)


def model(make):
    class Made:
        def __init__(self, physical_id, attributes):
            self.physical_resource_id = physical_id
            self.attributes = attributes

        def is_created(self):
            return True

        def get_cfn_attribute(self, name):
            if name not in self.attributes:
                raise UnformattedGetAttTemplateException()
            return self.attributes[name]

        @classmethod
        def create_from_cloudformation_json(cls, name, resource, account, region, **_):
            # Clients of this process reach moto's models directly.
            inside = mock_aws()
            inside.start(reset=False)
            try:
                return cls(*make(Aws(account, region), name, resource["Properties"]))
            except Exception as error:
                raise ValidationError(message=f"{resource['Type']}: {error!r}") from error
            finally:
                inside.stop(remove_data=False)

    return Made
