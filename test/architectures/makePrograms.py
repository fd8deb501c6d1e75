"""What runs: instances, containers, functions and state machines, made as CloudFormation makes it."""

from making import camel, makes, refuse_rest


@makes("AWS::EC2::Instance")
def instance(aws, name, properties):
    made = aws("ec2", "run_instances", MinCount=1, MaxCount=1, **properties)["Instances"][0]
    return made["InstanceId"], {"PrivateIp": made["PrivateIpAddress"]}


@makes("AWS::EC2::VolumeAttachment")
def volume_attachment(aws, name, properties):
    aws("ec2", "attach_volume", **properties)
    return name, {}


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
