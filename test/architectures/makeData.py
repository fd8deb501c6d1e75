"""What keeps data: tables, databases, caches, buckets, warehouses, search and streams, made as CloudFormation makes it."""

from making import document, makes, refuse_rest


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
