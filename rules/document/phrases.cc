#include "rules/document/phrases.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <cstddef>

namespace radap::document {
namespace {

const Label& Pattern(Phrase phrase) {
  static const Label kPatterns[] = {
#define PHRASE(name, th, en) {th, en},
#include "rules/document/phrases.def"
  };
  return kPatterns[static_cast<std::size_t>(phrase)];
}

std::string FillIn(const std::string& pattern, const std::vector<Label>& args, Language language) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Label& arg : args) store.push_back(arg.Pick(language));
  return fmt::vformat(pattern, store);
}

}  // namespace

Label Both(std::string_view text) { return {std::string(text), std::string(text)}; }

Label Fill(const Label& pattern, const std::vector<Label>& args) {
  return {FillIn(pattern.th, args, Language::kThai), FillIn(pattern.en, args, Language::kEnglish)};
}

Label Say(Phrase phrase, const std::vector<Label>& args) { return Fill(Pattern(phrase), args); }

Label ListOf(const std::vector<Label>& parts, Phrase last) {
  if (parts.empty()) return {};
  Label list = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    list = Say(i + 1 == parts.size() ? last : Phrase::kComma, {list, parts[i]});
  }
  return list;
}

}  // namespace radap::document
