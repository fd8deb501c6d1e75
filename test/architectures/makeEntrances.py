"""What lets people in: names, certificates, firewalls, load balancers and APIs, made as CloudFormation makes it."""

from making import camel, makes


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
