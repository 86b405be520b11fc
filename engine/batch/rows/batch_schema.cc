#include "engine/batch/rows/batch_schema.h"

namespace radap::batch {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:batch:1",
  "title": "radap.batch/1",
  "description": "A line that radap batch writes (NDJSON), or its summary (OUT.summary.json). The member `result` of a row is radap.result/1: radap schema result.",
  "oneOf": [
    {"$ref": "#/definitions/row"},
    {"$ref": "#/definitions/full_row"},
    {"$ref": "#/definitions/error_row"},
    {"$ref": "#/definitions/summary"}
  ],
  "definitions": {
    "count": {"type": "integer", "minimum": 0},
    "fraction": {"type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
    "line": {"type": "integer", "minimum": 1, "description": "of the input, from 1, blank ones counted"},
    "file": {"type": "string", "description": "relative path in the folder that is the input"},
    "code": {"type": "string", "pattern": "^F[0-9]{4}$"},
    "place": {"oneOf": [{"required": ["line"]}, {"required": ["file"]}]},
    "row": {
      "description": "One dossier, --fields summary",
      "type": "object",
      "required": ["organisation", "fiscal_year", "pack", "total", "scores", "errors", "warnings",
                   "notes", "findings"],
      "allOf": [{"$ref": "#/definitions/place"}],
      "additionalProperties": false,
      "properties": {
        "line": {"$ref": "#/definitions/line"},
        "file": {"$ref": "#/definitions/file"},
        "organisation": {"type": "string"},
        "fiscal_year": {"type": ["integer", "null"], "description": "Buddhist era"},
        "pack": {"type": "string", "minLength": 1},
        "total": {
          "type": "object",
          "required": ["value", "exact", "max", "level"],
          "additionalProperties": false,
          "properties": {
            "value": {"type": "number", "description": "rounded half away from zero"},
            "exact": {"$ref": "#/definitions/fraction"},
            "max": {"type": "number", "description": "highest value of its scale"},
            "level": {"type": ["string", "null"], "description": "null = below the first, or none"}
          }
        },
        "scores": {
          "description": "Exact, of categories and items, in the order of the pack",
          "type": "object",
          "propertyNames": {"pattern": "^[0-9]+(\\.[0-9]+)*$"},
          "additionalProperties": {"$ref": "#/definitions/fraction"}
        },
        "errors": {"$ref": "#/definitions/count"},
        "warnings": {"$ref": "#/definitions/count"},
        "notes": {"$ref": "#/definitions/count"},
        "findings": {
          "description": "In the order of radap score, without their texts",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["code", "severity", "path"],
            "additionalProperties": false,
            "properties": {
              "code": {"$ref": "#/definitions/code"},
              "severity": {"enum": ["error", "warning", "note"]},
              "lint": {"type": "string", "description": "name of the lint in the pack"},
              "path": {"type": "string", "description": "JSON pointer into the dossier; empty = all of it"}
            }
          }
        }
      }
    },
    "full_row": {
      "description": "One dossier, --fields full",
      "type": "object",
      "required": ["result"],
      "allOf": [{"$ref": "#/definitions/place"}],
      "additionalProperties": false,
      "properties": {
        "line": {"$ref": "#/definitions/line"},
        "file": {"$ref": "#/definitions/file"},
        "result": {
          "type": "object",
          "required": ["format", "pack", "engine", "dossier", "scores", "gaps", "together",
                       "findings", "assumptions"],
          "properties": {"format": {"const": "radap.result/1"}}
        }
      }
    },
    "error_row": {
      "description": "What could not be scored, and why",
      "type": "object",
      "required": ["error"],
      "allOf": [{"$ref": "#/definitions/place"}],
      "additionalProperties": false,
      "properties": {
        "line": {"$ref": "#/definitions/line"},
        "file": {"$ref": "#/definitions/file"},
        "error": {
          "type": "object",
          "required": ["code", "path", "message"],
          "additionalProperties": false,
          "properties": {
            "code": {"$ref": "#/definitions/code"},
            "path": {"type": "string"},
            "message": {
              "type": "object",
              "required": ["th", "en"],
              "additionalProperties": false,
              "properties": {"th": {"type": "string"}, "en": {"type": "string"}}
            }
          }
        }
      }
    },
    "summary": {
      "description": "What the rows add up to; of a whole run, or of one part of several",
      "type": "object",
      "required": ["format", "run", "lines", "scored", "with_errors", "bad", "first_bad", "packs",
                   "findings"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.batch/1"},
        "run": {"type": "string", "description": "what the rows depend on beside the input"},
        "part": {
          "description": "of a shard: it took bytes (of a folder: files) from .. to, of `size`",
          "type": "object",
          "required": ["index", "of", "from", "to", "size"],
          "additionalProperties": false,
          "properties": {
            "index": {"type": "integer", "minimum": 1},
            "of": {"type": "integer", "minimum": 1},
            "from": {"$ref": "#/definitions/count"},
            "to": {"$ref": "#/definitions/count"},
            "size": {"$ref": "#/definitions/count"}
          }
        },
        "lines": {"description": "of the input, blank ones too; of a folder: files", "$ref": "#/definitions/count"},
        "scored": {"$ref": "#/definitions/count"},
        "with_errors": {"description": "scored, with a finding of severity error", "$ref": "#/definitions/count"},
        "bad": {"description": "not scored", "$ref": "#/definitions/count"},
        "first_bad": {
          "description": "lines or files of the first of them",
          "type": "array", "maxItems": 100, "items": {"type": "string"}
        },
        "packs": {"type": "object", "additionalProperties": {"$ref": "#/definitions/pack"}},
        "findings": {
          "description": "by code; of lints by code and name: F0901 NAME",
          "type": "object",
          "propertyNames": {"pattern": "^F[0-9]{4}( .+)?$"},
          "additionalProperties": {"$ref": "#/definitions/count"}
        }
      }
    },
    "pack": {
      "type": "object",
      "required": ["dossiers", "total", "mean", "levels", "distribution"],
      "additionalProperties": false,
      "properties": {
        "dossiers": {"$ref": "#/definitions/count"},
        "total": {
          "description": "sum of the totals, each to the nearest 1/3790593263457000000",
          "$ref": "#/definitions/fraction"
        },
        "mean": {"type": ["number", "null"], "description": "rounded to 4 decimals"},
        "levels": {
          "description": "dossiers by level; \"\" = below the first, or none",
          "type": "object", "additionalProperties": {"$ref": "#/definitions/count"}
        },
        "distribution": {
          "description": "dossiers by tenth of the maximum that the total lies in, the maximum itself in the last",
          "type": "array", "minItems": 10, "maxItems": 10, "items": {"$ref": "#/definitions/count"}
        }
      }
    }
  }
}
)json";

}  // namespace

std::string_view BatchSchema() { return kSchema; }

}  // namespace radap::batch
