"""Who may do what in moto, answered as AWS answers it: sessions of roles, and refusals in each service's own words."""

import datetime
import json
import uuid
from xml.sax.saxutils import escape

import moto.iam.access_control
import moto.iam.models
import moto.sts.models
from moto.core.exceptions import _RESTError

from motoAsAws import minted


class Refusal(_RESTError):
    """An error in the shape in which each service sends it."""

    def __init__(self, service, code, message, status=403):
        super().__init__(code, message)
        self.code = status
        text = escape(message)
        if service == "ec2":
            self.description = (
                f'<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>{code}</Code>'
                f"<Message>{text}</Message></Error></Errors><RequestID>{uuid.UUID(int=0)}</RequestID></Response>"
            )
        elif service == "organizations":
            self.description = json.dumps({"__type": code, "Message": message})
        else:
            self.description = (
                f"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{text}</Message></Error>"
                f"<RequestId>{uuid.UUID(int=0)}</RequestId></ErrorResponse>"
            )


def refuse_as_aws():
    """Denied and unknown callers get the code and the message that the real service sends."""
    denied = {"ec2": "UnauthorizedOperation", "organizations": "AccessDeniedException"}
    unknown = {"ec2": "AuthFailure", "organizations": "UnrecognizedClientException"}
    request_class = moto.iam.access_control.IAMRequest

    def raise_access_denied(self):
        message = (
            f"User: {self._access_key.arn} is not authorized to perform: {self._action}"
            " because no identity-based policy allows the action"
        )
        raise Refusal(self._service, denied.get(self._service, "AccessDenied"), message)

    def raise_invalid_access_key(self, _reason):
        code = unknown.get(self._service, "InvalidClientTokenId")
        message = "The security token included in the request is invalid."
        raise Refusal(self._service, code, message, 401 if self._service == "ec2" else 403)

    request_class._raise_access_denied = raise_access_denied
    request_class._raise_invalid_access_key = raise_invalid_access_key


class Sessions:
    """Whose access key is whose, and roles that can only be assumed where they exist and their account is open."""

    def __init__(self, clock):
        self.caller = ""
        self.account_of_key = {}
        self.closed_accounts = set()
        self.clock = clock

    def install(self):
        find_account = moto.iam.models.get_account_id_from
        moto.iam.models.get_account_id_from = lambda key: self.account_of_key.get(key) or find_account(key)
        assume_role = moto.sts.models.STSBackend.assume_role
        sessions = self

        def assume_existing_role(backend, region_name, role_session_name, role_arn, **kwargs):
            account = role_arn.split(":")[4]
            roles = moto.iam.models.iam_backends[account]["aws"].roles.values()
            if account in sessions.closed_accounts or not any(role.arn == role_arn for role in roles):
                raise Refusal(
                    "sts",
                    "AccessDenied",
                    f"User: arn:aws:iam::{backend.account_id}:user/{sessions.caller} is not"
                    f" authorized to perform: sts:AssumeRole on resource: {role_arn}",
                )
            role = assume_role(backend, region_name, role_session_name, role_arn, **kwargs)
            sessions.settle(role)
            return role

        moto.sts.models.STSBackend.assume_role = assume_existing_role

    def settle(self, role):
        """Credentials that follow from the role, so that they do not depend on the order of calls."""
        backend = moto.iam.models.iam_backends[role.account_id]["aws"]
        backend.access_keys.pop(role.access_key.access_key_id, None)
        digest = minted("session", role.role_arn)
        role.access_key.access_key_id = role.access_key_id = "ASIA" + digest[:16].upper()
        role.access_key.secret_access_key = role.secret_access_key = digest[:40]
        role.session_token = digest
        if self.clock.time:
            role.expiration = datetime.datetime(2099, 1, 1)
        backend.access_keys[role.access_key_id] = role.access_key
        self.account_of_key[role.access_key_id] = role.account_id
