"""What operations that moto 5.2.1 does not have answer in an account where there is nothing of their kind.

Each is the empty form of the operation's documented response, in the protocol of its service. What moto cannot make is
nowhere in a declared estate, so there is nothing else to answer.
"""

JSON, XML = "application/x-amz-json-1.1", "text/xml"

EMPTY = {
    # https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeVirtualInterfaces.html
    ("directconnect", "DescribeVirtualInterfaces"): (200, JSON, '{"virtualInterfaces": []}'),
    # https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeDirectConnectGateways.html
    ("directconnect", "DescribeDirectConnectGateways"): (200, JSON, '{"directConnectGateways": []}'),
    # https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_ListFirewallPolicies.html
    ("network-firewall", "ListFirewallPolicies"): (200, JSON, '{"FirewallPolicies": []}'),
    # https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_ListRuleGroups.html
    ("network-firewall", "ListRuleGroups"): (200, JSON, '{"RuleGroups": []}'),
    # https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListApplications.html
    ("sso", "ListApplications"): (200, JSON, '{"Applications": []}'),
    # https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_GetPermissionsBoundaryForPermissionSet.html
    ("sso", "GetPermissionsBoundaryForPermissionSet"): (
        400,
        JSON,
        '{"__type": "ResourceNotFoundException", "Message": "The permission set has no permissions boundary."}',
    ),
    # https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListTagsForResource.html
    ("sso", "ListTagsForResource"): (200, JSON, '{"Tags": []}'),
    # https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCaches.html
    ("elasticache", "DescribeServerlessCaches"): (
        200,
        XML,
        '<DescribeServerlessCachesResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">'
        "<DescribeServerlessCachesResult><ServerlessCaches/></DescribeServerlessCachesResult>"
        "</DescribeServerlessCachesResponse>",
    ),
    # https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListVpcOrigins.html
    ("cloudfront", "GET /2020-05-31/vpc-origin"): (
        200,
        XML,
        '<VpcOriginList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Marker/><MaxItems>100</MaxItems>'
        "<IsTruncated>false</IsTruncated><Quantity>0</Quantity></VpcOriginList>",
    ),
}
"""Status, content type and body, by the name that requests to the service are signed with and the operation, or method
and path where the path is the operation."""
