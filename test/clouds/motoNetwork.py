"""Builds the networks of a declared estate (see estate.ts) in moto, through its EC2 API."""

import os
import re

import boto3
from moto.ec2.models import ec2_backends

from motoAsAws import ORIGINAL_DEFAULT_VPC, minted

FOREIGN_KEY = re.compile(r"\d{12}/")

STAGES = [
    ["defaultVpc", "vpc"],
    ["subnet", "internetGateway", "address", "securityGroup"],
    ["peering"],
    ["interface", "instance", "volume", "natGateway"],
    ["rules"],
    ["routeTable"],
    ["endpoint"],
]
"""Kinds in an order in which everything that is referred to exists already, in every account and region."""


def name_by_address(interface, region):
    """Gives an interface the private DNS name that AWS derives from its address and region."""
    suffix = "ec2" if region == "us-east-1" else f"{region}.compute"
    interface.private_dns_name = f"ip-{interface.private_ip_address.replace('.', '-')}.{suffix}.internal"
    interface.private_ip_addresses = [
        {
            "Primary": True,
            "PrivateIpAddress": interface.private_ip_address,
            "PrivateDnsName": interface.private_dns_name,
        }
    ]


class Place:
    """One account and region, and what is to be built there."""

    clients = {}

    def __init__(self, seeder, network):
        self.seeder = seeder
        self.account = network["account"]
        self.region = network["region"]
        self.things = network["things"]
        self.backend = ec2_backends[self.account][self.region]
        if self.region not in Place.clients:
            Place.clients[self.region] = boto3.client("ec2", region_name=self.region)
        self.ec2 = Place.clients[self.region]

    def build(self, kinds):
        os.environ["MOTO_ACCOUNT_ID"] = self.account
        for thing in self.things:
            self.seeder.clock.advance(7)
            if thing["kind"] in kinds:
                identifier = getattr(self, thing["kind"])(thing)
                self.name(thing["key"], identifier)
                self.backend.create_tags([identifier], thing.get("tags", {}))
            if "rules" in kinds and thing["kind"] == "securityGroup":
                self.rules(thing)

    def name(self, key, identifier):
        full = f"{self.account}/{self.region}/{key}"
        if self.seeder.ids.setdefault(full, identifier) != identifier:
            raise ValueError(f"Two things are called {full}")

    def id(self, key):
        """Of a key here, or of `number/region/key` anywhere."""
        return self.seeder.ids[key if FOREIGN_KEY.match(key) else f"{self.account}/{self.region}/{key}"]

    def all(self, keys):
        return [self.id(key) for key in keys]

    def vpc(self, thing):
        vpc = self.ec2.create_vpc(CidrBlock=thing["cidr"])["Vpc"]["VpcId"]
        self.backend.vpcs[vpc].enable_dns_hostnames = True
        self.name_defaults(thing["key"], vpc)
        return vpc

    def defaultVpc(self, thing):
        vpc = ORIGINAL_DEFAULT_VPC(self.backend).id
        self.name_defaults(thing["key"], vpc)
        subnets = [subnet for subnet in self.backend.describe_subnets() if subnet.vpc_id == vpc]
        for subnet in subnets:
            self.name(f"{thing['key']}/{subnet.availability_zone[-1]}", subnet.id)
        gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        self.name(f"{thing['key']}/internet gateway", gateway)
        routes = self.id(f"{thing['key']}/main routes")
        self.ec2.create_route(RouteTableId=routes, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
        return vpc

    def name_defaults(self, key, vpc):
        main = next(table for table in self.backend.route_tables.values() if table.vpc_id == vpc)
        self.name(f"{key}/main routes", main.id)
        self.name(f"{key}/default group", self.backend.get_default_security_group(vpc).id)

    def subnet(self, thing):
        subnet = self.ec2.create_subnet(
            VpcId=self.id(thing["vpc"]), CidrBlock=thing["cidr"], AvailabilityZone=self.region + thing["zone"]
        )["Subnet"]["SubnetId"]
        if thing.get("public"):
            self.ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
        return subnet

    def internetGateway(self, thing):
        gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        if "vpc" in thing:
            self.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=self.id(thing["vpc"]))
        return gateway

    def address(self, thing):
        return self.ec2.allocate_address(Domain="vpc")["AllocationId"]

    def securityGroup(self, thing):
        return self.ec2.create_security_group(
            VpcId=self.id(thing["vpc"]), GroupName=thing["name"], Description=thing.get("description", thing["name"])
        )["GroupId"]

    def rules(self, thing):
        group = self.id(thing["key"])
        if thing.get("inbound"):
            self.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=self.permissions(thing["inbound"]))
        if "outbound" in thing:
            everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
            self.ec2.revoke_security_group_egress(GroupId=group, IpPermissions=everything)
            if thing["outbound"]:
                self.ec2.authorize_security_group_egress(
                    GroupId=group, IpPermissions=self.permissions(thing["outbound"])
                )

    def permissions(self, rules):
        return [self.permission(rule) for rule in rules]

    def permission(self, rule):
        protocol, _, ports = rule["ports"].partition("/")
        permission = {"IpProtocol": protocol if protocol != "all" else "-1"}
        if ports:
            first, _, last = ports.partition("-")
            permission.update(FromPort=int(first), ToPort=int(last or first))
        description = {"Description": rule["description"]} if "description" in rule else {}
        if "cidr" in rule:
            permission["IpRanges"] = [{"CidrIp": rule["cidr"], **description}]
        else:
            owner = rule["group"].split("/")[0] if FOREIGN_KEY.match(rule["group"]) else self.account
            permission["UserIdGroupPairs"] = [{"GroupId": self.id(rule["group"]), "UserId": owner, **description}]
        return permission

    def peering(self, thing):
        account, region, _ = thing["to"].split("/", 2)
        peering = self.ec2.create_vpc_peering_connection(
            VpcId=self.id(thing["vpc"]), PeerVpcId=self.id(thing["to"]), PeerOwnerId=account, PeerRegion=region
        )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
        if not thing.get("pending"):
            ec2_backends[account][region].accept_vpc_peering_connection(peering)
        return peering

    def interface(self, thing):
        identifier = self.ec2.create_network_interface(
            SubnetId=self.id(thing["subnet"]),
            PrivateIpAddress=self.free_address(thing["subnet"]),
            Groups=self.all(thing["groups"]),
            Description=thing.get("description", ""),
        )["NetworkInterface"]["NetworkInterfaceId"]
        name_by_address(self.backend.enis[identifier], self.region)
        return identifier

    def free_address(self, subnet):
        return self.backend.get_subnet(self.id(subnet)).get_available_subnet_ip(None)

    def instance(self, thing):
        volumes = thing.get("volumes", [])
        extra = [
            {"DeviceIndex": index + 1, "NetworkInterfaceId": self.id(key)}
            for index, key in enumerate(thing.get("interfaces", []))
        ]
        identifier = self.ec2.run_instances(
            ImageId=thing["image"],
            InstanceType=thing["type"],
            MinCount=1,
            MaxCount=1,
            ClientToken=minted("client token", self.account, self.region, thing["key"])[:32],
            SubnetId=self.id(thing["subnet"]),
            SecurityGroupIds=self.all(thing["groups"]),
            BlockDeviceMappings=[
                {
                    "DeviceName": volume["device"],
                    "Ebs": {
                        "VolumeSize": volume["size"],
                        "VolumeType": "gp3",
                        "Encrypted": volume.get("encrypted", False),
                        "DeleteOnTermination": volume["device"] == volumes[0]["device"],
                    },
                }
                for volume in volumes
            ],
        )["Instances"][0]["InstanceId"]
        instance = self.backend.get_instance(identifier)
        instance.virtualization_type, instance.kernel_id = "hvm", None
        instance.root_device_name = volumes[0]["device"] if volumes else None
        name_by_address(instance.nics[0], self.region)
        self.name(f"{thing['key']}/interface", instance.nics[0].id)
        for interface in extra:
            self.ec2.attach_network_interface(InstanceId=identifier, **interface)
        for volume in volumes:
            volume_id = instance.block_device_mapping[volume["device"]].volume_id
            self.name(volume["key"], volume_id)
            self.backend.create_tags([volume_id], volume.get("tags", {}))
            if volume.get("encrypted"):
                self.name("kms key", self.backend.volumes[volume_id].kms_key_id)
        if "address" in thing:
            self.ec2.associate_address(AllocationId=self.id(thing["address"]), InstanceId=identifier)
        if thing.get("state") == "stopped":
            self.ec2.stop_instances(InstanceIds=[identifier])
        return identifier

    def volume(self, thing):
        return self.ec2.create_volume(
            AvailabilityZone=self.region + thing["zone"], Size=thing["size"], VolumeType="gp3"
        )["VolumeId"]

    def natGateway(self, thing):
        gateway = self.ec2.create_nat_gateway(
            SubnetId=self.id(thing["subnet"]), AllocationId=self.id(thing["address"])
        )["NatGateway"]["NatGatewayId"]
        interface = self.backend.nat_gateways[gateway]._eni
        self.manage(interface, thing["subnet"], [], "nat_gateway", f"Interface for NAT Gateway {gateway}")
        self.backend.nat_gateways[gateway].address_set[0]["privateIp"] = interface.private_ip_address
        self.name(f"{thing['key']}/interface", interface.id)
        return gateway

    def manage(self, interface, subnet, groups, kind, description):
        """Makes an interface that moto created for a service look as AWS makes them."""
        interface.private_ip_address = self.free_address(subnet)
        name_by_address(interface, self.region)
        interface._group_set = [self.backend.get_security_group_from_id(group) for group in groups]
        interface.interface_type, interface.description, interface.status = kind, description, "in-use"
        interface.requester_managed = True

    def routeTable(self, thing):
        table = self.ec2.create_route_table(VpcId=self.id(thing["vpc"]))["RouteTable"]["RouteTableId"]
        for subnet in thing.get("subnets", []):
            self.ec2.associate_route_table(RouteTableId=table, SubnetId=self.id(subnet))
        for route in thing.get("routes", []):
            self.ec2.create_route(
                RouteTableId=table, DestinationCidrBlock=route["to"], **self.route_target(self.id(route["via"]))
            )
        return table

    @staticmethod
    def route_target(identifier):
        parameters = {
            "igw": "GatewayId",
            "nat": "NatGatewayId",
            "pcx": "VpcPeeringConnectionId",
            "eni": "NetworkInterfaceId",
        }
        return {parameters[identifier.split("-")[0]]: identifier}

    def endpoint(self, thing):
        service = f"com.amazonaws.{self.region}.{thing['service']}"
        if "routeTables" in thing:
            parameters = {"VpcEndpointType": "Gateway", "RouteTableIds": self.all(thing["routeTables"])}
        else:
            parameters = {
                "VpcEndpointType": "Interface",
                "SubnetIds": self.all(thing["subnets"]),
                "SecurityGroupIds": self.all(thing["groups"]),
                "PrivateDnsEnabled": True,
            }
        endpoint = self.ec2.create_vpc_endpoint(VpcId=self.id(thing["vpc"]), ServiceName=service, **parameters)
        identifier = endpoint["VpcEndpoint"]["VpcEndpointId"]
        for subnet, interface in zip(thing.get("subnets", []), self.backend.vpc_end_points[identifier].network_interface_ids):
            eni = self.backend.enis[interface]
            self.manage(eni, subnet, self.all(thing["groups"]), "vpc_endpoint", f"VPC Endpoint Interface {identifier}")
            self.name(f"{thing['key']}/interface/{subnet}", interface)
        return identifier
