"""Serves one declared estate as AWS on a free port of 127.0.0.1.

Reads `{"estate": …, "pageSize": …}` as the first line of standard input, prints `READY <port>`, and ends when standard
input ends. Beside AWS it answers under /orrery-test/ (see moto.ts): ids, calls, reset, faults.
"""

import collections
import datetime
import io
import json
import os
import socket
import sys
import threading
import time
import urllib.parse

os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"
os.environ.update(AWS_ACCESS_KEY_ID="seed", AWS_SECRET_ACCESS_KEY="seed", AWS_EC2_METADATA_DISABLED="true")

import moto.ec2.models
import moto.iam.models
import moto.organizations.models
import moto.settings
import moto.sts.models
from moto import mock_aws
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

import motoAsAws
import motoIdentity
import motoLacks
import motoServicesAsAws
from motoSeed import Seeder

REGIONS = [{"name": name, "status": "opt-in-not-required"} for name in ("eu-west-1", "us-east-1")]


class Quiet(WSGIRequestHandler):
    def log_request(self, code="-", size="-"):
        """Calls are counted, not printed."""


class Front:
    """Stands before moto: counts calls, and delays, drops or refuses those that a fault describes."""

    def __init__(self, aws, sessions, ids, regions, completes=False):
        self.aws = aws
        self.sessions = sessions
        self.ids = ids
        self.completes = completes
        self.closed_regions = {region["name"] for region in regions if region["status"] == "not-opted-in"}
        self.calls = collections.Counter()
        self.faults = []
        self.lock = threading.Lock()
        self.request = threading.local()

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        path = environ.get("PATH_INFO", "")
        if path.startswith("/orrery-test/"):
            return self.control(path.removeprefix("/orrery-test/"), body, start_response)
        call = self.describe(environ, body)
        self.request.key = "\0".join((*call.values(), path, body.decode("utf-8", "replace")))
        with self.lock:
            self.calls[tuple(call.values())] += 1
            faults = [fault for fault in self.faults if all(fault.get(name) in (None, call[name]) for name in call)]
        for fault in faults:
            if "delay" in fault:
                time.sleep(fault["delay"] / 1000)
            if fault.get("drop"):
                environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
                return []
            if "code" in fault:
                return self.refuse(call, fault, start_response)
        if call["service"] == "ec2" and call["region"] in self.closed_regions:
            message = "AWS was not able to validate the provided access credentials"
            return self.refuse(call, {"code": "AuthFailure", "message": message, "status": 401}, start_response)
        lacked = (call["service"], call["operation"] or f"{environ['REQUEST_METHOD']} {path}")
        if self.completes and lacked in motoLacks.EMPTY:
            status, kind, answer = motoLacks.EMPTY[lacked]
            start_response(f"{status} Answered", [("Content-Type", kind)])
            return [answer.encode()]
        return self.aws(environ, start_response)

    def describe(self, environ, body):
        """What is called where: service and region from the signature, the account from its access key."""
        scope = environ.get("HTTP_AUTHORIZATION", "").partition("Credential=")[2].partition(",")[0].split("/")
        key, region, service = (scope[0], scope[2], scope[3]) if len(scope) > 3 else ("", "", "")
        target = environ.get("HTTP_X_AMZ_TARGET")
        form = urllib.parse.parse_qs(body.decode("utf-8", "replace"))
        operation = target.rpartition(".")[2] if target else form.get("Action", [""])[0]
        account = self.sessions.account_of_key.get(key, "")
        return {"service": service, "operation": operation, "region": region, "account": account}

    def refuse(self, call, fault, start_response):
        status = fault.get("status", 400)
        refusal = motoIdentity.Refusal(call["service"], fault["code"], fault.get("message", fault["code"]), status)
        kind = "application/x-amz-json-1.1" if call["service"] == "organizations" else "text/xml"
        start_response(f"{status} Refused", [("Content-Type", kind)])
        return [refusal.description.encode()]

    def control(self, what, body, start_response):
        with self.lock:
            if what == "reset":
                self.calls.clear()
            elif what == "faults":
                self.faults = json.loads(body)
            names = ("service", "operation", "region", "account", "count")
            calls = [dict(zip(names, (*call, count))) for call, count in sorted(self.calls.items())]
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(self.ids if what == "ids" else calls).encode()]


def prepare(estate, page_size):
    start = estate.get("clock")
    clock = motoAsAws.Clock(datetime.datetime.fromisoformat(start) if start else None)
    motoAsAws.replace_clock(clock)
    motoAsAws.seed_identifiers(estate.get("identifiers", "orrery"))
    regions = estate.get("regions", REGIONS)
    motoAsAws.enable_regions(regions)
    motoAsAws.correct_ec2()
    motoAsAws.hand_out_documentation_addresses()
    motoAsAws.page_ec2_lists(page_size)
    motoAsAws.page_organizations()
    motoServicesAsAws.correct_services()
    motoIdentity.refuse_as_aws()
    sessions = motoIdentity.Sessions(clock)
    sessions.install()
    mock = mock_aws()
    mock.start()
    seeder = Seeder(estate, clock, sessions)
    seeder.seed()
    mock.stop(remove_data=False)
    moto.settings.INITIAL_NO_AUTH_ACTION_COUNT = 0
    front = Front(DomainDispatcherApplication(create_backend_app), sessions, seeder.ids, regions, estate.get("emptyWhereMotoLacks", False))
    motoAsAws.repeat_request_ids(lambda: front.request.key)
    return front


def main():
    request = json.loads(sys.stdin.readline())
    front = prepare(request["estate"], request.get("pageSize", 1000))
    server = make_server("127.0.0.1", 0, front, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"READY {server.server_port}", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
