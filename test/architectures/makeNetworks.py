"""What networks consist of, made as CloudFormation makes it."""

from making import makes


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
