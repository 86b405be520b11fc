#include "engine/benchmark/summary_file.h"

namespace radap::benchmark {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:benchmark:1",
  "title": "radap.benchmark/1",
  "description": "Figures of a cohort without names, that radap benchmark export writes. None is about fewer than k organisations; null is a figure that is therefore not told.",
  "type": "object",
  "required": ["format", "made_at", "pack", "peers", "k", "organisations", "elements"],
  "additionalProperties": false,
  "properties": {
    "format": {"const": "radap.benchmark/1"},
    "made_at": {"type": "string", "description": "UTC, RFC 3339"},
    "pack": {
      "type": "object",
      "required": ["id", "version", "sha256"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "version": {"type": "string"},
        "sha256": {"type": "string", "description": "of the pack's text"}
      }
    },
    "peers": {
      "description": "Whom the cohort is made of; null: all",
      "type": "object",
      "required": ["kind", "parent", "fiscal_year"],
      "additionalProperties": false,
      "properties": {
        "kind": {"type": ["string", "null"]},
        "parent": {"type": ["string", "null"]},
        "fiscal_year": {"type": ["integer", "null"], "minimum": 1, "maximum": 9999, "description": "Buddhist era"}
      }
    },
    "k": {"type": "integer", "minimum": 1, "maximum": 1000000},
    "organisations": {"description": "null: fewer than k", "$ref": "#/definitions/count_or_null"},
    "elements": {
      "type": "array",
      "items": {"oneOf": [{"$ref": "#/definitions/hidden"}, {"$ref": "#/definitions/distribution"}]}
    }
  },
  "definitions": {
    "count": {"type": "integer", "minimum": 0, "maximum": 1000000000000},
    "count_or_null": {"oneOf": [{"$ref": "#/definitions/count"}, {"type": "null"}]},
    "fraction": {"type": "string", "pattern": "^-?[0-9]+(/[0-9]*[1-9][0-9]*)?$"},
    "fraction_or_null": {"oneOf": [{"$ref": "#/definitions/fraction"}, {"type": "null"}]},
    "hidden": {
      "description": "Fewer than k have a score",
      "type": "object",
      "required": ["id", "n"],
      "additionalProperties": false,
      "properties": {"id": {"type": "string", "minLength": 1}, "n": {"type": "null"}}
    },
    "distribution": {
      "type": "object",
      "required": ["id", "n", "mean", "tenth", "lower_quartile", "median", "upper_quartile", "ninetieth",
                   "outliers", "best", "bins"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1, "description": "of the pack: total, 1, 1.1, 7.1/2"},
        "n": {"description": "organisations that have a score", "$ref": "#/definitions/count"},
        "mean": {"$ref": "#/definitions/fraction"},
        "tenth": {"description": "quantiles of type 7 (Hyndman and Fan)", "$ref": "#/definitions/fraction_or_null"},
        "lower_quartile": {"$ref": "#/definitions/fraction_or_null"},
        "median": {"$ref": "#/definitions/fraction_or_null"},
        "upper_quartile": {"$ref": "#/definitions/fraction_or_null"},
        "ninetieth": {"$ref": "#/definitions/fraction_or_null"},
        "outliers": {
          "description": "beyond 1.5 times the distance between the quartiles; null within: some, fewer than k",
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["low", "high"],
              "additionalProperties": false,
              "properties": {
                "low": {"$ref": "#/definitions/count_or_null"},
                "high": {"$ref": "#/definitions/count_or_null"}
              }
            }
          ]
        },
        "best": {
          "description": "mean of the best, and of how many",
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["mean", "of"],
              "additionalProperties": false,
              "properties": {"mean": {"$ref": "#/definitions/fraction"}, "of": {"$ref": "#/definitions/count"}}
            }
          ]
        },
        "bins": {
          "description": "rising, each from where the one before ends; from <= score < to, in the last one <= to",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["from", "to", "organisations"],
            "additionalProperties": false,
            "properties": {
              "from": {"$ref": "#/definitions/fraction"},
              "to": {"$ref": "#/definitions/fraction"},
              "organisations": {"description": "0, or at least k", "$ref": "#/definitions/count"}
            }
          }
        }
      }
    }
  }
}
)json";

}  // namespace

std::string_view SummarySchema() { return kSchema; }

}  // namespace radap::benchmark
