"""What AWS documents and moto 5.2.1 does not answer, or answers wrongly, where an estate would be read differently.

Listings that moto lacks answer as in an account without any of it; what they answer otherwise is tested with the
documented examples of each service, not here.
"""

import json

import moto.awslambda.models
import moto.ecs.models
import moto.elasticache.models
import moto.kafka.models
import moto.sqs.models
from moto.ec2.models import EC2Backend, ec2_backends
from moto.wafv2.models import wafv2_backends

from motoAsAws import minted

MANAGEMENT = "999999999999"

NONE_OF_IT = {
    ("apigateway", "GetAuthorizers"): '{"items":[]}',
    ("cloudfront", "ListVpcOrigins"): (
        '<VpcOriginList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><IsTruncated>false</IsTruncated>'
        "<Marker></Marker><MaxItems>100</MaxItems><Quantity>0</Quantity></VpcOriginList>"
    ),
    ("directconnect", "DescribeDirectConnectGateways"): '{"directConnectGateways":[]}',
    ("directconnect", "DescribeVirtualInterfaces"): '{"virtualInterfaces":[]}',
    ("elasticache", "DescribeServerlessCaches"): (
        '<DescribeServerlessCachesResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">'
        "<DescribeServerlessCachesResult><ServerlessCaches/></DescribeServerlessCachesResult>"
        "</DescribeServerlessCachesResponse>"
    ),
    ("network-firewall", "ListFirewallPolicies"): '{"FirewallPolicies":[]}',
    ("network-firewall", "ListRuleGroups"): '{"RuleGroups":[]}',
    ("sso", "ListApplications"): '{"Applications":[]}',
}


def answer(service, operation, region, body):
    """The whole answer to a call, or None where moto has its own."""
    if (service, operation) == ("wafv2", "ListResourcesForWebACL"):
        return json.dumps({"ResourceArns": protected_by_web_acl(region, json.loads(body))})
    return NONE_OF_IT.get((service, operation))


def protected_by_web_acl(region, request):
    """https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html: load balancers by default."""
    path = {"APPLICATION_LOAD_BALANCER": ":elasticloadbalancing:", "API_GATEWAY": ":apigateway:"}
    kind = path.get(request.get("ResourceType", "APPLICATION_LOAD_BALANCER"))
    known = wafv2_backends[MANAGEMENT][region].wacls.get(request["WebACLArn"])
    return [arn for arn in known.associated_resources if kind is not None and kind in arn] if known else []


def install():
    tell_all_of_functions()
    associate_once()
    have_tags_always(moto.ecs.models.Cluster)
    moto.elasticache.models.CacheCluster.security_groups = property(
        lambda self: [{"SecurityGroupId": group, "Status": "active"} for group in self.security_group_ids]
    )
    # A queue has one URL, by whatever name its region was reached.
    moto.sqs.models.Queue.url = lambda self, _: f"https://sqs.{self.region}.amazonaws.com/{self.account_id}/{self.name}"
    cluster = moto.kafka.models.FakeKafkaCluster
    made = cluster.__init__

    def make(self, *arguments, **named):
        made(self, *arguments, **named)
        # ISO 8601 with a zone, and an ARN that says its name.
        self.creation_time += "Z"
        identifier = minted("kafka", self.cluster_name)
        self.arn = f"arn:aws:kafka:{self.region_name}:{self.account_id}:cluster/{self.cluster_name}/{identifier[:8]}-1"

    cluster.__init__ = make


def have_tags_always(kind):
    """Without, GetResources of the tagging API fails for the whole region."""
    made = kind.__init__

    def make(self, *arguments, **named):
        made(self, *arguments, **named)
        self.tags = self.tags or []

    kind.__init__ = make


def tell_all_of_functions():
    """What ListFunctions tells. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html"""
    function = moto.awslambda.models.LambdaFunction
    created, configuration = function.__init__, function.get_configuration

    def create(self, *arguments, **named):
        created(self, *arguments, **named)
        spec = arguments[1] if len(arguments) > 1 else named["spec"]
        self.told = {name: spec[name] for name in ("DeadLetterConfig", "KMSKeyArn", "LoggingConfig") if name in spec}

    def configure(self, on_create=False):
        logs = {"LogFormat": "Text", "LogGroup": self.logs_group_name}
        told = {"LoggingConfig": logs, **self.told, **configuration(self, on_create)}
        subnets = (told["VpcConfig"] or {}).get("SubnetIds")
        if subnets:
            vpc = ec2_backends[self.account_id][self.region].get_subnet(subnets[0]).vpc_id
            told["VpcConfig"] = {**told["VpcConfig"], "VpcId": vpc}
        return told

    function.__init__, function.get_configuration = create, configure


def associate_once():
    """An attachment is served by one table, the default one only where the gateway says so; static routes name theirs."""
    serve, add_route = EC2Backend.set_route_table_association, EC2Backend.create_transit_gateway_route

    def serve_by_one(self, transit_gateway_attachment_id, transit_gateway_route_table_id):
        attachment = self.transit_gateway_attachments[transit_gateway_attachment_id]
        gateway = self.transit_gateways[attachment.transit_gateway_id]
        table = self.transit_gateways_route_tables[transit_gateway_route_table_id]
        if table is gateway.default_route_table and gateway.options["DefaultRouteTableAssociation"] == "disable":
            attachment.transit_gateway_route_table = None
            return
        for other in self.transit_gateways_route_tables.values():
            other.route_table_associations.pop(transit_gateway_attachment_id, None)
        attachment.transit_gateway_route_table = table
        serve(self, transit_gateway_attachment_id, transit_gateway_route_table_id)

    def add_route_by(self, *arguments, **named):
        route = add_route(self, *arguments, **named)
        if isinstance(route.get("transitGatewayAttachments"), dict):
            route["transitGatewayAttachments"] = [route["transitGatewayAttachments"]]
        return route

    EC2Backend.set_route_table_association, EC2Backend.create_transit_gateway_route = serve_by_one, add_route_by
