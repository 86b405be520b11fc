// The form with its values, before it is written as a file: what each cell shows, and what no cell can hold.
//
// Program + Dossier -> FillForm -> FilledForm -> WriteForm. Tested with ReadForm by
// tests/engine/form/round_trip_test.cc.
#ifndef RADAP_ENGINE_FORM_FILL_FORM_H_
#define RADAP_ENGINE_FORM_FILL_FORM_H_

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/form/layout.h"

namespace radap {

// By row and column of the layout's sheet, from 0: rows[0] is FirstRow().
using FilledCells = std::map<std::pair<int, int>, Shown>;

struct FilledForm {
  FormLayout layout;
  std::vector<FilledCells> cells;  // of each sheet
  Leaves further;                  // what the sheet of further values holds
};

// `dossier`: null for an empty form.
FilledForm FillForm(const Program& program, const Dossier* dossier);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_FILL_FORM_H_
