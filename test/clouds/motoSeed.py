"""Builds a declared estate (see estate.ts) in moto: accounts and who may read them straight into its backends."""

import datetime
import json
import os

from moto.iam.models import iam_backends
from moto.organizations.models import FakeAccount, FakeOrganization, FakeOrganizationalUnit, FakeRoot
from moto.organizations.models import organizations_backends

from motoNetwork import STAGES, Place
from motoServices import Services

CALLER_KEY = "AKIAIOSFODNN7EXAMPLE"
CALLER_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
MEMBER_ROLE = "OrganizationAccountAccessRole"
ALLOW_ALL = {"Effect": "Allow", "Action": "*", "Resource": "*"}


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


class Seeder:
    """`ids` maps every key of the estate to the identifier it got; keys of things are `number/region/key`."""

    def __init__(self, estate, clock, sessions):
        self.estate = estate
        self.clock = clock
        self.sessions = sessions
        self.ids = {}

    def seed(self):
        self.seed_organization()
        places = [Place(self, network) for network in self.estate.get("networks", [])]
        for stage in STAGES:
            for place in places:
                place.build(stage)
        for made in self.estate.get("services", []):
            Services(self, made).build()
        os.environ.pop("MOTO_ACCOUNT_ID", None)

    def seed_organization(self):
        seed = self.estate["organization"]
        management = seed["management"]
        backend = organizations_backends[management["number"]]["aws"]
        backend.org = FakeOrganization(management["number"], "us-east-1", "ALL")
        backend.org.master_account_email = management["email"]
        root = FakeRoot(backend.org)
        backend.ou.append(root)
        self.ids["organization"] = backend.org.id
        self.ids["root"] = root.id
        self.joined = datetime.datetime(2021, 3, 1)
        denied = []
        self.add_accounts(backend, [management, *seed.get("accounts", [])], root.id, denied)
        self.add_units(backend, seed.get("units", []), root.id, denied)
        self.add_caller(management["number"], denied)

    def add_units(self, backend, units, parent, denied):
        for seed in units:
            unit = FakeOrganizationalUnit(backend.org, Name=seed["name"], ParentId=parent)
            backend.ou.append(unit)
            self.ids[seed["key"]] = unit.id
            self.add_accounts(backend, seed.get("accounts", []), unit.id, denied)
            self.add_units(backend, seed.get("units", []), unit.id, denied)

    def add_accounts(self, backend, accounts, parent, denied):
        for seed in accounts:
            number = seed["number"]
            account = FakeAccount.__new__(FakeAccount)
            self.joined += datetime.timedelta(minutes=1)
            joined = datetime.datetime.fromisoformat(seed["joined"]) if "joined" in seed else self.joined
            account.__dict__.update(
                type="ACCOUNT",
                region="us-east-1",
                organization_id=backend.org.id,
                master_account_id=backend.org.master_account_id,
                id=number,
                name=seed["name"],
                email=seed["email"],
                create_time=joined,
                status=seed.get("status", "ACTIVE"),
                state=seed.get("status", "ACTIVE"),
                joined_method="INVITED" if number == backend.org.master_account_id else "CREATED",
                parent_id=parent,
                attached_policies=[],
                tags={},
            )
            backend.accounts.append(account)
            organizations_backends.master_accounts[number] = (backend.account_id, "aws")
            if number != backend.org.master_account_id:
                self.add_member_role(seed, backend.org.master_account_id)
            if seed.get("access") == "denied":
                denied.append(f"arn:aws:iam::{number}:role/{MEMBER_ROLE}")
            if seed.get("status") == "SUSPENDED":
                self.sessions.closed_accounts.add(number)

    def add_member_role(self, seed, management):
        access = seed.get("access")
        if access == "no role":
            return
        iam = iam_backends[seed["number"]]["aws"]
        trust = {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{management}:root"},
            "Action": "sts:AssumeRole",
        }
        iam.create_role(MEMBER_ROLE, policy(trust), "/", None, "", [], "3600")
        denies = access.get("denies", []) if isinstance(access, dict) else []
        statements = [{"Effect": "Deny", "Action": denies, "Resource": "*"}] if denies else []
        iam.roles[next(iter(iam.roles))].put_policy("reader", policy(ALLOW_ALL, *statements))

    def add_caller(self, management, denied):
        caller = self.estate.get("caller", {})
        name = caller.get("user", "orrery")
        iam = iam_backends[management]["aws"]
        user = iam.create_user("us-east-1", name)
        user.id = "AIDACKCEVSQ6C2EXAMPLE"
        key = iam.create_access_key(name)
        iam.access_keys.pop(key.access_key_id)
        key.access_key_id, key.secret_access_key = CALLER_KEY, CALLER_SECRET
        iam.access_keys[CALLER_KEY] = key
        self.sessions.account_of_key[CALLER_KEY] = management
        self.sessions.caller = name
        statements = [ALLOW_ALL]
        if denied:
            statements.append({"Effect": "Deny", "Action": "sts:AssumeRole", "Resource": denied})
        if caller.get("denies"):
            statements.append({"Effect": "Deny", "Action": caller["denies"], "Resource": "*"})
        user.policies["reader"] = policy(*statements)
