"""Reads Python programs (a JSON list on stdin) and writes what Python's own parser sees in them, as JSON.

Fails on any statement or expression that a program for the package `diagrams` has no need of.
"""

import ast
import json
import sys


def constant(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, bool)):
        return node.value
    if isinstance(node, ast.Dict):
        return {constant(key): constant(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr == "name":
        return {"nameOf": node.value.id}
    raise ValueError("unexpected " + ast.dump(node))


def call(node):
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        raise ValueError("unexpected " + ast.dump(node))
    keywords = {}
    for keyword in node.keywords:
        if keyword.arg is None:
            keywords["**"] = keyword.value.id
        else:
            keywords[keyword.arg] = constant(keyword.value)
    return {"call": node.func.id, "arguments": [constant(each) for each in node.args], "keywords": keywords}


def names(node):
    return [each.id for each in node.elts] if isinstance(node, ast.List) else [node.id]


def statement(node):
    if isinstance(node, ast.With) and len(node.items) == 1:
        item = node.items[0]
        return {
            **call(item.context_expr),
            "as": item.optional_vars.id if item.optional_vars else None,
            "body": [statement(each) for each in node.body],
        }
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return {"from": node.module, "import": [[each.name, each.asname] for each in node.names]}
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.value, ast.Dict):
        return {"as": node.targets[0].id, "value": constant(node.value)}
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        return {**call(node.value), "as": node.targets[0].id}
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.BinOp) and isinstance(node.value.left, ast.BinOp):
        outer, inner = node.value, node.value.left
        if type(outer.op) is not type(inner.op) or not isinstance(outer.op, (ast.RShift, ast.Sub)):
            raise ValueError("unexpected " + ast.dump(node))
        return {"edge": call(inner.right), "tail": inner.left.id, "heads": names(outer.right)}
    if isinstance(node, ast.Expr):
        return {**call(node.value), "as": None}
    raise ValueError("unexpected " + ast.dump(node))


programs = json.load(sys.stdin)
json.dump([[statement(each) for each in ast.parse(program.encode("utf-8")).body] for program in programs], sys.stdout)
