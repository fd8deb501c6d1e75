"""Brings moto's answers closer to what AWS documents, where a reader of estates would notice the difference."""

import datetime
import hashlib
import ipaddress
import itertools
import random
import sys
import uuid

import moto.core.responses
import moto.core.utils
import moto.ec2.models
import moto.organizations.models
import moto.organizations.responses
import moto.resourcegroupstaggingapi.models
from moto.core.responses import ActionResult
from moto.ec2.models.availability_zones_and_regions import Region, RegionsAndZonesBackend
from moto.ec2.models.elastic_network_interfaces import NetworkInterface
from moto.ec2.models.vpcs import VPCBackend
from moto.ec2.responses import EC2Response
from moto.moto_api._internal import mock_random
from moto.organizations.exceptions import InvalidInputException, OrganizationsClientError

import motoClock

ORGANIZATIONS_PAGE = 20
"""https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html: MaxResults at most 20."""

EC2_LISTS = {
    "describe_vpcs": "Vpcs",
    "describe_subnets": "Subnets",
    "describe_route_tables": "RouteTables",
    "describe_internet_gateways": "InternetGateways",
    "describe_nat_gateways": "NatGateways",
    "describe_security_groups": "SecurityGroups",
    "describe_network_interfaces": "NetworkInterfaces",
    "describe_volumes": "Volumes",
    "describe_vpc_peering_connections": "VpcPeeringConnections",
    "describe_vpc_endpoints": "VpcEndpoints",
}

ORIGINAL_DEFAULT_VPC = VPCBackend.create_default_vpc


class Clock:
    """The provider's time: the real one, or one that stands still between `advance` calls."""

    def __init__(self, start):
        self.time = start

    def now(self):
        return self.time or datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)

    def advance(self, minutes):
        if self.time:
            self.time += datetime.timedelta(minutes=minutes)


def minted(kind, *parts):
    """Hexadecimal characters that are the same for the same parts, in every run and order."""
    return hashlib.sha256("\0".join((kind, *parts)).encode()).hexdigest()


def replace_clock(clock):
    moto.core.utils.utcnow = clock.now
    for name, module in list(sys.modules.items()):
        if name.startswith("moto.") and hasattr(module, "utcnow"):
            module.utcnow = clock.now
    if clock.time:
        motoClock.stand_still(clock)


def seed_identifiers(text):
    """All chance in moto: its own source, and Python's, which some of its services ask directly."""
    seed = int(minted("seed", text)[:16], 16)
    mock_random.seed(seed)
    random.seed(seed)
    uuid.uuid4 = mock_random.uuid4


def repeat_request_ids(request_key):
    """Request ids and tokens of pages follow from the request, so that the same calls in another order give the same bytes."""

    def request_id(headers=None):
        identifier = str(uuid.UUID(minted("request", request_key())[:32]))
        if isinstance(headers, dict):
            headers["x-amzn-requestid"] = identifier
        return identifier

    class TokenOfRequest:
        @staticmethod
        def uuid4():
            return uuid.UUID(minted("page", request_key())[:32])

    moto.core.responses.gen_amzn_requestid_long = request_id
    moto.resourcegroupstaggingapi.models.mock_random = TokenOfRequest


def enable_regions(regions):
    """DescribeRegions lists these; without AllRegions only the enabled ones, as AWS does."""
    RegionsAndZonesBackend.regions = [
        Region(region["name"], f"ec2.{region['name']}.amazonaws.com", region["status"]) for region in regions
    ]

    def describe_regions(self):
        everything = self._get_param("AllRegions", False)
        listed = self.ec2_backend.describe_regions(self._get_param("RegionNames", []))
        return ActionResult({"Regions": [r for r in listed if everything or r.opt_in_status != "not-opted-in"]})

    EC2Response.describe_regions = describe_regions


def page_ec2_lists(page_size):
    """EC2 lists honour MaxResults and NextToken, and hold at most `page_size` items even when more are asked for."""

    def paged(list_all, key):
        def describe(self):
            found = list(list_all(self))
            start = int(self._get_param("NextToken") or 0)
            end = start + min(int(self._get_param("MaxResults") or page_size), page_size)
            return ActionResult({key: found[start:end], "NextToken": str(end) if end < len(found) else None})

        return describe

    def all_instances(self):
        return self.ec2_backend.describe_instances(filters=self._filters_from_querystring())

    EC2Response.describe_instances = paged(all_instances, "Reservations")
    for name, key in EC2_LISTS.items():
        original = getattr(EC2Response, name)
        setattr(EC2Response, name, paged(lambda self, o=original, k=key: o(self).result[k], key))


