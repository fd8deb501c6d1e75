"""CloudFormation as AWS documents it, for resource types that moto's own CloudFormation lacks or makes only in part.

moto 5.2.1 silently ignores, for example, notifications of buckets, the roles of task definitions, target groups and
networks of ECS services, layers of functions and the VPCs of private hosted zones. Each type here is made by calls to the
service's own API, as CloudFormation does; a property that is not passed on is an error, so that nothing gets lost unseen.
References: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
"""

from moto import mock_aws
from moto.cloudformation import parsing
from moto.cloudformation.exceptions import UnformattedGetAttTemplateException, ValidationError

# Each of these registers what it makes.
import makeData
import makeEntrances
import makeIdentity
import makeMessages
import makeNetworks
import makePrograms
from making import MADE, Aws


def install():
    """Puts the types that are registered in the place of moto's own."""
    parsing.get_model_map.cache_clear()
    for cloudformation_type, (make, name_property) in MADE.items():
        parsing.get_model_map()[cloudformation_type] = model(make)
        parsing.get_name_type_map()[cloudformation_type] = name_property
    own = parsing.resource_name_property_from_type
    parsing.resource_name_property_from_type = lambda kind: MADE[kind][1] if kind in MADE else own(kind)


def model(make):
    class Made:
        def __init__(self, physical_id, attributes):
            self.physical_resource_id = physical_id
            self.attributes = attributes

        def is_created(self):
            return True

        def get_cfn_attribute(self, name):
            if name not in self.attributes:
                raise UnformattedGetAttTemplateException()
            return self.attributes[name]

        @classmethod
        def create_from_cloudformation_json(cls, name, resource, account, region, **_):
            # Clients of this process reach moto's models directly.
            inside = mock_aws()
            inside.start(reset=False)
            try:
                return cls(*make(Aws(account, region), name, resource["Properties"]))
            except Exception as error:
                raise ValidationError(message=f"{resource['Type']}: {error!r}") from error
            finally:
                inside.stop(remove_data=False)

    return Made
