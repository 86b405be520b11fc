#include "engine/import/award_form/form.h"

#include <algorithm>
#include <utility>

#include "engine/import/text/thai_text.h"
#include "rules/base/text.h"

namespace radap::award_form {

void Form::Report(FindingCode code, std::size_t line, std::string path, std::vector<Label> args) {
  const Place place = line < lines.size() ? lines[line].place : Place{};
  findings.push_back(MakeFindingAt(code, place, std::move(path), std::move(args)));
}

void Form::MarkRead(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, is_read.size()); ++i) is_read[i] = true;
}

const Element* ElementOf(const Program& program, std::string_view id, ElementKind kind) {
  const int found = program.Find(id);
  if (found < 0) return nullptr;
  const Element& element = program.elements[static_cast<std::size_t>(found)];
  return element.kind == kind ? &element : nullptr;
}

const ProgramScale& ScaleOf(const Program& program, const Element& element) {
  return program.scales[static_cast<std::size_t>(element.scale)];
}

std::string Shown(std::string_view text, int width) { return Squeezed(PadRight(text, width)); }

std::string PlaceText(const Place& place) {
  std::string text = place.page > 0 ? "page " + std::to_string(place.page) + " " : "";
  return text + "line " + std::to_string(place.line);
}

}  // namespace radap::award_form
