"""What tells others: topics, queues, events, alarms and logs, made as CloudFormation makes it."""

from making import camel, document, makes, refuse_rest


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
