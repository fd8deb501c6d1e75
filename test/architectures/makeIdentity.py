"""Who may do what, and with which keys and secrets, made as CloudFormation makes it."""

from making import document, makes, refuse_rest


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


@makes("AWS::KMS::Key")
def key(aws, name, properties):
    made = aws("kms", "create_key", Policy=document(properties, "KeyPolicy"), **properties)["KeyMetadata"]
    return made["KeyId"], {"Arn": made["Arn"], "KeyId": made["KeyId"]}


@makes("AWS::SecretsManager::Secret", "Name")
def secret(aws, name, properties):
    properties.pop("GenerateSecretString", None)
    made = aws("secretsmanager", "create_secret", SecretString="{}", **{**properties, "Name": name})
    return made["ARN"], {"Id": made["ARN"]}
