"""Serves an empty account as AWS, in which CloudFormation really makes what templates say (see cloudFormation.py).

The same as ../clouds/motoServer.py, but for that, and that every request is kept under the name of its operation, also
where the protocol is REST: `/orrery-test/requests` answers `[{service, region, operation, input}]` in the order of arrival.
"""

import io
import json
import os
import re
import sys
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "clouds"))

import motoServer
from botocore.session import get_session

import cloudFormation
import motoAnswers

REST = {
    "s3": ["s3"],
    "lambda": ["lambda"],
    "apigateway": ["apigateway", "apigatewayv2"],
    "route53": ["route53"],
    "cloudfront": ["cloudfront"],
    "eks": ["eks"],
    "kafka": ["kafka"],
    "elasticfilesystem": ["efs"],
    "es": ["opensearch"],
}
"""SDK packages of services that are asked by path, by the name with which requests to them are signed."""


class Operations:
    """Names of the operations that paths mean, from the services' own definitions."""

    def __init__(self):
        self.routes = {}

    def name(self, service, method, path, query):
        if service not in self.routes:
            self.routes[service] = [route for package in REST.get(service, []) for route in routes_of(package)]
        asked = set(urllib.parse.parse_qs(query, keep_blank_values=True))
        fits = [
            (len(flags), fixed, -len(name), name)
            for name, verb, pattern, flags, fixed in self.routes[service]
            if verb == method and flags <= asked and pattern.fullmatch(path)
        ]
        # The route that leaves least open is meant: GetBucketPolicy before ListObjects; ListBuckets, which is as open as
        # ListDirectoryBuckets, is told from it by the host.
        return max(fits)[3] if fits else f"{method} {path}"


def routes_of(package):
    model = get_session().get_service_model(package)
    for name in model.operation_names:
        operation = model.operation_model(name)
        if operation.deprecated:
            continue
        http = operation.http
        path, _, query = http["requestUri"].partition("?")
        parts = re.split(r"(\{[^}]+\})", path.rstrip("/"))
        pattern = "".join(
            (".+" if part.endswith("+}") else "[^/]+") if part.startswith("{") else re.escape(part) for part in parts
        )
        fixed = sum(len(part) for part in parts if not part.startswith("{"))
        flags = set(urllib.parse.parse_qs(query, keep_blank_values=True))
        yield name, http["method"], re.compile(f"{pattern}/?"), flags, fixed


class RecordingFront(motoServer.Front):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.requests = []
        self.operations = Operations()

    def __call__(self, environ, start_response):
        if not environ.get("PATH_INFO", "").startswith("/orrery-test/"):
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = io.BytesIO(body)
            request = self.recorded(environ, body)
            with self.lock:
                self.requests.append(request)
            text = motoAnswers.answer(request["service"], request["operation"], request["region"], body)
            if text is not None:
                kind = "text/xml" if text.startswith("<") else "application/x-amz-json-1.1"
                start_response("200 OK", [("Content-Type", kind)])
                return [text.encode()]
        return super().__call__(environ, start_response)

    def recorded(self, environ, body):
        service, operation, region = (self.describe(environ, body)[name] for name in ("service", "operation", "region"))
        path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
        text = body.decode("utf-8", "replace")
        if not operation:
            # RPC by path: /service/Name/operation/DescribeAlarms. https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
            by_path = re.fullmatch(r"/service/[^/]+/operation/([^/]+)", path)
            operation = by_path[1] if by_path else self.operations.name(service, environ["REQUEST_METHOD"], path, query)
            text = f"{path}?{query} {text}"
        return {"service": service, "region": region, "operation": operation, "input": text}

    def control(self, what, body, start_response):
        if what != "requests":
            if what == "reset":
                self.requests = []
            return super().control(what, body, start_response)
        with self.lock:
            requests = list(self.requests)
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(requests).encode()]


if __name__ == "__main__":
    cloudFormation.install()
    motoAnswers.install()
    motoServer.Front = RecordingFront
    motoServer.main()