def correct_ec2():
    """No default VPC unless it is seeded, subnets are default only in default VPCs, rules may name groups of peered
    accounts, groups keep their order."""
    VPCBackend.create_default_vpc = lambda self: None
    create_subnet = moto.ec2.models.EC2Backend.create_subnet

    def create_plain_subnet(self, *args, **kwargs):
        subnet = create_subnet(self, *args, **kwargs)
        subnet.default_for_az = subnet.map_public_ip_on_launch = self.get_vpc(subnet.vpc_id).is_default
        return subnet

    moto.ec2.models.EC2Backend.create_subnet = create_plain_subnet
    add_groups = moto.ec2.models.EC2Backend._add_source_group

    def add_groups_of_peers(self, groups, vpc_id):
        foreign = [group for group in groups or [] if group.get("UserId", self.account_id) != self.account_id]
        return add_groups(self, [group for group in groups or [] if group not in foreign], vpc_id) + foreign

    moto.ec2.models.EC2Backend._add_source_group = add_groups_of_peers
    NetworkInterface.group_set = property(lambda self: list(self._group_set))
    association = NetworkInterface.association.fget

    def regional_association(self):
        found = association(self)
        return {**found, "publicDnsName": public_name(found["publicIp"], self.ec2_backend.region_name)} if found else found

    NetworkInterface.association = property(regional_association)


def public_name(address, region):
    suffix = "compute-1" if region == "us-east-1" else f"{region}.compute"
    return f"ec2-{address.replace('.', '-')}.{suffix}.amazonaws.com"


def hand_out_documentation_addresses():
    """Public addresses out of the ranges that RFC 5737 keeps for documentation, which are nobody's."""
    networks = ("203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24")
    hosts = itertools.cycle(str(host) for network in networks for host in ipaddress.ip_network(network).hosts())
    moto.ec2.models.elastic_ip_addresses.random_ip = lambda: next(hosts)
    moto.ec2.models.elastic_network_interfaces.random_public_ip = lambda: next(hosts)


def page_organizations():
    """The children lists in pages of 20, without scanning every account for each; members may not list."""
    backend_class = moto.organizations.models.OrganizationsBackend

    def page(items, max_results, next_token):
        if max_results is not None and not 1 <= max_results <= ORGANIZATIONS_PAGE:
            raise InvalidInputException("You specified a value for MaxResults that is out of range.")
        start = int(next_token or 0)
        end = start + (max_results or ORGANIZATIONS_PAGE)
        return items[start:end], str(end) if end < len(items) else None

    def children(self, items, parent_id):
        require_management(self)
        # Seeds do not change once they are served, so the index is built once per list.
        index = self.__dict__.setdefault("orrery_children", {}).setdefault(id(items), {})
        if not index:
            self.validate_parent_id(parent_id)
            for item in items:
                index.setdefault(getattr(item, "parent_id", None), []).append(item)
        if parent_id not in index:
            self.validate_parent_id(parent_id)
        return index.get(parent_id, [])

    def require_management(self):
        if self.org is None:
            raise OrganizationsClientError(
                "AccessDeniedException", "You don't have permissions to access this resource."
            )

    def list_accounts_for_parent(self, parent_id, max_results=None, next_token=None):
        return page(children(self, self.accounts, parent_id), max_results, next_token)

    def list_organizational_units_for_parent(self, parent_id, max_results=None, next_token=None):
        return page(children(self, self.ou, parent_id), max_results, next_token)

    def list_accounts(self, max_results=None, next_token=None):
        require_management(self)
        accounts, token = page(self.accounts, max_results, next_token)
        return [account.describe() for account in accounts], token

    backend_class.list_accounts_for_parent = list_accounts_for_parent
    backend_class.list_organizational_units_for_parent = list_organizational_units_for_parent
    backend_class.list_accounts = list_accounts
