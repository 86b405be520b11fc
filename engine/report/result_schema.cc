// The JSON Schema (draft 7) of radap.result/1. A finding that no dossier could be made of comes without
// pack, dossier and scores. Tested by tests/engine/report/result_schema_test.py.
#include "engine/report/report.h"

namespace radap {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:result:1",
  "title": "radap.result/1",
  "description": "Scores, gaps and findings of one dossier. Amounts named exact, and those of gaps, are reduced fractions.",
  "type": "object",
  "required": ["format", "engine", "findings"],
  "dependencies": {
    "scores": ["pack", "dossier", "gaps", "together", "assumptions"]
  },
  "additionalProperties": false,
  "properties": {
    "format": {"const": "radap.result/1", "description": "This format."},
    "pack": {
      "description": "The criteria that scored; sha256 of their text.",
      "type": "object",
      "required": ["id", "version", "sha256"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "sha256": {"$ref": "#/definitions/sha256"}
      }
    },
    "engine": {"type": "string", "description": "Version of the program."},
    "dossier": {
      "description": "What was scored; sha256 of the bytes read.",
      "type": "object",
      "required": ["sha256", "organisation", "fiscal_year"],
      "additionalProperties": false,
      "properties": {
        "sha256": {"$ref": "#/definitions/sha256"},
        "organisation": {"type": "string"},
        "fiscal_year": {"type": ["integer", "null"], "description": "Buddhist era"}
      }
    },
    "scores": {
      "type": "object",
      "required": ["total"],
      "description": "By id, in the order of the pack; a gap report has the total alone",
      "propertyNames": {"pattern": "^(total|[0-9]+(\\.[0-9]+)*(/[0-9]+#[0-9]+)?)$"},
      "additionalProperties": {"$ref": "#/definitions/score"}
    },
    "gaps": {
      "description": "What keeps points away, the largest gain on the total first.",
      "type": "array",
      "items": {"$ref": "#/definitions/gap"}
    },
    "together": {
      "type": "array",
      "description": "The total if all gaps of a kind, all that are not KPIs, or all gaps were closed",
      "items": {
        "type": "object",
        "required": ["kind", "count", "total"],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "anyOf": [{"$ref": "#/definitions/gap_kind"}, {"enum": ["not-kpis", "all"]}]
          },
          "count": {"type": "integer", "minimum": 1},
          "total": {"$ref": "#/definitions/fraction"}
        }
      }
    },
    "findings": {
      "description": "What is wrong, missing or worth knowing in the dossier.",
      "type": "array",
      "items": {"$ref": "#/definitions/finding"}
    },
    "assumptions": {
      "type": "array",
      "description": "Interpretations of the pack that its sources do not publish",
      "items": {
        "type": "object",
        "required": ["id", "th", "en"],
        "additionalProperties": false,
        "properties": {
          "id": {"type": "string"},
          "th": {"type": "string"},
          "en": {"type": "string"}
        }
      }
    }
  },
  "definitions": {
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "fraction": {"type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
    "decimal": {
      "type": "string",
      "pattern": "^-?[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$",
      "description": "a decimal, or a fraction where no decimal of 4 places would do"
    },
    "score": {
      "type": "object",
      "required": ["value", "exact", "max", "level"],
      "dependencies": {"claimed": ["claim_holds"], "claim_holds": ["claimed"]},
      "properties": {
        "value": {"type": "number", "description": "rounded half away from zero"},
        "exact": {"$ref": "#/definitions/fraction"},
        "max": {"type": "number", "description": "highest value of its scale"},
        "scale": {"type": "string", "minLength": 1, "description": "its scale, if not the main one"},
        "level": {"type": ["string", "null"], "description": "of its scale; null = below the first, or none"},
        "claimed": {"type": "number"},
        "claim_holds": {"type": "boolean"},
        "counts": {"type": "boolean", "description": "of a KPI; false if it is over a limit"},
        "rule": {"type": "string", "description": "of a KPI: the line of the pack that decided"}
      },
      "additionalProperties": {
        "type": ["number", "boolean", "string", "null"],
        "description": "the value of each rule or test by its name, of elements those with a label; null = missing"
      }
    },
    "gap_kind": {
      "enum": ["evidence-missing", "not-claimed", "not-claimed-no-evidence", "kpi-result-missing",
               "kpi-fact-missing", "kpi-below-best", "kpi-target", "kpi-missing", "group-mandatory",
               "fields-missing", "kpi-not-judged"]
    },
    "points": {
      "type": "object",
      "description": "the exact gain of closing this alone",
      "required": ["item", "category", "total"],
      "additionalProperties": false,
      "properties": {
        "item": {"$ref": "#/definitions/fraction"},
        "category": {"$ref": "#/definitions/fraction"},
        "total": {"$ref": "#/definitions/fraction"}
      }
    },
    "gap": {
      "type": "object",
      "required": ["id", "kind", "points", "needs", "clause"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string"},
        "kind": {"$ref": "#/definitions/gap_kind"},
        "points": {"$ref": "#/definitions/points"},
        "count": {"type": "integer", "minimum": 1, "description": "KPIs missing; the points are those of one"},
        "needs": {"type": "string"},
        "clause": {"type": "string"},
        "fields": {
          "type": "array",
          "minItems": 1,
          "description": "of fields-missing: names of the fields to fill in",
          "items": {"type": "string", "minLength": 1}
        },
        "results": {
          "type": "array",
          "description": "the result needed for each higher score, the nearest first",
          "items": {
            "type": "object",
            "required": ["score", "result", "beyond", "points"],
            "additionalProperties": false,
            "properties": {
              "score": {"$ref": "#/definitions/fraction"},
              "result": {
                "anyOf": [{"$ref": "#/definitions/decimal"}, {"type": "null"}],
                "description": "rounded to the side that reaches the score; null = any result will do"
              },
              "exact": {"$ref": "#/definitions/fraction"},
              "beyond": {"type": "boolean", "description": "strictly better than exact"},
              "points": {"$ref": "#/definitions/points"}
            }
          }
        },
        "target": {
          "type": "object",
          "description": "the easiest target that gives the best score with the result as it is",
          "required": ["score", "target", "beyond", "points"],
          "additionalProperties": false,
          "properties": {
            "score": {"$ref": "#/definitions/fraction"},
            "target": {"anyOf": [{"$ref": "#/definitions/decimal"}, {"type": "null"}]},
            "exact": {"$ref": "#/definitions/fraction"},
            "beyond": {"type": "boolean"},
            "points": {"$ref": "#/definitions/points"}
          }
        }
      }
    },
    "finding": {
      "type": "object",
      "required": ["code", "severity", "path", "message"],
      "additionalProperties": false,
      "properties": {
        "code": {"type": "string", "pattern": "^F[0-9]{4}$"},
        "lint": {"type": "string", "description": "name of the lint in the pack"},
        "severity": {"enum": ["error", "warning", "note"]},
        "path": {"type": "string", "description": "JSON pointer into the dossier; empty = all of it"},
        "at": {
          "type": "object",
          "description": "place in the document that was imported, as far as it is known",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "page": {"type": "integer", "minimum": 1},
            "line": {"type": "integer", "minimum": 1},
            "sheet": {"type": "string", "minLength": 1},
            "cell": {"type": "string", "minLength": 1}
          }
        },
        "message": {
          "type": "object",
          "required": ["th", "en"],
          "additionalProperties": false,
          "properties": {"th": {"type": "string"}, "en": {"type": "string"}}
        }
      }
    }
  }
}
)json";

}  // namespace

std::string_view ResultSchema() { return kSchema; }

}  // namespace radap
