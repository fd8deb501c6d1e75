"""Makes what a declared estate (see estate.ts) says as calls to services' own APIs."""

import os
import re

import boto3

from motoNetwork import FOREIGN_KEY

REFERENCE = re.compile(r"@\{([^}]+)\}")
STEP = re.compile(r"[^.\[\]]+")


class Services:
    """One account and region, and the calls that are made there."""

    clients = {}

    def __init__(self, seeder, made):
        self.seeder = seeder
        self.account = made["account"]
        self.region = made["region"]
        self.calls = made["calls"]

    def build(self):
        os.environ["MOTO_ACCOUNT_ID"] = self.account
        for call in self.calls:
            self.seeder.clock.advance(7)
            client = self.client(call["service"])
            try:
                answer = getattr(client, call["operation"])(**self.resolved(call["input"]))
            except Exception as error:
                raise ValueError(f"{self.account} {self.region} {call['operation']} {call['input']}") from error
            for key, path in call.get("keys", {}).items():
                self.seeder.ids[self.full(key)] = reach(answer, path)

    def client(self, service):
        known = Services.clients.setdefault((service, self.region), None)
        if known is None:
            known = Services.clients[service, self.region] = boto3.client(service, region_name=self.region)
        return known

    def full(self, key):
        return key if FOREIGN_KEY.match(key) else f"{self.account}/{self.region}/{key}"

    def resolved(self, value):
        """With the identifiers of the keys that its strings name."""
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        if isinstance(value, dict):
            return {name: self.resolved(item) for name, item in value.items()}
        if isinstance(value, str):
            return REFERENCE.sub(lambda found: self.identifier(found[1]), value)
        return value

    def identifier(self, reference):
        key, _, before = reference.partition(" after ")
        ids = self.seeder.ids
        identifier = str(ids[self.full(key)] if self.full(key) in ids else ids[key])
        return identifier.partition(before)[2] if before else identifier


def reach(answer, path):
    """The value at `Listeners[0].ListenerArn`."""
    for step in STEP.findall(path):
        answer = answer[int(step) if isinstance(answer, list) else step]
    return answer
