// The published JSON Schema of radap.dossier/1: the one copy of it.
// The same keys as the tables of the readers; tests/engine/dossier/dossier_schema_test.cc holds them together.
#include "engine/dossier/read_dossier.h"

namespace radap {
namespace {

constexpr std::string_view kSchema = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:dossier:1",
  "title": "radap.dossier/1",
  "description": "An organisation's answers, evidence and KPIs for one fiscal year. A null means the same as an absent key. Keys must not be given twice.",
  "type": "object",
  "required": ["format", "pack", "organisation", "fiscal_year"],
  "additionalProperties": false,
  "properties": {
    "format": {"description": "Name and version of this format.", "const": "radap.dossier/1"},
    "pack": {"description": "Id of the criteria to score with: \"pmqa4-2568\".", "$ref": "#/definitions/id"},
    "organisation": {"$ref": "#/definitions/organisation"},
    "fiscal_year": {
      "description": "Buddhist era: 2567.",
      "type": "integer", "minimum": 2400, "maximum": 2700
    },
    "answers": {
      "description": "By question id: \"1.1.1\".",
      "type": ["object", "null"],
      "additionalProperties": {"$ref": "#/definitions/answer"}
    },
    "ratings": {
      "description": "By item id: rating on the scale of the pack.",
      "$ref": "#/definitions/amounts"
    },
    "kpis": {
      "description": "In the order in which they are counted.",
      "type": ["array", "null"],
      "items": {"$ref": "#/definitions/kpi"}
    },
    "claimed": {
      "description": "By id of an item or category, or \"total\": the points that are claimed or printed. Compared, never scored.",
      "$ref": "#/definitions/amounts"
    }
  },
  "definitions": {
    "id": {"type": "string", "pattern": "\\S"},
    "text": {"type": ["string", "null"]},
    "amount": {
      "description": "A number, or the same number as a text. Digits 0-9 (at most 40), no thousands commas, no percent sign. Read exactly as written. null: not available, which is not 0.",
      "type": ["number", "string", "null"],
      "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"
    },
    "amounts": {
      "type": ["object", "null"],
      "additionalProperties": {"$ref": "#/definitions/amount"}
    },
    "organisation": {
      "type": "object",
      "required": ["id"],
      "additionalProperties": false,
      "properties": {
        "id": {"description": "The same in every year: \"mof-ops\".", "$ref": "#/definitions/id"},
        "name": {"description": "Name in Thai.", "$ref": "#/definitions/text"},
        "name_en": {"description": "Name in English.", "$ref": "#/definitions/text"},
        "parent": {"description": "Ministry or owner.", "$ref": "#/definitions/text"},
        "kind": {
          "description": "Decides which KPI groups are mandatory.",
          "enum": ["service", "policy", "province", "local", "state-enterprise", "fund", "other", null]
        }
      }
    },
    "answer": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": {
        "issues": {
          "description": "By number of the issue: \"1\".",
          "type": ["object", "null"],
          "additionalProperties": {"$ref": "#/definitions/issue"}
        },
        "fields": {
          "description": "By name of the field: what is filled in.",
          "type": ["object", "null"],
          "additionalProperties": {
            "type": ["string", "number", "boolean", "array", "null"],
            "items": {"type": "string"}
          }
        },
        "narrative": {"description": "The answer in words.", "$ref": "#/definitions/text"}
      }
    },
    "issue": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": {
        "claimed": {"description": "true: done; false: not done; absent: not assessed.", "type": ["boolean", "null"]},
        "evidence": {"type": ["array", "null"], "items": {"$ref": "#/definitions/evidence"}}
      }
    },
    "evidence": {
      "description": "At least one of file and url.",
      "type": "object",
      "additionalProperties": false,
      "anyOf": [
        {"required": ["file"], "properties": {"file": {"type": "string"}}},
        {"required": ["url"], "properties": {"url": {"type": "string"}}}
      ],
      "properties": {
        "file": {"description": "Name of the attached file.", "type": ["string", "null"], "pattern": "\\S"},
        "sha256": {
          "description": "Of the content of the file, in hexadecimal.",
          "type": ["string", "null"], "pattern": "^[0-9a-fA-F]{64}$"
        },
        "url": {"description": "Where it is published. A link alone does not count where a file is asked for.", "type": ["string", "null"], "pattern": "\\S"}
      }
    },
    "kpi": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "item": {"description": "Id of the item that it counts for: \"7.1\".", "$ref": "#/definitions/text"},
        "group": {"description": "Number of the group of KPIs in the item.", "type": ["integer", "null"], "minimum": 1, "maximum": 2147483647},
        "name": {"$ref": "#/definitions/text"},
        "unit": {"description": "Unit of target and results, in words.", "$ref": "#/definitions/text"},
        "direction": {"description": "Which is better.", "enum": ["higher", "lower", null]},
        "target": {"description": "Of the fiscal year.", "$ref": "#/definitions/amount"},
        "results": {
          "description": "By year of the Buddhist era: \"2567\". Absent or null: not available, which is not 0.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "patternProperties": {"^(2[4-6][0-9]{2}|2700)$": {"$ref": "#/definitions/amount"}}
        },
        "note": {"$ref": "#/definitions/text"},
        "claimed": {
          "description": "What the organisation computed. Compared, never scored.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "success": {"description": "Percent of the target.", "$ref": "#/definitions/amount"},
            "score": {"description": "Points.", "$ref": "#/definitions/amount"}
          }
        }
      }
    }
  }
}
)schema";

}  // namespace

std::string_view DossierSchema() { return kSchema; }

}  // namespace radap
