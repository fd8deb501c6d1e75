"""Brings what moto answers about services other than its networks closer to what AWS documents."""

import ipaddress
import json

import cryptography.x509
import moto.core.utils
from moto.ec2.models import ec2_backends
from moto.ec2.models.transit_gateway_attachments import TransitGatewayAttachment, TransitGatewayAttachmentBackend
from moto.ec2.models.vpn_connections import VPNConnection
from moto.elbv2.models import ELBv2Backend, FakeRule
from moto.iam.aws_managed_policies import aws_managed_policies_data
from moto.iam.models import AWSManagedPolicy, IAMBackend
from moto.kafka.models import FakeKafkaCluster
from moto.kms.responses import KmsResponse
from moto.moto_api._internal import mock_random
from moto.ssoadmin.models import SSOAdminBackend


def correct_services():
    name_interfaces_of_load_balancers()
    attach_networks_of_other_accounts()
    tell_where_permission_sets_are_provisioned()
    know_managed_policies()
    repeat_identifiers()
    date_kafka_clusters()
    list_aliases_of_keys_that_are()
    tell_tunnels_of_vpn_connections()


def name_interfaces_of_load_balancers():
    """Interfaces declared as `ELB app/<name>/` become those of the load balancer with that name.
    https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html"""
    create = ELBv2Backend.create_load_balancer

    def create_with_interfaces(self, name, *args, **kwargs):
        made = create(self, name, *args, **kwargs)
        for interface in ec2_backends[self.account_id][self.region_name].enis.values():
            if interface.description == f"ELB app/{name}/":
                interface.description = "ELB " + made.arn.partition(":loadbalancer/")[2]
                interface.requester_managed, interface.status = True, "in-use"
        return made

    ELBv2Backend.create_load_balancer = create_with_interfaces


def attach_networks_of_other_accounts():
    """An attachment is seen by the owner of the transit gateway and by the owner of the network, with whom the gateway
    is shared. https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html"""
    create = TransitGatewayAttachmentBackend.create_transit_gateway_vpc_attachment

    def create_shared(self, transit_gateway_id, vpc_id, *args, **kwargs):
        made = create(self, transit_gateway_id, vpc_id, *args, **kwargs)
        for account, regions in ec2_backends.items():
            owner = regions.get(self.region_name)
            if owner is not None and owner is not self and vpc_id in owner.vpcs:
                made.resource_owner_id = account
                owner.transit_gateways[transit_gateway_id] = self.transit_gateways[transit_gateway_id]
                owner.transit_gateway_attachments[made.id] = made
        return made

    TransitGatewayAttachmentBackend.create_transit_gateway_vpc_attachment = create_shared
    TransitGatewayAttachment.transit_gateway_owner_id = property(lambda self: self.ec2_backend.account_id)


def tell_where_permission_sets_are_provisioned():
    """A permission set is provisioned in every account where somebody is assigned to it.
    https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountsForProvisionedPermissionSet.html"""

    def list_accounts(self, instance_arn, permission_set_arn):
        assigned = {
            assignment.target_id
            for assignment in self.account_assignments
            if assignment.instance_arn == instance_arn and assignment.permission_set_arn == permission_set_arn
        }
        return sorted(assigned)

    SSOAdminBackend.list_accounts_for_provisioned_permission_set = list_accounts


def know_managed_policies():
    """AWS's own policies are there when they are attached. All of them for each account would take minutes."""
    attach = IAMBackend.attach_role_policy
    known = {}

    def attach_known(self, policy_arn, role_name):
        if ":iam::aws:policy/" in policy_arn and policy_arn not in self.managed_policies:
            if not known:
                known.update(json.loads(aws_managed_policies_data))
            name = policy_arn.rpartition("/")[2]
            policy = AWSManagedPolicy.from_data(name, self.account_id, self.region_name, known[name])
            self.managed_policies[policy_arn] = policy
        attach(self, policy_arn, role_name)

    IAMBackend.attach_role_policy = attach_known


def repeat_identifiers():
    """What is made from elsewhere than moto's own source of identifiers comes from there as well."""
    cryptography.x509.random_serial_number = lambda: mock_random.getrandbits(159)
    create_rule = FakeRule.__init__

    def create_repeatable(self, *args, **kwargs):
        create_rule(self, *args, **kwargs)
        self.arn = f"{self.arn.rpartition('/')[0]}/{mock_random.get_random_hex(16)}"

    FakeRule.__init__ = create_repeatable


def date_kafka_clusters():
    """Times with their zone, without which the SDK does not read them, and clusters that are ready.
    https://docs.aws.amazon.com/msk/2.0/APIReference/v2-clusters.html"""
    create = FakeKafkaCluster.__init__

    def create_ready(self, *args, **kwargs):
        create(self, *args, **kwargs)
        self.creation_time = f"{moto.core.utils.utcnow():%Y-%m-%dT%H:%M:%SZ}"
        self.state = "ACTIVE"

    FakeKafkaCluster.__init__ = create_ready


def list_aliases_of_keys_that_are():
    """Moto lists an alias of each service's own key in every region, also where that key was never used and so is not.
    https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html"""
    list_aliases = KmsResponse.list_aliases

    def list_existing(self):
        answer = json.loads(list_aliases(self))
        answer["Aliases"] = [alias for alias in answer["Aliases"] if alias["TargetKeyId"] in self.kms_backend.keys]
        return json.dumps(answer)

    KmsResponse.list_aliases = list_existing


def tell_tunnels_of_vpn_connections():
    """Each VPN connection has two tunnels with outside addresses of AWS's, here from the end of what is handed out.
    https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html"""
    create = VPNConnection.__init__
    addresses = reversed([str(host) for host in ipaddress.ip_network("192.0.2.0/24").hosts()])

    def create_with_tunnels(self, *args, **kwargs):
        create(self, *args, **kwargs)
        tunnels = [next(addresses), next(addresses)]
        self.options = {
            "StaticRoutesOnly": False,
            "TunnelOptions": [
                {"OutsideIpAddress": address, "TunnelInsideCidr": f"169.254.{index + 44}.40/30"}
                for index, address in enumerate(tunnels)
            ],
        }
        self.vgw_telemetry = [
            {"OutsideIpAddress": address, "Status": "UP", "AcceptedRouteCount": 1} for address in tunnels
        ]

    VPNConnection.__init__ = create_with_tunnels
