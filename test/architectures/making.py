"""What all types of resources are made with: a register of who makes which, and calls to the services' own APIs."""

import json

import boto3
from botocore.config import Config

from motoSeed import CALLER_KEY, CALLER_SECRET

MADE = {}
"""By type of resource, the function that makes one: `(aws, name, properties) -> (what Ref gives, {attribute: value})`."""


def makes(cloudformation_type, name_property=""):
    def register(make):
        MADE[cloudformation_type] = (make, name_property)
        return make

    return register


class Aws:
    """Calls to APIs in the account and region of a stack, made by the one who deploys it."""

    def __init__(self, account, region):
        self.account = account
        self.region = region

    def __call__(self, service, operation, **parameters):
        client = boto3.client(
            service,
            region_name=self.region,
            aws_access_key_id=CALLER_KEY,
            aws_secret_access_key=CALLER_SECRET,
            config=Config(parameter_validation=True, ignore_configured_endpoint_urls=True),
        )
        return getattr(client, operation)(**{name: value for name, value in parameters.items() if value is not None})


def camel(value):
    """Properties as services write them whose names begin with small letters."""
    if isinstance(value, list):
        return [camel(item) for item in value]
    if isinstance(value, dict):
        return {name[0].lower() + name[1:]: camel(item) for name, item in value.items()}
    return value


def document(properties, name):
    return json.dumps(properties.pop(name))


def refuse_rest(where, properties):
    if properties:
        raise ValueError(f"{where}: nothing here makes {', '.join(properties)}")
