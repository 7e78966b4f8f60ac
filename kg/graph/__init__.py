"""The graph of a document, by the model of `schema/model.yaml`."""

from kg.graph.build import build
from kg.graph.model import Model, read_model
from kg.graph.settle import merge
from kg.graph.values import Edge, Graph, Node, Ref, Value
from kg.graph.view import to_networkx

__all__ = ["Edge", "Graph", "Model", "Node", "Ref", "Value", "build", "merge", "read_model", "to_networkx"]
