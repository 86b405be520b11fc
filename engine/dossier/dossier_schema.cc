// The published JSON Schema of radap.dossier/1: the one copy of it.
// The same keys as the tables of the readers; tests/engine/dossier/dossier_schema_test.cc holds them together.
#include "engine/dossier/read_dossier.h"

namespace radap {
namespace {

constexpr std::string_view kSchema = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:dossier:1",
  "title": "radap.dossier/1",
  "description": "An organisation's answers, evidence and KPIs for one fiscal year. A null means the same as an absent key, but in `targets`. Keys must not be given twice.",
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
      "description": "By id of what is asked: a question as \"1.1.1\", an item, a category or \"total\".",
      "type": ["object", "null"],
      "additionalProperties": {"$ref": "#/definitions/answer"}
    },
    "ratings": {
      "description": "By item id: rating on the scale of the pack, of the fiscal year or by year.",
      "type": ["object", "null"],
      "additionalProperties": {"anyOf": [{"$ref": "#/definitions/amount"}, {"$ref": "#/definitions/amounts_by_year"}]}
    },
    "kpis": {
      "description": "In the order in which they are counted.",
      "type": ["array", "null"],
      "items": {"$ref": "#/definitions/kpi"}
    },
    "claimed": {
      "description": "By id of an item or category, or \"total\": the points that are claimed or printed. Compared, never scored.",
      "$ref": "#/definitions/amounts"
    },
    "printed": {
      "description": "Figures that a document prints and that follow from others. Audited, never scored.",
      "type": ["array", "null"],
      "items": {"$ref": "#/definitions/printed_figure"}
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
    "amounts_by_year": {
      "description": "By year of the Buddhist era: \"2567\". Absent or null: not available, which is not 0.",
      "type": ["object", "null"],
      "additionalProperties": false,
      "patternProperties": {"^(2[4-6][0-9]{2}|2700)$": {"$ref": "#/definitions/amount"}}
    },
    "applicable": {"description": "false: does not concern this organisation. Matters only where the pack asks for it.", "type": ["boolean", "null"]},
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
        "applicable": {"$ref": "#/definitions/applicable"},
        "issues": {
          "description": "By number of the issue: \"1\".",
          "type": ["object", "null"],
          "additionalProperties": {"$ref": "#/definitions/issue"}
        },
        "fields": {
          "description": "By name of the field: what is filled in. A date as \"2567-09-30\", a period as \"2565-10..2567-09\" or \"6 months\". Blank: not filled in; 0 is a value.",
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
        "applicable": {"$ref": "#/definitions/applicable"},
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
    "printed_figure": {
      "type": "object",
      "required": ["what", "value"],
      "additionalProperties": false,
      "properties": {
        "what": {
          "description": "How the value follows from the parts.",
          "enum": ["score", "characters", "sum", "difference", "product", "quotient", "share", "increased", "mean", "weighted-mean", "count", "same", "date"]
        },
        "of": {"description": "An id of the dossier, or what the figure is of in words.", "$ref": "#/definitions/text"},
        "value": {"description": "As printed, digits 0-9, no commas: \"1839.00\"; a date as \"2567-01-15\".", "type": "string", "pattern": "\\S"},
        "parts": {
          "description": "As printed, in the order that `what` asks for. A blank one cannot be read.",
          "type": ["array", "null"],
          "items": {"type": "string"}
        },
        "at": {"description": "Where in the document: \"page 3 line 111\".", "$ref": "#/definitions/text"},
        "basis": {"description": "true: answers were inferred from this figure, so it proves nothing.", "type": ["boolean", "null"]}
      }
    },
    "target": {
      "description": "In words, or set against the baseline or the result of a year before, or both.",
      "type": "object",
      "additionalProperties": false,
      "anyOf": [
        {"required": ["text"], "properties": {"text": {"type": "string"}}},
        {"required": ["relative_to"], "properties": {"relative_to": {"type": "string"}}}
      ],
      "dependencies": {
        "relative_to": {"oneOf": [{"required": ["plus"]}, {"required": ["plus_percent"]}]},
        "plus": ["relative_to"],
        "plus_percent": ["relative_to"]
      },
      "properties": {
        "text": {"type": ["string", "null"], "pattern": "\\S"},
        "relative_to": {"description": "\"baseline\", or the year of a result: \"2566\".", "type": ["string", "null"], "pattern": "^(baseline|2[4-6][0-9]{2}|2700)$"},
        "plus": {"description": "Added to what it refers to.", "$ref": "#/definitions/amount"},
        "plus_percent": {"description": "Percent of what it refers to, added.", "$ref": "#/definitions/amount"}
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
        "applicable": {"$ref": "#/definitions/applicable"},
        "baseline": {"description": "What later results are held against.", "$ref": "#/definitions/amount"},
        "target": {"description": "Of the fiscal year, unless `targets` has that year.", "$ref": "#/definitions/amount"},
        "targets": {
          "description": "By year of the Buddhist era. null: expressly no target that year.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "patternProperties": {
            "^(2[4-6][0-9]{2}|2700)$": {"anyOf": [{"$ref": "#/definitions/amount"}, {"$ref": "#/definitions/target"}]}
          }
        },
        "results": {"$ref": "#/definitions/amounts_by_year"},
        "judged": {
          "description": "By year: whether a person judges a target in words as reached.",
          "type": ["object", "null"],
          "additionalProperties": false,
          "patternProperties": {"^(2[4-6][0-9]{2}|2700)$": {"type": ["boolean", "null"]}}
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
